//! The export of the web form, with the mess that forms and people leave in it.

use crate::SampleError;
use crate::application::Application;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

const HEADERS: [&str; 26] = [
    "Submission ID",
    "Submitted at (KST)",
    "Category",
    "Applicant type",
    "Applicant",
    "City",
    "Country",
    "Language of application",
    "Title",
    "Title in English",
    "Sectors",
    "Target groups",
    "Contact person",
    "Contact e-mail",
    "1. The problem",
    "2. The project",
    "3. Budget and plan",
    "4. Implementation",
    "5. Monitoring and learning",
    "6. Outcomes and impact",
    "Attachments",
    "IP address",
    "Browser",
    "How did you hear about us?",
    "Newsletter (y/n)",
    "",
];

const BROWSERS: [&str; 4] = [
    "Chrome 113",
    "Safari 16.4",
    "Firefox 113",
    "Samsung Internet 21",
];
const HEARD: [&str; 6] = [
    "Newsletter",
    "A colleague",
    "",
    "Web search",
    "Embassy",
    "we won in 2022!",
];
/// Before every so many applications somebody has left a blank row.
const BLANK_ROW_EVERY: u32 = 17;

/// Makes the export: bytes that are the same each time.
pub(crate) fn export(applications: &[Application]) -> Result<Vec<u8>, SampleError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2023, 6, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheet = book.add_worksheet();
    sheet.set_name("Form responses 1")?;
    for (column, header) in (0..).zip(HEADERS) {
        sheet.write_string(0, column, header)?;
    }
    let mut row = 0;
    for application in applications {
        row += if application.number.is_multiple_of(BLANK_ROW_EVERY) {
            2
        } else {
            1
        };
        write(sheet, row, application)?;
    }
    Ok(book.save_to_buffer()?)
}

fn write(sheet: &mut Worksheet, row: u32, one: &Application) -> Result<(), SampleError> {
    let number = one.number;
    submitted(sheet, row, one)?;
    // People press the space bar at the end of a field, or copy a line break with it.
    let spaced = |text: &str, every: u32| match number.is_multiple_of(every) {
        true => format!("{text}  "),
        false => text.to_owned(),
    };
    let attachments: Vec<String> = one
        .photo_name()
        .into_iter()
        .chain(one.paper_name())
        .collect();
    let facts = [
        one.reference(),
        String::new(),
        spaced(&one.category, 7),
        one.form.clone(),
        spaced(&one.applicant, 5),
        spaced(&one.city, 11),
        spaced(&one.country, 6),
        one.language.clone(),
        spaced(&one.title, 13),
        one.english.clone(),
        one.sectors.join("; "),
        one.groups.join(";"),
        one.contact.clone(),
        spaced(&format!("{}@example.org", one.slug), 9),
    ];
    let mess = [
        attachments.join("; "),
        format!("192.0.2.{}", number % 250 + 1),
        BROWSERS[(number as usize * 5 + 1) % BROWSERS.len()].to_owned(),
        HEARD[(number as usize * 7) % HEARD.len()].to_owned(),
        if number.is_multiple_of(3) { "n" } else { "y" }.to_owned(),
        if number.is_multiple_of(23) {
            "called back"
        } else {
            ""
        }
        .to_owned(),
    ];
    let cells = facts.iter().chain(&one.answers).chain(&mess);
    for (column, text) in (0..).zip(cells) {
        if !text.is_empty() {
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}

fn submitted(sheet: &mut Worksheet, row: u32, one: &Application) -> Result<(), SampleError> {
    if let Some(text) = &one.submitted_as {
        sheet.write_string(row, 1, text)?;
        return Ok(());
    }
    let text = one.submitted.format("%Y-%m-%dT%H:%M:%S").to_string();
    let format = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    sheet.write_datetime_with_format(row, 1, &ExcelDateTime::parse_from_str(&text)?, &format)?;
    Ok(())
}
