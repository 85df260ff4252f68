//! The tables of the sample, with the mess that web forms and people leave in them.

use crate::SampleError;
use crate::sources::{Application, Judge};
use chrono::{Duration, NaiveDate, NaiveDateTime};
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

const BROWSERS: [&str; 3] = ["Firefox 113", "Chrome 113", "Safari 16"];
const HEARD: [&str; 4] = ["Newsletter", "A colleague", "", "Web search"];

/// Conflicts that the sample's judges declare.
pub(crate) const CONFLICTS: &str = "Judge,Submission ID,Reason\n\
    wanjiru.kamau@example.org,SSCP-0036,\"I sit on the council's advisory board.\"\n\
    priya.v@example.org,SSCP-0051,\"The applicant is a former student of mine.\"\n\
    eleanor.hughes@example.org,SSCP-0016,\"My institute evaluated this project.\"\n";

/// Makes the export of the form: bytes that are the same each time.
pub(crate) fn applications(applications: &[Application]) -> Result<Vec<u8>, SampleError> {
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
        // Somebody has left blank rows between the weeks.
        row += if application.number.is_multiple_of(17) {
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
    let leadership = one.category == "Leadership";
    let human = one.category == "Human-CentriCity";
    let tags = one.tags.join("; ");
    // People press the space bar where a field looks full.
    let spaced = |text: &str| {
        if number.is_multiple_of(5) {
            format!("{text}  ")
        } else {
            text.to_owned()
        }
    };
    let mut attachments: Vec<String> = one.photo_name().into_iter().collect();
    attachments.extend(one.paper_name());
    let contact = format!("contact{number:02}@example.org");
    let cells: [(u16, String); 11] = [
        (0, one.reference()),
        (2, spaced(&one.category)),
        (3, one.form.clone()),
        (4, spaced(&one.applicant)),
        (5, one.city.clone()),
        (6, spaced(&one.country)),
        (7, one.language.clone()),
        (8, one.title.clone()),
        (9, one.english.clone()),
        (12, one.contact.clone()),
        (13, contact),
    ];
    for (column, text) in cells {
        sheet.write_string(row, column, text)?;
    }
    if !leadership {
        sheet.write_string(row, if human { 11 } else { 10 }, tags)?;
    }
    for (column, answer) in (14..).zip(&one.answers) {
        sheet.write_string(row, column, answer)?;
    }
    sheet.write_string(row, 20, attachments.join("; "))?;
    sheet.write_string(row, 21, format!("192.0.2.{}", number % 250 + 1))?;
    sheet.write_string(row, 22, BROWSERS[number as usize % BROWSERS.len()])?;
    sheet.write_string(row, 23, HEARD[number as usize % HEARD.len()])?;
    sheet.write_string(row, 24, if number.is_multiple_of(2) { "y" } else { "n" })?;
    Ok(())
}

fn submitted(sheet: &mut Worksheet, row: u32, one: &Application) -> Result<(), SampleError> {
    let first = NaiveDate::from_ymd_opt(2023, 4, 3).and_then(|day| day.and_hms_opt(9, 12, 0));
    let late = NaiveDate::from_ymd_opt(2023, 5, 31).and_then(|day| day.and_hms_opt(0, 41, 0));
    let start: NaiveDateTime = if one.late { late } else { first }.unwrap_or_default();
    // About 55 days for sixty applications, however many there are.
    let minutes = i64::from(one.number % 60) * if one.late { 3 } else { 1311 };
    let moment = start + Duration::minutes(minutes);
    if one.number.is_multiple_of(9) {
        sheet.write_string(row, 1, moment.format("%Y-%m-%d %H:%M").to_string())?;
        return Ok(());
    }
    let excel = ExcelDateTime::parse_from_str(&moment.format("%Y-%m-%dT%H:%M:%S").to_string())?;
    let format = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    sheet.write_datetime_with_format(row, 1, &excel, &format)?;
    Ok(())
}

/// Makes the table of judges.
pub(crate) fn judges(judges: &[Judge]) -> String {
    let mut csv =
        String::from("Name,E-mail,Affiliation,City,Country,Languages,Expertise,Capacity\n");
    for judge in judges {
        let capacity = judge
            .capacity
            .map_or_else(String::new, |most| most.to_string());
        let cells = [
            judge.name.clone(),
            judge.email.clone(),
            judge.affiliation.clone(),
            judge.city.clone(),
            judge.country.clone(),
            judge.languages.join("; "),
            judge.expertise.join("; "),
            capacity,
        ];
        let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        csv.push_str(&quoted.join(","));
        csv.push('\n');
    }
    csv
}
