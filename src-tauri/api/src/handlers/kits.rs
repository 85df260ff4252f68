//! Kits: writing them with their passphrases, and opening one.

use super::voice::Voice;
use super::{Answer, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::write_problem;
use jurybook_core::deliberation;
use jurybook_core::files::NewFile;
use jurybook_core::id::RoundId;
use jurybook_core::judges::Judge;
use jurybook_core::kits::{self, Keys, Unlock};
use jurybook_core::programme::{Programme, Signed};
use jurybook_core::workspace::Workspace;
use jurybook_print::{PrintError, Slip};
use std::io::Write;
use std::path::Path;

pub(crate) fn kits_export(context: &Context<'_>, request: KitsExport) -> Answer<KitsView> {
    let now = context.desk.now();
    let dir = Path::new(&request.dir);
    let (sheet, pages) = (dir.join("passphrases.txt"), dir.join("passphrases.pdf"));
    let failed = |error: std::io::Error| write_problem(&sheet, &error);
    let mut lines = NewFile::begin_in_new_folder(&sheet).map_err(failed)?;
    let mut paper = NewFile::begin(&pages).map_err(|error| write_problem(&pages, &error))?;
    context.with_programme(|workspace, programme| {
        let round = RoundId::from(request.round.as_str());
        deliberation::must_not_be_official(workspace.read(), &round)?;
        let voice = Voice::of(&request.languages);
        // Before any kit counts: nobody could open one whose passphrase is lost.
        let tell = |kits: &[&kits::Exported]| {
            for kit in kits {
                if let Some(passphrase) = &kit.passphrase {
                    writeln!(lines, "{}\t{passphrase}", kit.judge.name)?;
                }
            }
            lines.settle()?;
            let printed = slips(programme, &round, kits, &voice);
            paper.write_all(&printed.map_err(std::io::Error::other)?)?;
            paper.settle()
        };
        let kits = kits::export(workspace, &round, dir, now, context.job, tell)?;
        lines.keep().map_err(failed)?;
        paper
            .keep()
            .map_err(|error| write_problem(&pages, &error))?;
        context.desk.wrote(&pages);
        for kit in &kits {
            context.desk.wrote(&kit.path);
        }
        let view = |kit: kits::Exported| KitView {
            judge: kit.judge.id.0,
            name: kit.judge.name,
            path: kit.path.display().to_string(),
            size: kit.size,
            applications: kit.applications,
            passphrase: kit.passphrase,
            kit: kit.kit.short(),
        };
        Ok(KitsView {
            kits: kits.into_iter().map(view).collect(),
            passphrase_sheet: sheet.display().to_string(),
            passphrase_pages: pages.display().to_string(),
        })
    })
}

/// Prints a page for each judge: the passphrase, or what else opens the kit.
fn slips(
    programme: &Programme,
    round: &RoundId,
    kits: &[&kits::Exported],
    voice: &Voice,
) -> Result<Vec<u8>, PrintError> {
    let slip = |kit: &&kits::Exported| Slip {
        judge: kit.judge.name.clone(),
        file: file_name(&kit.path),
        applications: kit.applications,
        passphrase: kit.passphrase.clone(),
    };
    let all: Vec<Slip> = kits.iter().map(slip).collect();
    let name = programme.round(round).map(|round| voice.say(&round.name));
    let title = voice.say(&programme.title);
    let name = name.unwrap_or_default();
    jurybook_print::slips(&title, &name, &all, &voice.words())
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

pub(crate) fn kit_open(context: &Context<'_>, request: KitOpen) -> Answer<WorkspaceView> {
    let now = context.desk.now();
    let (kit, target) = (Path::new(&request.kit), Path::new(&request.workspace));
    let passphrase = request.passphrase.trim();
    let earlier = match &request.keys_from {
        Some(path) => {
            // The one that is open lets go first: it may be the same file.
            context.desk.put(None);
            let path = Path::new(path);
            let own = request.keys_passphrase.as_deref().map(str::trim);
            let open = || Ok(Workspace::open(path, own.unwrap_or(passphrase))?);
            Some(context.desk.attempt(path, context.job, open)?)
        }
        None => None,
    };
    let known = |signed: &Signed, judge: &Judge| {
        let title = text(&signed.issued.programme.title);
        let worked_in = || context.desk.settings.worked_in(&title, &judge.name);
        (!request.anew).then(worked_in).flatten()
    };
    let keys = earlier.as_ref().map_or(Keys::New(&known), Keys::Earlier);
    let unlock = Unlock { passphrase, keys };
    let workspace = context.desk.attempt(kit, context.job, || {
        Ok(kits::open(kit, &unlock, target, now, context.job)?)
    })?;
    super::workspace::put(context, workspace)
}
