//! Long words at the ends of lines: where they are parted, and that readers get them back whole.

#![allow(clippy::unwrap_used, dead_code)]

mod support;

use jurybook_core::dossier::{Answer, Dossier};
use jurybook_core::job::Job;
use jurybook_print::{Options, PrintError};
use support::{a_dossier, kept, print, tool};

const SOFT: char = '\u{AD}';

/// Language and narrative, as applicants write them.
const NARRATIVES: [(&str, &str); 6] = [
    (
        "de",
        "Die Quartiersentwicklungsgesellschaft hat gemeinsam mit dem Behindertenbeauftragten und den \
         Nachbarschaftsvereinen eine Bestandsaufnahme aller Haltestellen durchgeführt. Für die \
         Wiederherstellung der Straßenbeleuchtung wurden Instandhaltungsverträge abgeschlossen, deren \
         Leistungsbeschreibungen öffentlich einsehbar sind. Die Verkehrssicherheitsmaßnahmen richten sich \
         besonders an Grundschulkinder und an Menschen mit Mobilitätseinschränkungen. Der \
         Gemeinschaftsgartenverein übernimmt die Bewässerungsanlage, die Stadtverwaltung die \
         Haftpflichtversicherung. Im ersten Jahr gingen die Beschwerden über die \
         Barrierefreiheit um ein Drittel zurück, die Zufriedenheit der Anwohnerinnen und Anwohner stieg nach der \
         Bevölkerungsbefragung deutlich.",
    ),
    (
        "fi",
        "Kaupunkisuunnitteluvirasto järjesti yhdessä vammaisneuvoston kanssa asukastapaamisia, joissa \
         kerättiin parannusehdotuksia joukkoliikenteen esteettömyydestä. Palautejärjestelmään kirjattujen \
         vikailmoitusten käsittelyaika lyheni puoleen, ja katuvalaistuksen kunnossapitosopimukset \
         julkaistiin avoimena tietoaineistona. Liikenneturvallisuussuunnitelma laadittiin \
         peruskoululaisten ja ikääntyneiden näkökulmasta. Vapaaehtoistyöntekijät huolehtivat \
         kaupunkiviljelmien kastelujärjestelmistä, ja vakuutusyhtiö korvaa mahdolliset vahingot. \
         Tyytyväisyyskyselyn mukaan yhteenkuuluvuuden tunne vahvistui.",
    ),
    (
        "en",
        "The interdepartmental neighbourhood programme brought representatives of disability organisations \
         together with the municipal transportation authority. Straightforward documentation of every \
         interruption made responsibilities understandable, and misunderstandings between administrators and \
         residents became exceptional. Environmental considerations were incorporated into procurement \
         specifications; subcontractors demonstrated conscientiousness throughout the implementation. \
         Disproportionately affected communities participated in decisionmaking from the beginning, \
         and international correspondents characterised the collaboration as extraordinarily trustworthy.",
    ),
    (
        "ru",
        "Межведомственная программа благоустройства объединила представителей общественных организаций и \
         муниципального транспортного предприятия. Систематическое документирование неисправностей \
         сделало ответственность понятной, а взаимодействие администрации с жителями стало \
         доброжелательным. Природоохранные требования включены в спецификации государственных закупок; \
         субподрядчики продемонстрировали исключительную добросовестность. Непропорционально \
         пострадавшие сообщества участвовали в принятии решений с самого начала.",
    ),
    (
        "ko",
        "우리는 골목마다 조명과 비상벨을 설치하고 주민이 직접 고장을 알리도록 하였습니다. 어두운 길을 걷던 어르신과 \
         학생의 불안이 눈에 띄게 줄었습니다. 국제협력네트워크와 interdepartmental neighbourhood \
         documentation 자료를 공개하고 유지보수계약의 과업지시서를 누구나 볼 수 있게 하였습니다. 교통약자이동지원센터는 \
         지역사회보장협의체와 함께 이용자만족도조사를 하였습니다.",
    ),
    (
        "",
        "Nobody has said in which language this narrative is; its interdepartmental correspondents therefore \
         characterised misunderstandings disproportionately conscientiously, straightforwardness \
         notwithstanding, and incomprehensibilities extraordinarily uncharacteristically.",
    ),
];

fn a_narrative(at: usize) -> Dossier {
    let (language, text) = NARRATIVES[at];
    Dossier {
        language: language.to_owned(),
        answers: vec![Answer {
            heading: "What the project does".to_owned(),
            text: format!("{text}\n{text}"),
        }],
        photo: None,
        ..a_dossier(12, 3, 3)
    }
}

fn printed(at: usize) -> Result<Vec<u8>, PrintError> {
    Ok(print(&[a_narrative(at)], &Options::default(), &Job::quiet())?.0)
}

/// Returns the narrative of each language as it was written.
fn written(at: usize) -> String {
    words_of(NARRATIVES[at].1)
}

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn parted_words_are_read_whole() {
    for (at, (language, _)) in NARRATIVES.iter().enumerate() {
        let bytes = printed(at).unwrap();
        assert!(bytes == printed(at).unwrap());
        let path = kept(&format!("hyphens-{language}.pdf"), &bytes);
        tool("qpdf", &["--check"], &path, &[]);
        let text = tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]);
        let lines: Vec<_> = text.lines().collect();
        let parted: Vec<_> = (0..lines.len())
            .filter(|at| lines[*at].ends_with(SOFT))
            .collect();
        let wanted = matches!(*language, "de" | "en" | "fi" | "ru");
        assert_eq!(!parted.is_empty(), wanted, "{language}: {parted:?}");
        assert!(
            parted.windows(2).all(|pair| pair[1] > pair[0] + 1),
            "{language}: {parted:?}"
        );
        assert_eq!(text.matches(SOFT).count(), parted.len(), "{language}");
        // Korean lines may end within a word.
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        let whole = letters(&text.replace("\u{AD}\n", ""));
        assert!(
            whole.contains(&letters(&written(at))),
            "{language}: {whole}"
        );
        // Who hears the document hears no hyphen.
        let heard = tool("pdfinfo", &["-struct-text"], &path, &[]);
        assert!(heard.contains(&written(at)), "{language}: {heard}");
    }
}

#[test]
fn titles_names_and_tables_keep_their_words_whole() {
    let long = "interdepartmental misunderstandings disproportionately characterised ".repeat(6);
    let mut dossier = a_narrative(2);
    dossier.title.clone_from(&long);
    dossier.applicant.clone_from(&long);
    dossier.rows[0].judge.clone_from(&long);
    dossier.criteria[0].name.clone_from(&long);
    dossier.answers[0].heading.clone_from(&long);
    dossier.answers[0].text = "Short.".to_owned();
    let (bytes, _) = print(&[dossier], &Options::default(), &Job::quiet()).unwrap();
    let path = kept("hyphens-none.pdf", &bytes);
    let text = tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]);
    assert!(text.contains("disproportionately"), "{text}");
    assert!(!text.contains(SOFT), "{text}");
}
