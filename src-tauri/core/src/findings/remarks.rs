//! What figures mean, as plain statements: codes with arguments, for which the locales have the words.
//!
//! A bound that is a convention is named with its source; the figure itself always stands beside it.

use super::Findings;
use crate::agreement::{Agreement, Conduct, Halo};

/// Alpha from which conclusions are firm, and from which they are tentative: Krippendorff (2004),
/// "Reliability in content analysis", Human Communication Research 30(3), 411–433, p. 429.
const FIRM: f64 = 0.8;
const TENTATIVE: f64 = 0.667;
/// Reliability that counts as good and as moderate: Koo and Li (2016), "A guideline of selecting and
/// reporting intraclass correlation coefficients", J. Chiropractic Medicine 15(2), 155–163, p. 161.
const GOOD: f64 = 0.75;
const MODERATE: f64 = 0.5;
/// A judge with a lower correlation orders the applications unlike the others.
const APART: f64 = 0.2;
/// Fewer sheets than this say little of their judge.
const FEW_SHEETS: usize = 5;
/// A judge who uses less than this share of the panel's usual spread uses little of the scale.
const NARROW: f64 = 0.5;
/// More scores than this share at either end of the scale are many.
const MANY_EXTREMES: f64 = 0.3;
/// More sheets than this share with one mark throughout are many.
const MANY_UNIFORM: f64 = 0.5;

/// What can be said about how far judges agree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AgreementRemark {
    /// Alpha is high: judges would reach the same order again.
    Firm(f64),
    /// Alpha is middling: the order may be used with care.
    Tentative(f64),
    /// Alpha is low: single judges see the applications differently.
    Loose(f64),
    /// Judges agree no more than chance would make them.
    Chance(f64),
    /// Fewer than two applications have two sheets, or all scores are equal: nothing can be said.
    Unknown,
}

/// What can be said about how far the applications' scores can be relied on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RelianceRemark {
    /// The share of differences between scores that comes from the applications is high.
    Good(f64),
    /// It is middling.
    Moderate(f64),
    /// It is low.
    Poor(f64),
}

/// What can be said about one judge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum JudgeRemark {
    /// Nothing has come in.
    NoSheets,
    /// Too few sheets to say much.
    FewSheets(usize),
    /// Gives fewer points than the panel, by so many; more than chance.
    Harsh(f64),
    /// Gives more points than the panel, by so many; more than chance.
    Lenient(f64),
    /// Orders the applications unlike the others.
    Apart(f64),
    /// Uses little of the scale.
    Narrow(f64),
    /// Gives many scores at the ends of the scale, this share.
    Extremes(f64),
    /// Gives many applications one mark on all criteria.
    Halo(Halo),
    /// Nothing stands out.
    Usual,
}

impl AgreementRemark {
    /// Tells what alpha means.
    pub fn of(agreement: &Agreement) -> Self {
        match agreement.alpha.map(|alpha| alpha.interval) {
            None => Self::Unknown,
            Some(alpha) if alpha >= FIRM => Self::Firm(alpha),
            Some(alpha) if alpha >= TENTATIVE => Self::Tentative(alpha),
            Some(alpha) if alpha > 0.0 => Self::Loose(alpha),
            Some(alpha) => Self::Chance(alpha),
        }
    }

    /// Returns the stable code under which the locales say this.
    pub fn code(self) -> &'static str {
        match self {
            Self::Firm(_) => "agreement-firm",
            Self::Tentative(_) => "agreement-tentative",
            Self::Loose(_) => "agreement-loose",
            Self::Chance(_) => "agreement-chance",
            Self::Unknown => "agreement-unknown",
        }
    }

    /// Returns the named arguments of that text.
    pub fn args(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Firm(alpha)
            | Self::Tentative(alpha)
            | Self::Loose(alpha)
            | Self::Chance(alpha) => {
                vec![("alpha", format!("{alpha:.2}"))]
            }
            Self::Unknown => vec![],
        }
    }
}

impl RelianceRemark {
    /// Tells what the reliability of the mean of an application's sheets means; `None` without a model.
    pub fn of(agreement: &Agreement) -> Option<Self> {
        let share = agreement.of_variances?.average;
        Some(match share {
            _ if share >= GOOD => Self::Good(share),
            _ if share >= MODERATE => Self::Moderate(share),
            _ => Self::Poor(share),
        })
    }

    /// Returns the stable code under which the locales say this.
    pub fn code(self) -> &'static str {
        match self {
            Self::Good(_) => "reliance-good",
            Self::Moderate(_) => "reliance-moderate",
            Self::Poor(_) => "reliance-poor",
        }
    }

    /// Returns the named arguments of that text.
    pub fn args(self) -> Vec<(&'static str, String)> {
        let (Self::Good(share) | Self::Moderate(share) | Self::Poor(share)) = self;
        vec![("percent", percent(share))]
    }
}

impl JudgeRemark {
    /// Tells what stands out about each judge, by position; at least one remark each.
    pub fn of_all(findings: &Findings) -> Vec<Vec<Self>> {
        let usual = usual_spread(&findings.conduct);
        let judge = |(at, conduct): (usize, &Conduct)| {
            let found: Vec<Self> = match conduct.sheets {
                0 => vec![Self::NoSheets],
                sheets if sheets < FEW_SHEETS => vec![Self::FewSheets(sheets)],
                _ => Self::of(conduct, findings.halo.get(at), usual),
            };
            match found.is_empty() {
                true => vec![Self::Usual],
                false => found,
            }
        };
        findings.conduct.iter().enumerate().map(judge).collect()
    }

    fn of(conduct: &Conduct, halo: Option<&Halo>, usual: Option<f64>) -> Vec<Self> {
        let beyond_chance = conduct
            .interval
            .filter(|(low, high)| *low > 0.0 || *high < 0.0);
        let severity = beyond_chance
            .and(conduct.severity)
            .map(|one| match one.value {
                value if value < 0.0 => Self::Harsh(-value),
                value => Self::Lenient(value),
            });
        let apart = conduct
            .correlation
            .filter(|correlation| *correlation < APART);
        let narrow = conduct
            .spread
            .filter(|spread| usual.is_some_and(|usual| *spread < NARROW * usual));
        let extremes = conduct.extremes.filter(|share| *share > MANY_EXTREMES);
        let uniform = |halo: &&Halo| halo.uniform as f64 > MANY_UNIFORM * halo.sheets as f64;
        let found = [
            severity,
            apart.map(Self::Apart),
            narrow.map(Self::Narrow),
            extremes.map(Self::Extremes),
            halo.filter(uniform).map(|halo| Self::Halo(*halo)),
        ];
        found.into_iter().flatten().collect()
    }

    /// Returns the stable code under which the locales say this.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSheets => "judge-no-sheets",
            Self::FewSheets(_) => "judge-few-sheets",
            Self::Harsh(_) => "judge-harsh",
            Self::Lenient(_) => "judge-lenient",
            Self::Apart(_) => "judge-apart",
            Self::Narrow(_) => "judge-narrow",
            Self::Extremes(_) => "judge-extremes",
            Self::Halo(_) => "judge-halo",
            Self::Usual => "judge-usual",
        }
    }

    /// Returns the named arguments of that text.
    pub fn args(self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoSheets | Self::Usual => vec![],
            Self::FewSheets(sheets) => vec![("count", sheets.to_string())],
            Self::Harsh(points) | Self::Lenient(points) | Self::Narrow(points) => {
                vec![("points", format!("{points:.1}"))]
            }
            Self::Apart(correlation) => vec![("correlation", format!("{correlation:.2}"))],
            Self::Extremes(share) => vec![("percent", percent(share))],
            Self::Halo(Halo { uniform, sheets }) => {
                vec![
                    ("uniform", uniform.to_string()),
                    ("sheets", sheets.to_string()),
                ]
            }
        }
    }
}

/// Returns the median spread of the judges, where there are any to compare with.
fn usual_spread(conduct: &[Conduct]) -> Option<f64> {
    let mut spreads: Vec<f64> = conduct.iter().filter_map(|judge| judge.spread).collect();
    spreads.sort_by(f64::total_cmp);
    spreads
        .get(spreads.len() / 2)
        .copied()
        .filter(|_| spreads.len() > 2)
}

fn percent(share: f64) -> String {
    format!("{:.0}", 100.0 * share)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::agreement::{Alpha, VarianceIcc};
    use crate::ranking::adjusted::Effect;

    fn agreement(alpha: Option<f64>, average: Option<f64>) -> Agreement {
        Agreement {
            alpha: alpha.map(|interval| Alpha {
                interval,
                ordinal: interval,
            }),
            icc: None,
            of_variances: average.map(|average| VarianceIcc {
                single: average,
                average,
                judges: 1.0,
            }),
            kendall_w: None,
        }
    }

    fn a_judge() -> Conduct {
        Conduct {
            sheets: 20,
            severity: Some(Effect {
                value: 0.5,
                error: 1.0,
            }),
            interval: Some((-1.1, 2.1)),
            mean: Some(60.0),
            spread: Some(15.0),
            correlation: Some(0.6),
            extremes: Some(0.0),
        }
    }

    #[test]
    fn alpha_is_read_by_its_conventions() {
        let code = |alpha| AgreementRemark::of(&agreement(alpha, None)).code();
        let alphas = [Some(0.85), Some(0.7), Some(0.3), Some(-0.1), None];
        assert_eq!(
            alphas.map(code),
            [
                "agreement-firm",
                "agreement-tentative",
                "agreement-loose",
                "agreement-chance",
                "agreement-unknown"
            ]
        );
        let remark = AgreementRemark::of(&agreement(Some(0.734), None));
        assert_eq!(remark.args(), [("alpha", "0.73".to_owned())]);
    }

    #[test]
    fn reliance_is_a_share_in_percent() {
        let of = |average| RelianceRemark::of(&agreement(None, average));
        assert_eq!(of(None), None);
        let found = [0.8, 0.6, 0.1].map(|share| of(Some(share)).unwrap().code());
        assert_eq!(
            found,
            ["reliance-good", "reliance-moderate", "reliance-poor"]
        );
        assert_eq!(
            of(Some(0.846)).unwrap().args(),
            [("percent", "85".to_owned())]
        );
    }

    #[test]
    fn only_what_is_beyond_chance_is_called_severe() {
        let remarks = |conduct: &Conduct| JudgeRemark::of(conduct, None, Some(14.0));
        assert_eq!(remarks(&a_judge()), []);
        let harsh = Conduct {
            severity: Some(Effect {
                value: -6.0,
                error: 1.0,
            }),
            interval: Some((-7.6, -4.4)),
            ..a_judge()
        };
        assert_eq!(remarks(&harsh), [JudgeRemark::Harsh(6.0)]);
        let odd = Conduct {
            spread: Some(6.9),
            correlation: Some(0.1),
            extremes: Some(0.4),
            ..a_judge()
        };
        let halo = Halo {
            uniform: 11,
            sheets: 20,
        };
        assert_eq!(
            JudgeRemark::of(&odd, Some(&halo), Some(14.0)),
            [
                JudgeRemark::Apart(0.1),
                JudgeRemark::Narrow(6.9),
                JudgeRemark::Extremes(0.4),
                JudgeRemark::Halo(halo),
            ]
        );
    }
}
