//! `allowed_signers`: whose key is whose, as programme and log say; nothing in it is free.

use super::told::Told;
use crate::id::JudgeId;
use crate::travel::signature::Namespace;

/// Who signs for the chair, the chair or a deputy.
const CHAIR: &str = "chair";

/// Writes the file: the chair, deputies who have taken over, then each judge's keys in the order in which
/// they were enrolled. Principals are literal, and each line says what its key may sign.
pub(super) fn allowed_signers(chair_key: &str, told: &Told) -> String {
    let chair = [Namespace::Programme, Namespace::Log, Namespace::Result];
    let mut text = line(CHAIR, &chair, chair_key);
    for key in &told.took_over {
        text += &line(CHAIR, &chair[1..], key);
    }
    let mut keys: Vec<(JudgeId, u32, &str)> = told
        .enrolled
        .iter()
        .map(|((judge, key), n)| (*judge, *n, key.as_str()))
        .collect();
    keys.sort();
    for (judge, _, key) in keys {
        let namespaces = [Namespace::Enrolment, Namespace::Packet];
        text += &line(&judge.principal(), &namespaces, key);
    }
    text
}

fn line(principal: &str, namespaces: &[Namespace], key: &str) -> String {
    let names: Vec<&str> = namespaces.iter().map(|one| one.as_str()).collect();
    format!("{principal} namespaces=\"{}\" {key}\n", names.join(","))
}
