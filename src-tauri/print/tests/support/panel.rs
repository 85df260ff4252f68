//! A panel as a prize has it: sixteen judges, sixty applications, four sheets each; everything follows
//! from the numbers.

use jurybook_print::plot::{
    Cell, Heat, HeatRow, HeatWords, Name, RankRow, RankWords, Ranks, Severities, SeverityRow,
    SeverityWords, SpreadRow, SpreadWords, Spreads,
};

const JUDGES: [&str; 16] = [
    "김서연",
    "이도윤",
    "박지우",
    "Ada Okonkwo",
    "최하준",
    "정수아",
    "강민준",
    "Jürgen Weiß",
    "조은우",
    "윤채원",
    "محمد الأحمد",
    "임지호",
    "한소율",
    "Nguyễn Thị Minh Khai",
    "오시우",
    "서예린",
];

/// Language and title, taken in turn.
const TITLES: [(&str, &str); 20] = [
    ("ko", "누구나 안전한 골목길"),
    ("ko", "고령자를 위한 수요응답형 마을버스와 동행 서비스"),
    ("ja", "高齢者のための移動支援"),
    ("ko", "침수 예측 센서와 지하 보도 차단"),
    ("en", "Listening benches"),
    ("ko", "휠체어 길찾기 지도"),
    ("ar", "مدينة بلا حواجز"),
    ("ko", "청년 주거 데이터 개방"),
    ("zh-Hans", "社区数字助残平台"),
    ("ko", "발달장애인 대중교통 동반 앱"),
    ("vi", "Thành phố lắng nghe người yếu thế"),
    ("ko", "폭염 쉼터 실시간 안내"),
    ("ko", "스마트 횡단보도"),
    (
        "en",
        "A community platform for people with disabilities and those who care for them",
    ),
    ("ko", "시각장애인 음성 신호 연동"),
    ("he", "שקיפות בתחבורה הציבורית"),
    ("ko", "공공 와이파이 사각지대 해소"),
    ("th", "คลองสะอาดเพื่อทุกคน"),
    ("ko", "재활용 수거 경로 최적화"),
    ("ru", "Город, доступный каждому"),
];

/// Numbers that look drawn by lot (Knuth's MMIX generator).
struct Lot(u64);

impl Lot {
    fn part(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as f64 / f64::from(1 << 24)
    }

    /// About normal, of the given deviation.
    fn about(&mut self, deviation: f64) -> f64 {
        let sum: f64 = (0..12).map(|_| self.part()).sum();
        (sum - 6.0) * deviation
    }
}

/// The sheets of a panel.
pub struct Panel {
    names: Vec<Name>,
    judges: Vec<Name>,
    /// How lenient each judge is.
    lenient: Vec<f64>,
    /// By application, then by judge.
    cells: Vec<Vec<Cell>>,
}

pub fn a_panel(applications: usize, judges: usize) -> Panel {
    let mut lot = Lot(2023);
    let name = |language: &str, text: String| Name {
        text,
        language: language.to_owned(),
    };
    let names = (0..applications).map(|at| {
        let (language, title) = TITLES[at % TITLES.len()];
        let round = at / TITLES.len();
        name(
            language,
            if round == 0 {
                title.to_owned()
            } else {
                format!("{title} {}", round + 1)
            },
        )
    });
    let names = names.collect();
    let who = (0..judges).map(|at| {
        let round = at / JUDGES.len();
        let judge = JUDGES[at % JUDGES.len()];
        name(
            "",
            if round == 0 {
                judge.to_owned()
            } else {
                format!("{judge} {}", round + 1)
            },
        )
    });
    let lenient: Vec<_> = (0..judges).map(|_| lot.about(4.5)).collect();
    let cells = (0..applications).map(|at| {
        let quality = 66.0 + lot.about(11.0);
        let mut row = vec![Cell::Unassigned; judges];
        for turn in 0..4.min(judges) {
            let judge = (at * 5 + turn * (3 + at % 4)) % judges;
            let score = (quality + lenient[judge] + lot.about(6.0)).clamp(0.0, 100.0);
            row[judge] = match (at * 7 + turn) % 41 {
                3 => Cell::Recused,
                11 => Cell::Missing,
                _ => Cell::Score((score * 2.0).round() / 2.0),
            };
        }
        row
    });
    Panel {
        names,
        judges: who.collect(),
        cells: cells.collect(),
        lenient,
    }
}

impl Panel {
    fn scores(&self, application: usize, level: bool) -> Vec<f64> {
        let own = self.cells[application].iter().enumerate();
        let score = |(judge, cell): (usize, &Cell)| match cell {
            Cell::Score(score) if level => Some(score - self.lenient[judge]),
            Cell::Score(score) => Some(*score),
            _ => None,
        };
        own.filter_map(score).collect()
    }

    /// The applications from the best to the worst, with their level score.
    fn order(&self) -> Vec<(usize, f64)> {
        let mut order: Vec<_> = (0..self.names.len())
            .filter_map(|at| Some((at, mean(&self.scores(at, true))?)))
            .collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        order
    }

    pub fn ranks(&self, words: RankWords) -> Ranks {
        let order = self.order();
        let raw: Vec<_> = order
            .iter()
            .map(|(at, _)| mean(&self.scores(*at, false)).unwrap())
            .collect();
        let mut group = 0;
        let rows = order.iter().enumerate().map(|(place, (at, level))| {
            let above =
                |by: f64| order.iter().filter(|other| other.1 > level + by).count() as u32 + 1;
            group += u32::from(place > 0 && order[place - 1].1 - level > 0.45);
            RankRow {
                name: self.names[*at].clone(),
                rank: Some(above(0.0)),
                interval: Some((above(4.0), above(-4.0).min(order.len() as u32))),
                raw_rank: Some(raw.iter().filter(|other| **other > raw[place]).count() as u32 + 1),
                group: Some(group),
            }
        });
        Ranks {
            title: "Places and how sure they are".to_owned(),
            description: "Each bar holds the places of an application in nine of ten cases."
                .to_owned(),
            words,
            rows: rows.collect(),
            cut: Some(10.min(order.len() as u32 / 2)),
        }
    }

    pub fn severities(&self, words: SeverityWords) -> Severities {
        let rows = self.judges.iter().enumerate().map(|(at, name)| {
            let sheets = self.given(at).len();
            let half = 9.0 / (sheets.max(1) as f64).sqrt();
            let value = (sheets > 0).then_some(self.lenient[at]);
            SeverityRow {
                name: name.clone(),
                severity: value,
                interval: value.map(|value| (value - half, value + half)),
                sheets,
            }
        });
        Severities {
            title: "How severe each judge is".to_owned(),
            description: "Points above or below the panel.".to_owned(),
            words,
            rows: rows.collect(),
        }
    }

    fn given(&self, judge: usize) -> Vec<f64> {
        let score = |row: &Vec<Cell>| match row[judge] {
            Cell::Score(score) => Some(score),
            _ => None,
        };
        self.cells.iter().filter_map(score).collect()
    }

    pub fn spreads(&self, words: SpreadWords) -> Spreads {
        let rows = self.judges.iter().enumerate().map(|(at, name)| SpreadRow {
            name: name.clone(),
            scores: self.given(at),
        });
        Spreads {
            title: "How the scores of each judge are spread".to_owned(),
            description: "A dot for each sheet.".to_owned(),
            words,
            rows: rows.collect(),
        }
    }

    pub fn heat(&self, words: HeatWords) -> Heat {
        let rows = self.order().into_iter().map(|(at, _)| {
            let scores = self.scores(at, true);
            let high = scores.iter().copied().fold(f64::MIN, f64::max);
            let low = scores.iter().copied().fold(f64::MAX, f64::min);
            HeatRow {
                name: self.names[at].clone(),
                is_contested: high - low > 17.0,
                cells: self.cells[at].clone(),
            }
        });
        Heat {
            title: "Who gave which application how much".to_owned(),
            description: "The deeper the colour, the higher the score.".to_owned(),
            words,
            judges: self.judges.clone(),
            rows: rows.collect(),
        }
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The words of each plot, in Korean or in English.
pub struct Said {
    pub ranks: RankWords,
    pub severity: SeverityWords,
    pub spread: SpreadWords,
    pub heat: HeatWords,
}

fn pick(is_korean: bool) -> impl Fn(&str, &str) -> String {
    move |korean, english| if is_korean { korean } else { english }.to_owned()
}

pub fn said(is_korean: bool) -> Said {
    let say = pick(is_korean);
    Said {
        ranks: RankWords {
            rank: say("순위", "Rank"),
            stated: say("발표 순위", "Stated rank"),
            raw: say("원점수 순위", "By raw score"),
            interval: say("90 % 구간", "90 % interval"),
            crossing: say("선의 양쪽에 걸침", "On either side of the line"),
            group: say("우열을 가릴 수 없음", "Cannot be told apart"),
            cut: say("선정 범위", "To be chosen"),
            empty: say("아직 순위가 없습니다", "Nothing is ranked yet"),
        },
        severity: SeverityWords {
            severe: say("엄격함", "Severe"),
            lenient: say("후함", "Lenient"),
            points: say("심사위원단 대비 점수", "Points above the panel"),
            interval: say("90 % 구간", "90 % interval"),
            apart: say("심사위원단과 확실히 다름", "Certainly apart from the panel"),
            sheets: say("평가지", "Sheets"),
            empty: say("아직 채점한 위원이 없습니다", "No judge has scored yet"),
        },
        spread: SpreadWords {
            scores: say("준 점수", "Scores given"),
            half: say("가운데 절반과 중앙값", "Middle half, and the median"),
            range: say("최저에서 최고까지", "Lowest to highest"),
            mean: say("평균", "Mean"),
            count: say("평가지", "Sheets"),
            empty: say("아직 점수가 없습니다", "Nothing is scored yet"),
        },
        heat: HeatWords {
            score: say("점수", "Score"),
            recused: say("회피", "Recused"),
            missing: say("미제출", "Missing"),
            contested: say("의견이 갈림", "Contested"),
            empty: say("아직 배정이 없습니다", "Nobody is assigned yet"),
        },
    }
}
