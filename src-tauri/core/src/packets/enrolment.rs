//! The proof that a key belongs to whoever opened the kit.

use super::Enrolment;
use crate::id::JudgeId;
use crate::travel::Digest;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Computes the tag: HMAC-SHA256 (RFC 2104) under HKDF-SHA256 (RFC 5869) of the kit's secret, over
/// the fields, each with its length before it as 8 bytes, big endian.
fn mac(
    secret: &Digest,
    programme: &Digest,
    kit: &Digest,
    judge: JudgeId,
    key: &str,
    recipient: &str,
) -> Hmac<Sha256> {
    let mut derived = [0; 32];
    Hkdf::<Sha256>::new(None, &secret.0)
        .expand(b"jurybook enrolment 1", &mut derived)
        .expect("32 bytes are within what HKDF-SHA256 gives");
    let mut mac = Hmac::<Sha256>::new_from_slice(&derived).expect("HMAC takes keys of any length");
    for field in [
        &programme.0[..],
        &kit.0,
        judge.principal().as_bytes(),
        key.as_bytes(),
        recipient.as_bytes(),
    ] {
        mac.update(&(field.len() as u64).to_be_bytes());
        mac.update(field);
    }
    mac
}

/// Makes the enrolment of a key.
pub(super) fn enrol(
    secret: &Digest,
    programme_id: Digest,
    kit_id: Digest,
    judge_id: JudgeId,
    (judge_key, recipient): (&str, &str),
) -> Enrolment {
    let tag = mac(
        secret,
        &programme_id,
        &kit_id,
        judge_id,
        judge_key,
        recipient,
    )
    .finalize()
    .into_bytes();
    let tag = Digest(tag.into());
    Enrolment {
        programme_id,
        kit_id,
        judge_id,
        judge_key: judge_key.to_owned(),
        recipient: recipient.to_owned(),
        tag,
    }
}

/// Tells whether an enrolment was made with the kit's secret; compares in constant time.
pub(super) fn holds(enrolment: &Enrolment, secret: &Digest) -> bool {
    let Enrolment {
        programme_id,
        kit_id,
        judge_id,
        judge_key,
        recipient,
        tag,
    } = enrolment;
    mac(
        secret,
        programme_id,
        kit_id,
        *judge_id,
        judge_key,
        recipient,
    )
    .verify_slice(&tag.0)
    .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_holds_for_its_own_fields_and_secret_alone() {
        let [secret, programme, kit, other] = [1, 2, 3, 4].map(|byte| Digest([byte; 32]));
        let sound = enrol(
            &secret,
            programme,
            kit,
            JudgeId(7),
            ("ssh-ed25519 AAAA", "age1a"),
        );
        assert!(holds(&sound, &secret));
        assert!(!holds(&sound, &other));
        let changed = [
            Enrolment {
                programme_id: other,
                ..sound.clone()
            },
            Enrolment {
                kit_id: other,
                ..sound.clone()
            },
            Enrolment {
                judge_id: JudgeId(8),
                ..sound.clone()
            },
            Enrolment {
                judge_key: "ssh-ed25519 AAAB".to_owned(),
                ..sound.clone()
            },
            Enrolment {
                recipient: "age1b".to_owned(),
                ..sound.clone()
            },
            Enrolment {
                tag: other,
                ..sound
            },
        ];
        assert!(changed.iter().all(|enrolment| !holds(enrolment, &secret)));
    }
}
