//! What lies on a judge's desk: all applications of the kit, or one of them.

use super::store::{self, KeptSheet};
use super::{DraftSheet, Gap, Rubric, SheetError, gaps_of};
use crate::applications::{self, Application, Filter};
use crate::id::{ApplicationId, RoundId};
use crate::programme::{self, Programme, Role};
use crate::store::Reading;
use std::collections::BTreeMap;

/// A judge's whole work: the applications of the kit with their rubrics and sheets.
pub struct Desk {
    /// The round.
    pub round: RoundId,
    /// The programme.
    pub programme: Programme,
    /// The applications that the judge is asked to score, without answers.
    pub applications: Vec<Application>,
    /// Sheets of these in which something was entered.
    pub sheets: BTreeMap<ApplicationId, KeptSheet>,
    /// What the judge practises on: kept apart, so that whatever counts, finalises or sends sheets has none of it.
    pub practice: Practice,
    rubrics: BTreeMap<String, Rubric>,
}

/// What a judge practises on. It counts nowhere; of a packet its points are a member apart.
pub struct Practice {
    /// The applications, without answers.
    pub applications: Vec<Application>,
    /// Sheets in which something was entered.
    pub sheets: BTreeMap<ApplicationId, KeptSheet>,
}

impl Desk {
    /// Reads a judge's work.
    ///
    /// # Errors
    /// [`SheetError::NotAJudge`], and those of the store.
    pub fn read(reading: Reading<'_>) -> Result<Self, SheetError> {
        let (round, programme) = task(reading)?;
        let rubric = |category: &programme::Category| {
            Some((category.id.clone(), programme.rubric(&round, &category.id)?))
        };
        let rubrics = programme.categories.iter().filter_map(rubric).collect();
        let all = applications::list(reading, &Filter::default())?;
        let (practice, applications): (Vec<_>, Vec<_>) =
            all.into_iter().partition(Application::is_practice);
        let is_practice = |id: &ApplicationId| practice.iter().any(|one| one.id == *id);
        let (practised, sheets) = store::all(reading)?
            .into_iter()
            .partition(|(id, _)| is_practice(id));
        Ok(Self {
            applications,
            sheets,
            practice: Practice {
                applications: practice,
                sheets: practised,
            },
            rubrics,
            round,
            programme,
        })
    }

    /// Returns the rubric of an application of the kit.
    ///
    /// # Errors
    /// [`SheetError::Unassigned`] where it is not in the kit.
    pub fn rubric(&self, application: ApplicationId) -> Result<&Rubric, SheetError> {
        let unassigned = || SheetError::Unassigned { application };
        let mut all = self.applications.iter().chain(&self.practice.applications);
        let found = all.find(|one| one.id == application);
        let category = &found.ok_or_else(unassigned)?.submission.category;
        self.rubrics.get(category).ok_or_else(unassigned)
    }

    /// Returns what was entered on the sheet of an application of the kit; nothing where that was nothing.
    pub fn sheet(&self, application: ApplicationId) -> Option<&KeptSheet> {
        let counts = self.sheets.get(&application);
        counts.or_else(|| self.practice.sheets.get(&application))
    }

    /// Returns the draft of an application that counts, empty where nothing was entered.
    pub fn draft(&self, application: ApplicationId) -> DraftSheet {
        let kept = self.sheets.get(&application);
        kept.map_or_else(|| DraftSheet::new(application), |sheet| sheet.draft.clone())
    }

    /// Returns every gap of every sheet that is not final, in order of the applications.
    pub fn gaps(&self) -> Vec<Gap> {
        let open = self.applications.iter().filter(|application| {
            !self
                .sheets
                .get(&application.id)
                .is_some_and(|sheet| sheet.is_final)
        });
        open.flat_map(|application| match self.rubric(application.id) {
            Ok(rubric) => gaps_of(&self.draft(application.id), rubric),
            Err(_) => Vec::new(),
        })
        .collect()
    }
}

/// One application of the kit, with its rubric and what was entered on its sheet.
///
/// The way to one sheet that does not read all others.
pub struct Assigned {
    /// The round.
    pub round: RoundId,
    /// The programme.
    pub programme: Programme,
    /// The application.
    pub application: Application,
    /// Its rubric.
    pub rubric: Rubric,
    /// What was entered; nothing where that was nothing.
    pub sheet: Option<KeptSheet>,
}

impl Assigned {
    /// Reads one application of a judge's work.
    ///
    /// # Errors
    /// [`SheetError::NotAJudge`], [`SheetError::Unassigned`] where it is not in the kit, and those of the
    /// store.
    pub fn read(reading: Reading<'_>, application: ApplicationId) -> Result<Self, SheetError> {
        let (round, programme) = task(reading)?;
        let unassigned = || SheetError::Unassigned { application };
        let found = applications::get(reading, application)?.ok_or_else(unassigned)?;
        let rubric = programme.rubric(&round, &found.submission.category);
        Ok(Self {
            rubric: rubric.ok_or_else(unassigned)?,
            sheet: store::get(reading, application)?,
            application: found,
            round,
            programme,
        })
    }

    /// Tells whether the sheet is final.
    pub fn is_final(&self) -> bool {
        self.sheet.as_ref().is_some_and(|sheet| sheet.is_final)
    }

    /// Returns the draft, empty where nothing was entered.
    pub fn draft(&self) -> DraftSheet {
        let empty = || DraftSheet::new(self.application.id);
        let kept = self.sheet.as_ref();
        kept.map_or_else(empty, |sheet| sheet.draft.clone())
    }

    /// Returns what keeps the sheet from being final; nothing where it is.
    pub fn gaps(&self) -> Vec<Gap> {
        if self.is_final() {
            return Vec::new();
        }
        gaps_of(&self.draft(), &self.rubric)
    }
}

/// Returns the round that a judge works for, and its programme.
fn task(reading: Reading<'_>) -> Result<(RoundId, Programme), SheetError> {
    let Role::Judge { round, .. } = programme::role(reading)? else {
        return Err(SheetError::NotAJudge);
    };
    Ok((round, programme::of_workspace(reading)?.issued.programme))
}
