//! The keys that a recovery secret stands for.

use super::RecoverySecret;
use crate::programme::Issued;
use crate::travel::envelope::{ReceivingKey, receiving_key};
use crate::travel::signature::SigningKey;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// In whose place somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The chair's, whose key signs the programme.
    Chair,
    /// A deputy's, whom the programme names.
    Deputy,
}

impl Place {
    /// Both places.
    pub const ALL: [Self; 2] = [Self::Chair, Self::Deputy];

    /// Returns the name, as derivation, screens and journals have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::Deputy => "deputy",
        }
    }
}

/// The two pairs of keys of a chair or a deputy.
pub(crate) struct Keys {
    pub(crate) signing: SigningKey,
    pub(crate) receiving: ReceivingKey,
}

impl Keys {
    /// Derives the keys: HKDF-SHA256 (RFC 5869) without a salt, with labels such as
    /// `jurybook chair signing 1`.
    pub(crate) fn derive(secret: &RecoverySecret, place: Place) -> Self {
        let seed = |purpose: &str| {
            let mut seed = Zeroizing::new([0; 32]);
            Hkdf::<Sha256>::new(None, secret.bytes().as_slice())
                .expand(
                    format!("jurybook {} {purpose} 1", place.name()).as_bytes(),
                    seed.as_mut_slice(),
                )
                .expect("32 bytes are within what HKDF-SHA256 gives");
            seed
        };
        Self {
            signing: SigningKey::from_seed(&seed("signing")),
            receiving: receiving_key(&seed("receiving")),
        }
    }

    /// Tells whether a programme gives these keys this place.
    pub(crate) fn are_of(&self, issued: &Issued, place: Place) -> bool {
        let (key, recipient) = (self.signing.public().line(), &self.receiving.recipient);
        match place {
            Place::Chair => key == issued.chair_key && issued.recipients.contains(recipient),
            Place::Deputy => issued
                .deputies
                .iter()
                .any(|deputy| deputy.signing_key == key && deputy.recipient == *recipient),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::travel::envelope::expose;
    use std::collections::BTreeSet;

    /// Sheets that lie in a drawer must open what they were printed for, whatever the version. The keys
    /// below were computed by a script of its own from RFC 5869, 7748, 8032 and BIP 173.
    #[test]
    fn the_keys_of_a_known_secret_stay_the_same() {
        let secret = RecoverySecret::read(&["baba"; super::super::WORDS].join(" ")).unwrap();
        let public = Place::ALL.map(|place| {
            let keys = Keys::derive(&secret, place);
            (keys.signing.public().line(), keys.receiving.recipient)
        });
        let [chair, deputy] = public
            .each_ref()
            .map(|(key, age)| (key.as_str(), age.as_str()));
        assert_eq!(
            chair,
            (
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIISY5chXnMI5ma3fzl4OY+7zrAYOJJgOASCIvoTW2mA2",
                "age13cs3vytxwfmccjf48lelzu4scghyvqcqal5sx2zpsaehqkjl5pxsm2l33p"
            )
        );
        assert_eq!(
            deputy,
            (
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDUUJEe2DqIptk41A5edesx3McDAguAliRfIgFI1KIU+",
                "age169ptzfjrc8ngxqwky38z5mw9l6whuhmgv77xpvn7rv9wp387espsft8qcq"
            )
        );
    }

    #[test]
    fn every_key_of_a_secret_is_another() {
        let secret = RecoverySecret::generate();
        let mut seen = BTreeSet::new();
        for place in Place::ALL {
            let keys = Keys::derive(&secret, place);
            assert!(seen.insert(keys.signing.public().line()));
            assert!(seen.insert(keys.receiving.recipient.clone()));
            let text = expose(&keys.receiving.secret);
            assert_eq!(text.len(), 74);
            assert!(text.starts_with("AGE-SECRET-KEY-1"));
        }
    }
}
