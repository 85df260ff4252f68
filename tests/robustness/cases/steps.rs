//! Files that are made in steps: rows of what is wrong, each with the one step that makes it so.

use super::{Case, Reader, case};
use crate::stage::Stage;

/// The steps of a sound file but for those that are given.
macro_rules! steps {
    ($($step:ident: $change:expr),+ $(,)?) => {
        || Steps {
            $($step: $change,)+
            ..Steps::default()
        }
    };
}

/// Steps that change a member's text before the manifest lists it.
macro_rules! member {
    ($at:literal, $from:literal, $to:literal) => {
        steps!(members: |members| {
            let text = String::from_utf8(members[$at].clone()).unwrap();
            members[$at] = $crate::build::replaced(&text, $from, $to).into_bytes();
        })
    };
}

/// Defects that files of several kinds have alike.
macro_rules! common {
    ("cut") => {
        (
            "cut",
            "travel-cut",
            "the last 100 bytes missing",
            steps!(file: |file| file[..file.len() - 100].to_vec()),
        )
    };
    ("byte-more") => {
        (
            "byte-more",
            "travel-cut",
            "a byte after the end",
            steps!(file: |file| [file, vec![0]].concat()),
        )
    };
    ("empty") => {
        (
            "empty",
            "travel-kind",
            "a file without a byte",
            steps!(file: |_| vec![]),
        )
    };
    ("inner-cut") => {
        (
            "inner-cut",
            "travel-cut",
            "its container cut before it was sealed",
            steps!(inner: |inner| inner[..inner.len() - 1].to_vec()),
        )
    };
    ("inner-byte-more") => {
        (
            "inner-byte-more",
            "travel-cut",
            "a byte after its container",
            steps!(inner: |inner| [inner, vec![0]].concat()),
        )
    };
    ("unsigned") => {
        (
            "unsigned",
            "travel-signature",
            "an empty signature",
            steps!(sign: |_, _| String::new()),
        )
    };
}

/// A name, the code, what is wrong, and the steps that make it.
pub type Row<Steps> = (&'static str, &'static str, &'static str, fn() -> Steps);

/// The same where a whole list is refused by one code.
pub type Alike<Steps> = (&'static str, &'static str, fn() -> Steps);

/// Describes files that are made in steps.
pub fn made<Steps: 'static>(
    reader: Reader,
    rows: impl IntoIterator<Item = Row<Steps>>,
    file: fn(&Steps, &Stage) -> Vec<u8>,
) -> Vec<Case> {
    let rows = rows.into_iter().map(|(name, code, defect, steps)| {
        case(reader, name, code, defect, move |stage| {
            file(&steps(), stage)
        })
    });
    rows.collect()
}

/// Gives a code to rows that are refused alike.
pub fn refused<Steps>(
    code: &'static str,
    rows: impl IntoIterator<Item = Alike<Steps>>,
) -> impl Iterator<Item = Row<Steps>> {
    let rows = rows.into_iter();
    rows.map(move |(name, defect, steps)| (name, code, defect, steps))
}
