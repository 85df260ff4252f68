//! A book in every script of the applications, and the tools that look into it.

pub mod photo;

use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jurybook_core::dossier::{
    Answer, Attachment, Comment, Criterion, Dossier, Front, Row, RowState,
};
use jurybook_core::job::Job;
use jurybook_core::papers::Head;
use jurybook_print::{Options, PrintError, Report, book};
use jurybook_words::{Language, Words};

pub use photo::a_photo;

/// Language, title, title in English, applicant, city, country, a sentence of an answer.
pub type Voice = [&'static str; 7];

pub const VOICES: [Voice; 13] = [
    [
        "ko",
        "누구나 안전한 골목길",
        "Safe alleys for everyone",
        "서울특별시 성동구",
        "서울",
        "대한민국",
        "우리는 골목마다 조명과 비상벨을 설치하고 주민이 직접 고장을 알리도록 하였습니다. 어두운 길을 걷던 어르신과 학생의 불안이 눈에 띄게 줄었습니다.",
    ],
    [
        "ja",
        "高齢者のための移動支援",
        "Mobility support for older people",
        "横浜市",
        "横浜",
        "日本",
        "坂の多い地域で予約制の小型車両を走らせ、通院と買い物を支えています。利用者の声を毎月集め、骨折などの事故を減らしました。",
    ],
    [
        "zh-Hans",
        "社区数字助残平台",
        "A community platform for people with disabilities",
        "深圳市民政局",
        "深圳",
        "中国",
        "平台把轮椅、骨科康复和居家服务连接在一起，居民可以用语音预约，工作人员在一小时内回应。",
    ],
    [
        "zh-Hant",
        "智慧防災與弱勢關懷",
        "Disaster readiness that leaves nobody behind",
        "臺北市政府",
        "臺北",
        "臺灣",
        "我們為獨居長者裝設感測器，颱風來臨前由鄰里志工逐戶確認，骨牌般的資訊落差因此消失。",
    ],
    [
        "ar",
        "مدينة بلا حواجز",
        "A city without barriers",
        "بلدية عمّان الكبرى",
        "عمّان",
        "الأردن",
        "أنشأنا خريطة رقمية للممرات المهيأة للكراسي المتحركة، ويشارك السكان في تحديثها كل أسبوع. الإجابة رقم 25 تشرح التفاصيل.",
    ],
    [
        "he",
        "שקיפות בתחבורה הציבורית",
        "Transparent public transport",
        "עיריית חיפה",
        "חיפה",
        "ישראל",
        "המערכת מודיעה לנוסעים עיוורים על הגעת האוטובוס ומאפשרת להם לבקש עצירה נגישה בלחיצה אחת.",
    ],
    [
        "th",
        "คลองสะอาดเพื่อทุกคน",
        "Clean canals for all",
        "กรุงเทพมหานคร",
        "กรุงเทพฯ",
        "ประเทศไทย",
        "ชุมชนริมคลองร่วมกันติดตั้งเครื่องวัดคุณภาพน้ำและแจ้งเตือนผ่านโทรศัพท์มือถือ ทำให้เด็กและผู้สูงอายุปลอดภัยมากขึ้น",
    ],
    [
        "hi",
        "सबके लिए स्वच्छ जल",
        "Clean water for all",
        "पुणे नगर निगम",
        "पुणे",
        "भारत",
        "हमने बस्तियों में पानी की गुणवत्ता मापने वाले यंत्र लगाए और महिलाओं के समूहों को उनकी देखभाल का प्रशिक्षण दिया।",
    ],
    [
        "vi",
        "Thành phố lắng nghe người yếu thế",
        "A city that listens to the vulnerable",
        "Ủy ban nhân dân thành phố Đà Nẵng",
        "Đà Nẵng",
        "Việt Nam",
        "Ứng dụng tiếp nhận phản ánh bằng giọng nói giúp người khiếm thị và người cao tuổi được phục vụ trong vòng hai giờ.",
    ],
    [
        "ru",
        "Город, доступный каждому",
        "A city open to everyone",
        "Мэрия города Казани",
        "Казань",
        "Россия",
        "Мы создали службу сопровождения для людей с инвалидностью и открыли данные о доступности всех остановок.",
    ],
    [
        "am",
        "ለሁሉም የሚሆን መብራት",
        "Light for all",
        "የአዲስ አበባ ከተማ አስተዳደር",
        "አዲስ አበባ",
        "ኢትዮጵያ",
        "በፀሐይ ኃይል የሚሠሩ የመንገድ መብራቶች በተጎሳቆሉ ሰፈሮች ተተክለዋል፤ ነዋሪዎችም ጥገናውን ተምረዋል።",
    ],
    [
        "el",
        "Γειτονιές χωρίς αποκλεισμούς",
        "Neighbourhoods without exclusion",
        "Δήμος Αθηναίων",
        "Αθήνα",
        "Ελλάδα",
        "Το πρόγραμμα συνδέει τους ηλικιωμένους με εθελοντές και καταγράφει τις ανάγκες τους σε έναν ανοιχτό χάρτη.",
    ],
    [
        "en",
        "Listening benches",
        "",
        "Civic Sound Lab",
        "Bristol",
        "United Kingdom",
        "Benches in twelve parks record, with consent, what people who are rarely asked would change first; the council answers each recording in public within a month.",
    ],
];

const NAMES: [&str; 8] = [
    "Ada Okonkwo",
    "이서연",
    "María-José Fernández de la Vega y Sotomayor",
    "Jürgen Weiß",
    "محمد الأحمد",
    "Nguyễn Thị Minh Khai",
    "佐藤 健",
    "Grace Whitfield",
];

const CRITERIA: [(&str, f64); 5] = [
    ("Innovation and creativity", 30.0),
    ("Inclusiveness", 25.0),
    ("Impact on people's lives", 20.0),
    ("Sustainability", 15.0),
    ("Potential to be replicated elsewhere", 10.0),
];

/// A dossier with `judges` judges and `criteria` criteria; everything follows from the numbers.
pub fn a_dossier(index: usize, judges: usize, criteria: usize) -> Dossier {
    let [
        language,
        title,
        title_en,
        applicant,
        city,
        country,
        sentence,
    ] = VOICES[index % VOICES.len()];
    let category = if index < 7 {
        "Human-CentriCity"
    } else {
        "Tech-InnovaCity"
    };
    let criteria: Vec<_> = (0..criteria)
        .map(|at| Criterion {
            name: CRITERIA[at % 5].0.to_owned(),
            weight: if criteria == 5 {
                CRITERIA[at].1
            } else {
                100.0 / criteria as f64
            },
            min: 1,
            max: 5,
        })
        .collect();
    let rows: Vec<_> = (0..judges)
        .map(|judge| a_row(index, judge, &criteria))
        .collect();
    let mean = |values: Vec<f64>| {
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
    };
    let means = (0..criteria.len())
        .map(|at| {
            mean(
                rows.iter()
                    .filter_map(|row| row.points[at])
                    .map(f64::from)
                    .collect(),
            )
        })
        .collect();
    let score = mean(rows.iter().filter_map(|row| row.total).collect());
    Dossier {
        number: index as u32 + 1,
        reference: format!("SSCP-2023-{:03}", index + 17),
        title: title.to_owned(),
        title_en: (!title_en.is_empty()).then(|| title_en.to_owned()),
        language: language.to_owned(),
        applicant: applicant.to_owned(),
        kind: "City".to_owned(),
        form: "City (local government)".to_owned(),
        city: city.to_owned(),
        country: country.to_owned(),
        category: category.to_owned(),
        tags: vec![
            "Transport".to_owned(),
            "Older people".to_owned(),
            "Safety".to_owned(),
        ],
        submitted: "28 May 2023".to_owned(),
        rank: score.map(|_| {
            if index.is_multiple_of(4) {
                "3=".to_owned()
            } else {
                (index + 1).to_string()
            }
        }),
        score,
        full_score: 5.0,
        criteria,
        rows,
        means,
        comments: comments(index, judges),
        answers: ["What the project does", "Who benefits", "What was learned"]
            .map(|heading| Answer {
                heading: heading.to_owned(),
                text: format!("{}\n{sentence}", [sentence; 3].join(" ")),
            })
            .to_vec(),
        photo: index
            .is_multiple_of(2)
            .then(|| a_photo(640, 320 + 40 * (index as u16 % 4))),
        attachments: vec![
            Attachment {
                name: format!("{title}.pdf"),
                media: "application/pdf".to_owned(),
                size: 2_345_678,
            },
            Attachment {
                name: "photo.jpg".to_owned(),
                media: "image/jpeg".to_owned(),
                size: 81_234,
            },
        ],
    }
}

fn a_row(index: usize, judge: usize, criteria: &[Criterion]) -> Row {
    let state = match (index + judge) % 9 {
        7 => RowState::Recused {
            reason: "I advised the applicant in 2021.".to_owned(),
        },
        8 => RowState::Missing,
        _ => RowState::Final,
    };
    let points: Vec<_> = (0..criteria.len())
        .map(|at| {
            let points = 1 + (index * 7 + judge * 3 + at * 5 + judge * at) % 5;
            (state == RowState::Final).then_some(points as i32)
        })
        .collect();
    let total = (state == RowState::Final && !criteria.is_empty()).then(|| {
        let weighted = points
            .iter()
            .zip(criteria)
            .map(|(points, criterion)| f64::from(points.unwrap_or(0)) * criterion.weight / 100.0);
        weighted.sum()
    });
    let name = NAMES[judge % NAMES.len()];
    let judge_name = if judge < NAMES.len() {
        name.to_owned()
    } else {
        format!("{name} {judge}")
    };
    Row {
        judge: judge_name,
        state,
        points,
        total,
        flagged: (index + judge) % 11 == 3,
        nominated: Vec::new(),
    }
}

fn comments(index: usize, judges: usize) -> Vec<Comment> {
    let comment = |(row, (judge, text)): (usize, (&str, &str))| Comment {
        row,
        judge: judge.to_owned(),
        text: text.to_owned(),
    };
    if judges == 0 {
        return Vec::new();
    }
    let all = [
        (
            "Ada Okonkwo",
            "Convincing evidence from the users themselves. The budget after the second year is thin; ask how maintenance is paid.",
        ),
        (
            "이서연",
            "주민 참여 방식이 인상적입니다. 다만 다른 도시에서 그대로 적용할 수 있을지는 확인이 필요합니다.",
        ),
        (
            "محمد الأحمد",
            "فكرة واضحة وتنفيذ جيد، لكن نتائج السنة الأولى (2022) غير مكتملة.",
        ),
    ];
    all[..=index % 3]
        .iter()
        .copied()
        .enumerate()
        .map(comment)
        .collect()
}

pub fn front_of(dossiers: &[Dossier]) -> Front {
    Front {
        head: Head {
            programme: "Seoul Smart City Prize 2023".to_owned(),
            round: "Jury round".to_owned(),
            short_hash: "k7wq-3mz9".to_owned(),
            printed_on: "23 November 2026".to_owned(),
            ..Head::default()
        },
        categories: vec!["Human-CentriCity".to_owned(), "Tech-InnovaCity".to_owned()],
        reader: Some("محمد الأحمد".to_owned()),
        dossiers: dossiers.iter().map(Dossier::heading).collect(),
        ..Front::default()
    }
}

/// One dossier in each script, and three that strain the layout.
pub fn the_dossiers() -> Vec<Dossier> {
    let mut dossiers: Vec<_> = (0..VOICES.len())
        .map(|index| a_dossier(index, 8, 5))
        .collect();
    dossiers.push(a_dossier(13, 30, 12));
    dossiers.push(a_dossier(14, 0, 5));
    let long =
        "A very long title that an applicant wrote without thinking of anyone who prints it ";
    dossiers.push(Dossier {
        number: 16,
        title: long.repeat(4),
        applicant: "Consortium of municipalities, universities and companies ".repeat(4),
        language: String::new(),
        category: "Tech-InnovaCity".to_owned(),
        ..Dossier::default()
    });
    dossiers
}

pub fn print(
    dossiers: &[Dossier],
    options: &Options,
    job: &Job,
) -> Result<(Vec<u8>, Report), PrintError> {
    let mut bytes = Vec::new();
    let words = Words::new(Language::En);
    let mut read = |index: usize| Ok::<_, Infallible>(dossiers[index].clone());
    let report = book(
        &front_of(dossiers),
        &mut read,
        &words,
        options,
        job,
        &mut bytes,
    )?;
    Ok((bytes, report))
}

/// Prints and keeps the file where a person can look at it.
pub fn printed(name: &str, dossiers: &[Dossier]) -> (PathBuf, Vec<u8>, Report) {
    let (bytes, report) = print(dossiers, &Options::default(), &Job::quiet()).unwrap();
    (kept(name, &bytes), bytes, report)
}

/// Returns where a kept file is.
pub fn kept_at(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

pub fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let path = kept_at(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Runs a tool on a file and returns what it says; it must be there and content.
pub fn tool(name: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(name)
        .args(before)
        .arg(file)
        .args(after)
        .output();
    let output = output.unwrap_or_else(|error| panic!("{name} is needed for this test: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{name}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}
