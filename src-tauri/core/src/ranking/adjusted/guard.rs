//! What can be said of a set of ratings before the model is fitted, and after.

use super::Fit;
use super::design::Design;
use crate::ranking::components::Components;
use crate::ranking::ratings::Ratings;

/// Fewer judges than this say too little about how severity is spread.
pub const FEWEST_JUDGES: usize = 5;
/// Fewer comparisons to spare than this say too little about severity.
pub const FEWEST_COMPARISONS: usize = 5;
/// Steps beyond which one evaluation of the model would take minutes.
const MOST_STEPS: f64 = 4e10;
/// The largest order of the dense block: its matrices take 128 MiB each.
const MOST_COLUMNS: usize = 4_000;

/// Why the model cannot be fitted. The raw score then stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfit {
    /// There is no rating.
    NoRatings,
    /// One application only.
    OneApplication,
    /// One judge only.
    OneJudge,
    /// Every rating is the same.
    AllEqual,
    /// No application has two judges, so severity cannot be told from merit.
    NoOverlap,
    /// Every judge rated once, so severity cannot be told from chance.
    OneSheetEach,
    /// Applications, judges and chance cannot be told apart: no comparison is left to spare.
    NoComparisons,
    /// Application and judge explain every rating exactly, so there is no chance to measure by.
    NoResidual,
    /// Both factors are too large for the arithmetic.
    TooLarge,
    /// The search did not come to an end.
    NotFound,
}

/// What limits the use of a fitted model, or is worth knowing about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// The design falls into parts that cannot be compared; each is ranked apart.
    Disconnected,
    /// Some pairs have several ratings; each counts as one.
    Repeated,
    /// Fewer than [`FEWEST_JUDGES`] judges: the order is by raw score.
    FewJudges,
    /// Fewer than [`FEWEST_COMPARISONS`] comparisons to spare: the order is by raw score.
    FewComparisons,
    /// Applications differ by no more than chance would make them: the order is by raw score.
    NoSpread,
    /// Judges differ by no more than chance would make them: nothing is adjusted for severity.
    NoSeverity,
}

impl Unfit {
    /// Returns the stable code under which the locales explain this.
    pub fn code(self) -> &'static str {
        match self {
            Unfit::NoRatings => "model-no-ratings",
            Unfit::OneApplication => "model-one-application",
            Unfit::OneJudge => "model-one-judge",
            Unfit::AllEqual => "model-all-equal",
            Unfit::NoOverlap => "model-no-overlap",
            Unfit::OneSheetEach => "model-one-sheet-each",
            Unfit::NoComparisons => "model-no-comparisons",
            Unfit::NoResidual => "model-no-residual",
            Unfit::TooLarge => "model-too-large",
            Unfit::NotFound => "model-not-found",
        }
    }
}

impl Caution {
    /// Returns the stable code under which the locales explain this.
    pub fn code(self) -> &'static str {
        match self {
            Caution::Disconnected => "model-disconnected",
            Caution::Repeated => "model-repeated",
            Caution::FewJudges => "model-few-judges",
            Caution::FewComparisons => "model-few-comparisons",
            Caution::NoSpread => "model-no-spread",
            Caution::NoSeverity => "model-no-severity",
        }
    }

    /// Claims that the order is by raw score because of this.
    pub fn sets_order_aside(self) -> bool {
        match self {
            Caution::FewJudges | Caution::FewComparisons | Caution::NoSpread => true,
            Caution::Disconnected | Caution::Repeated | Caution::NoSeverity => false,
        }
    }
}

/// Who has rated and been rated, in numbers.
struct Extent {
    applications: usize,
    judges: usize,
    comparisons: usize,
}

impl Extent {
    fn of(ratings: &Ratings, components: &Components) -> Self {
        let rated = |part: &[Option<u32>]| part.iter().flatten().count();
        let (applications, judges) = (
            rated(&components.of_application),
            rated(&components.of_judge),
        );
        // Residual degrees of freedom of the additive model with fixed effects.
        let parameters = applications + judges - components.count;
        Self {
            applications,
            judges,
            comparisons: ratings.all().len().saturating_sub(parameters),
        }
    }
}

/// Returns why no model can be fitted, if there is a reason.
pub(super) fn unfit(ratings: &Ratings, components: &Components) -> Option<Unfit> {
    let Some(first) = ratings.all().first() else {
        return Some(Unfit::NoRatings);
    };
    let extent = Extent::of(ratings, components);
    let differs = |one: &[crate::ranking::ratings::Rating]| {
        one.first().map(|one| one.judge) != one.last().map(|one| one.judge)
    };
    let overlaps = || ratings.by_application().into_iter().any(differs);
    let sheets = || ratings.sheets_of_judges();
    if extent.applications == 1 {
        Some(Unfit::OneApplication)
    } else if extent.judges == 1 {
        Some(Unfit::OneJudge)
    } else if ratings.all().iter().all(|one| one.score == first.score) {
        Some(Unfit::AllEqual)
    } else if !overlaps() {
        Some(Unfit::NoOverlap)
    } else if sheets().iter().all(|sheets| *sheets <= 1) {
        Some(Unfit::OneSheetEach)
    } else if extent.comparisons == 0 {
        Some(Unfit::NoComparisons)
    } else {
        None
    }
}

/// Claims that the arithmetic would take too long or too much memory.
pub(super) fn too_large(design: &Design) -> bool {
    design.column_count() > MOST_COLUMNS || design.cost() > MOST_STEPS
}

/// Returns what limits the use of the ratings and of the model fitted to them, if there is one.
pub(super) fn cautions(
    ratings: &Ratings,
    components: &Components,
    fit: Option<&Fit>,
) -> Vec<Caution> {
    let extent = Extent::of(ratings, components);
    let found = [
        (Caution::Disconnected, components.count > 1),
        (Caution::Repeated, ratings.repeated() > 0),
        (
            Caution::FewJudges,
            fit.is_some() && extent.judges < FEWEST_JUDGES,
        ),
        (
            Caution::FewComparisons,
            fit.is_some() && extent.comparisons < FEWEST_COMPARISONS,
        ),
        (
            Caution::NoSpread,
            fit.is_some_and(|fit| fit.variances.application == 0.0),
        ),
        (
            Caution::NoSeverity,
            fit.is_some_and(|fit| fit.variances.judge == 0.0),
        ),
    ];
    found
        .into_iter()
        .filter_map(|(caution, holds)| holds.then_some(caution))
        .collect()
}
