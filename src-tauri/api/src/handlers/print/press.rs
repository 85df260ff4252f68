//! Letters and certificates: written in one language or in both, and printed.

use super::papers::Written;
use crate::contract::PaperKind;
use crate::handlers::said;
use crate::handlers::voice::Voice;
use jurybook_core::files::{NewFolder, name_part};
use jurybook_core::id::RoundId;
use jurybook_core::job::Job;
use jurybook_core::papers::{Letter, Letters, Meant, PaperError, letters};
use jurybook_core::programme::{Programme, Text};
use jurybook_core::store::Reading;
use jurybook_print::{Options, PrintError, Report, Signature};
use jurybook_words::Language;
use std::io::Write;
use std::path::Path;

/// What goes to the applicants of a round.
pub(super) struct Correspondence<'a> {
    reading: Reading<'a>,
    programme: &'a Programme,
    round: &'a RoundId,
}

impl<'a> Correspondence<'a> {
    pub(super) fn of(reading: Reading<'a>, programme: &'a Programme, round: &'a RoundId) -> Self {
        Self {
            reading,
            programme,
            round,
        }
    }

    /// Writes letters: of two languages the applicant's first, then the whole in the other. What certificates are
    /// made from is one in both.
    pub(super) fn written(&self, voice: &Voice, meant: &Meant) -> Result<Letters, PaperError> {
        let (english, korean) = (Language::En, Language::Ko);
        if voice.is_both() && meant.winners {
            let [english, korean] = [[english, korean], [korean, english]].map(Voice::from);
            return self.letters([&|text| english.say(text), &|text| korean.say(text)], meant);
        }
        let alone: [&dyn Fn(&Text) -> String; 2] =
            [&|text| said(text, english), &|text| said(text, korean)];
        let mut own = self.letters(alone, meant)?;
        if voice.is_both() {
            let other = Meant {
                other: true,
                ..meant.clone()
            };
            let other = self.letters(alone, &other)?.letters;
            let pairs = own.letters.into_iter().zip(other);
            own.letters = pairs.flat_map(|(own, other)| [own, other]).collect();
        }
        Ok(own)
    }

    fn letters(
        &self,
        say: [&dyn Fn(&Text) -> String; 2],
        meant: &Meant,
    ) -> Result<Letters, PaperError> {
        letters(self.reading, self.programme, self.round, say, meant)
    }
}

/// Returns to how many applicants letters go.
pub(super) fn applicants(letters: &[Letter]) -> usize {
    of_each(letters).count()
}

/// Returns the letters of each applicant: one, or one in each language.
fn of_each(letters: &[Letter]) -> impl Iterator<Item = &[Letter]> {
    letters.chunk_by(|a, b| a.named.number == b.named.number)
}

/// How letters and certificates are printed.
pub(super) struct Press<'a> {
    pub(super) kind: PaperKind,
    pub(super) voice: &'a Voice,
    pub(super) signature: Signature,
    pub(super) options: Options,
}

impl Press<'_> {
    /// Prints letters or certificates.
    pub(super) fn print(
        &self,
        letters: &[Letter],
        job: &Job,
        out: &mut dyn Write,
    ) -> Result<Report, PrintError> {
        let (signature, options) = (&self.signature, &self.options);
        match self.kind {
            PaperKind::Certificates => {
                let both = self.voice.is_both();
                jurybook_print::certificates(letters, both, signature, options, job, out)
            }
            _ => jurybook_print::letters(letters, signature, options, job, out),
        }
    }
}

/// Writes a file for each applicant into a folder, or into one within it.
pub(super) fn one_each(
    folder: &mut NewFolder,
    within: &Path,
    letters: &[Letter],
    job: &Job,
    press: &Press<'_>,
) -> Result<Written, PrintError> {
    let mut written = Written::default();
    let total = applicants(letters) as u64;
    for (done, own) in (0..).zip(of_each(letters)) {
        // Each is soon printed; it is from one to the next that somebody may ask to stop.
        job.step("stage-printing", done, total)?;
        let named = &own[0].named;
        let name = format!("{:04} {}.pdf", named.number, name_part(&named.applicant));
        let print = |out: &mut dyn Write| -> Result<(), PrintError> {
            written.add(press.print(own, &Job::quiet(), out)?);
            Ok(())
        };
        written.size += folder.file(&within.join(name), print)?;
    }
    Ok(written)
}
