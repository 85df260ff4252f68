//! Workspaces to look at: a finished round, a programme that is still empty, and one that strains the
//! layout with long names in every script that the window has a face for.

use jurybook_api::{Desk, Host, Nobody, SystemClock, sample_round};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;

/// The passphrase of the workspaces that are made here; the finished round has its own.
pub const PASSPHRASE: &str = "a look at the window";

/// The seed of the finished round.
const SEED: u64 = 2023;

/// The name of each script's faces and a title that is written in it.
pub const SCRIPTS: [(&str, &str, &str); 23] = [
    ("KR", "ko", "누구나 걷기 편한 골목길과 밤에도 밝은 정류장"),
    ("JP", "ja", "雪道をひらく――市民参加型除雪データ基盤"),
    ("SC", "zh-Hans", "社区养老服务一键通：从呼叫到上门的闭环"),
    ("TC", "zh-Hant", "智慧防災與弱勢關懷：把鄰里志工連在一起"),
    (
        "Arabic",
        "ar",
        "منصة الإنذار المبكر بالفيضانات للأحياء القديمة",
    ),
    ("Hebrew", "he", "נגישות בלחיצה אחת בתחבורה הציבורית"),
    (
        "Devanagari",
        "hi",
        "हर गली का नक्शा: कचरा संग्रह में नागरिक भागीदारी",
    ),
    ("Thai", "th", "คลองใส: เครือข่ายเซ็นเซอร์คุณภาพน้ำโดยชุมชน"),
    ("Ethiopic", "am", "ለሁሉም የሚሆን መብራት በተጎሳቆሉ ሰፈሮች"),
    ("Bengali", "bn", "নদীর ঘাটে ডাক্তার নৌকা ও খবরের আলো"),
    ("Tamil", "ta", "சாலையை அறியும் கைகள்: அனைவருக்கும் பேருந்து"),
    ("Telugu", "te", "అందరికీ అందుబాటులో ఉన్న రవాణా"),
    ("Gujarati", "gu", "દરેક શેરીનો નકશો અને સ્વચ્છ પાણી"),
    ("Gurmukhi", "pa", "ਸਾਰਿਆਂ ਲਈ ਸਾਫ਼ ਪਾਣੀ ਅਤੇ ਰੋਸ਼ਨੀ"),
    ("Kannada", "kn", "ಎಲ್ಲರಿಗೂ ಸುಲಭವಾದ ಬಸ್ ನಿಲ್ದಾಣಗಳು"),
    ("Malayalam", "ml", "എല്ലാവർക്കും ശുദ്ധജലം നൽകുന്ന നഗരം"),
    ("Sinhala", "si", "සැමට පිවිසිය හැකි දුම්රිය ස්ථාන"),
    ("Lao", "lo", "ນ້ຳສະອາດສຳລັບທຸກຄົນໃນໝູ່ບ້ານ"),
    ("Khmer", "km", "ទឹកស្អាតសម្រាប់ទាំងអស់គ្នានៅតាមភូមិ"),
    ("Myanmar", "my", "လူတိုင်းအတွက် သန့်ရှင်းသောရေ"),
    ("Armenian", "hy", "Մաքուր ջուր բոլորի համար քաղաքում"),
    ("Georgian", "ka", "მეწყერის მოსმენა ღვინის ქვევრებით"),
    ("Inter", "el", "Γειτονιές χωρίς αποκλεισμούς στην πόλη"),
];

/// A round that has been judged, and packets that came afterwards.
pub struct Finished {
    folder: TempDir,
    passphrases: BTreeMap<String, String>,
    /// Workspace and passphrase of the first judge by the files' names.
    judge: (PathBuf, String),
}

/// Returns the sample round, judged by everybody.
pub fn finished() -> &'static Finished {
    static FINISHED: OnceLock<Finished> = OnceLock::new();
    FINISHED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let round = folder.path().join("round");
        let desk = Desk::new(None, Box::new(SystemClock));
        sample_round::run(&round, SEED, &desk, &nobody()).unwrap();
        let list = fs::read_to_string(round.join("passphrases.txt")).unwrap();
        let passphrases: BTreeMap<String, String> = list
            .lines()
            .map(|line| line.split_once('\t').unwrap())
            .map(|(name, passphrase)| (name.to_owned(), passphrase.to_owned()))
            .collect();
        let judge = first_judge(&round, &passphrases);
        let finished = Finished {
            folder,
            passphrases,
            judge,
        };
        drop(desk);
        finished.open_again();
        finished.revise();
        finished
    })
}

impl Finished {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("round").join(name)
    }

    /// Copies the chair's workspace to a path; returns its passphrase.
    pub fn chair(&self, to: &Path) -> &str {
        fs::copy(self.path("chair.jurybook"), to).unwrap();
        &self.passphrases["chair"]
    }

    /// Copies the workspace of a judge who is done to a path; returns its passphrase.
    pub fn judge(&self, to: &Path) -> &str {
        fs::copy(&self.judge.0, to).unwrap();
        &self.judge.1
    }

    /// Copies a judge's kit, as it was sent, to a path; returns its passphrase.
    pub fn kit(&self, to: &Path) -> &str {
        let name = self.judge.0.with_extension("jurykit");
        fs::copy(self.path("kits").join(name.file_name().unwrap()), to).unwrap();
        &self.judge.1
    }

    /// Returns a folder of packets: one that changes scores, one that is known, one that is damaged.
    pub fn packets(&self) -> PathBuf {
        self.path("later")
    }

    /// Opens the sealed round again, so that what comes later replaces what is there.
    fn open_again(&self) {
        let desk = Desk::new(None, Box::new(SystemClock));
        let call = |name: &str, body: Value| desk.call(name, body, None, &nobody()).unwrap();
        let path = self.path("chair.jurybook");
        let passphrase = &self.passphrases["chair"];
        let open = json!({ "path": path, "passphrase": passphrase });
        call("workspace_open", open);
        let reason = "A judge has seen the site a second time.";
        call("round_reopen", json!({ "round": "jury", "reason": reason }));
    }

    /// Lets the judge change two sheets and send a packet again.
    fn revise(&self) {
        let copy = self.path("revised.jurybook");
        let passphrase = self.judge(&copy);
        let desk = Desk::new(None, Box::new(SystemClock));
        let call = |name: &str, body: Value| desk.call(name, body, None, &nobody()).unwrap();
        call(
            "workspace_open",
            json!({ "path": copy, "passphrase": passphrase }),
        );
        let rows = call("applications_list", json!({}));
        for row in rows["rows"].as_array().unwrap().iter().take(2) {
            let id = &row["id"];
            call("sheet_reopen", json!({ "application": id }));
            let sheet = call("sheet_show", json!({ "application": id }));
            for criterion in sheet["criteria"].as_array().unwrap().iter().take(2) {
                let points = if criterion["points"] == 4 { 5 } else { 4 };
                let score = json!({
                    "application": id, "criterion": criterion["id"], "points": points,
                });
                call("sheet_score", score);
            }
            let text = "The second visit to the site changed my mind.";
            let comment = json!({ "application": id, "audience": "committee", "text": text });
            call("sheet_comment", comment);
            call("sheet_flag", json!({ "application": id, "flagged": true }));
        }
        call("scores_finalise", json!({}));
        let later = self.packets();
        call("packet_export", json!({ "out": later }));
        let mut packets = fs::read_dir(self.path("packets")).unwrap();
        let known = packets.next().unwrap().unwrap().path();
        let bytes = fs::read(&known).unwrap();
        fs::write(later.join("copy of an attachment.jurypacket"), &bytes).unwrap();
        let half = &bytes[..bytes.len() / 2];
        fs::write(later.join("from the old stick.jurypacket"), half).unwrap();
    }
}

/// Finds the first judge's workspace and, among all passphrases, the one that opens it.
fn first_judge(round: &Path, passphrases: &BTreeMap<String, String>) -> (PathBuf, String) {
    let mut files: Vec<PathBuf> = fs::read_dir(round.join("judges"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "jurybook"))
        .collect();
    files.sort();
    let file = files.swap_remove(0);
    let desk = Desk::new(None, Box::new(SystemClock));
    let opens = |passphrase: &&String| {
        let open = json!({ "path": file, "passphrase": passphrase });
        desk.call("workspace_open", open, None, &nobody()).is_ok()
    };
    let passphrase = passphrases.values().find(opens).unwrap().clone();
    (file, passphrase)
}

fn nobody() -> Arc<dyn Host> {
    Arc::new(Nobody)
}

/// Makes the workspace of a programme in which nothing has happened yet.
pub fn empty(path: &Path) {
    made(path);
}

/// Writes a table of which no row can be imported as it stands.
pub fn table_with_problems() -> String {
    let head = "Submission ID,Submitted at (KST),Category,Applicant type,Applicant,City,Country,\
                Language of application,Title,1. The problem,Attachments\n";
    let mut table = head.to_owned();
    for (number, fault) in [
        "2023-05-04 10:36:02,Tech Innova,City (local government),Leeds,en",
        "2023-07-04 10:36:02,Tech-InnovaCity,City (local government),Leeds,en",
        "soon,Human-CentriCity,Corporation,Leeds,en",
        "2023-05-04 10:36:02,Tech-InnovaCity,City (local government),Leeds,en",
    ]
    .iter()
    .enumerate()
    {
        let facts: Vec<&str> = fault.split(',').collect();
        let [at, category, kind, city, language] = facts[..] else {
            panic!("five facts");
        };
        let row = format!(
            "P-{number:04},{at},{category},{kind},Kerbside Commons,{city},United Kingdom,\
             {language},Quiet kerb,Nobody could cross.,report {number}.pdf\n"
        );
        table.push_str(&row);
    }
    table
}

fn made(path: &Path) -> Desk {
    let desk = Desk::new(None, Box::new(SystemClock));
    let new = json!({
        "path": path, "passphrase": PASSPHRASE, "programme_file": null,
        "template": "seoul-smart-city-prize-2023",
    });
    desk.call("workspace_new", new, None, &nobody()).unwrap();
    desk
}

/// Makes a workspace with long names and titles, three judges, and everything assigned.
pub fn strained(folder: &Path) -> PathBuf {
    let path = folder.join("strained.jurybook");
    let desk = made(&path);
    let call = |name: &str, body: Value| desk.call(name, body, None, &nobody()).unwrap();
    let (applications, judges) = (folder.join("long.csv"), folder.join("judges.csv"));
    fs::write(&applications, long_applications()).unwrap();
    fs::write(&judges, LONG_JUDGES).unwrap();
    let import = json!({ "table": applications, "attachments": null, "mapping": null });
    call("applications_import", import);
    call("applications_screen_clear", json!({}));
    call("judges_import", json!({ "table": judges }));
    call("conflicts_propose", json!({}));
    let assign = json!({ "round": "jury", "per_application": 2, "seed": 1 });
    call("assignment_apply", assign);
    path
}

const LONG_JUDGES: &str = "Name,E-mail,Affiliation,City,Country,Languages,Expertise,Capacity
Prof. Dr. María-José Fernández de la Vega y Sotomayor-Echeverría,maria.jose.fernandez.de.la.vega@institute-for-public-administration.example.org,Instituto Iberoamericano de Administración Pública y Gobernanza Metropolitana,Santa Cruz de la Sierra,Bolivia,es; en,mobility,
Rajoelina Andriamampianina Ratsimbazafy,r@example.org,Oniversiten'Antananarivo,Antananarivo,Madagascar,fr,welfare,12
한국지방행정연구원 스마트도시 정책평가 자문위원 남궁선우,namgung@example.org,한국지방행정연구원 지능정보사회 정책평가센터 국제협력연구실,서울,Republic of Korea,ko,governance,
";

/// Writes a table with one application in each script and two that are long by themselves.
fn long_applications() -> String {
    let mut table = String::from(
        "Submission ID,Submitted at (KST),Category,Applicant type,Applicant,City,Country,\
         Language of application,Title,Title in English,1. The problem\n",
    );
    let long = [
        (
            "Inter",
            "en",
            "A Consortium of Municipalities, Universities, Night Markets and Delivery Companies Shares Kerbs, Lifts, Ramps and Quiet Hours by Open Data, and Says Openly Where It Failed",
        ),
        (
            "Inter",
            "de",
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesdonaudampfschifffahrtsgesellschaft",
        ),
    ];
    for (index, (script, language, title)) in long.iter().chain(&SCRIPTS).enumerate() {
        let applicant =
            "Arbeitsgemeinschaft der Städte, Gemeinden und Landkreise am mittleren Strom";
        let line = format!(
            "LONG-{:04},2023-05-04 10:36:02,Tech-InnovaCity,City (local government),\
             \"{applicant}\",Llanfairpwllgwyngyll,Germany,{language},\"{title}\",\
             \"In the script {script}, as long as it is\",\"{title}. {title}.\"\n",
            index + 1,
        );
        table.push_str(&line);
    }
    table
}
