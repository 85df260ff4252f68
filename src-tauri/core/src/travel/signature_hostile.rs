//! Signatures that are almost of the accepted profile, built field by field.

use super::*;
use sha2::{Digest as _, Sha256, Sha512};

const MESSAGE: &[u8] = b"{\"format\":1}\n";

/// The fields of an SSHSIG; right by default, and signed over whatever stands in them.
struct Fields {
    magic: &'static [u8],
    version: u32,
    key_kind: &'static [u8],
    key: [u8; 32],
    namespace: &'static [u8],
    reserved: &'static [u8],
    hash: &'static [u8],
    signature_kind: &'static [u8],
    /// Applied to the 64 bytes of the signature.
    change: fn(Vec<u8>) -> Vec<u8>,
    after_key: &'static [u8],
    after_signature: &'static [u8],
    after: &'static [u8],
}

impl Default for Fields {
    fn default() -> Self {
        Self {
            magic: b"SSHSIG",
            version: 1,
            key_kind: b"ssh-ed25519",
            key: key().0.verifying_key().to_bytes(),
            namespace: b"packet.v1@jurybook",
            reserved: b"",
            hash: b"sha512",
            signature_kind: b"ssh-ed25519",
            change: |signature| signature,
            after_key: b"",
            after_signature: b"",
            after: b"",
        }
    }
}

impl Fields {
    fn blob(&self) -> Vec<u8> {
        let hashed = match self.hash {
            b"sha256" => Sha256::digest(MESSAGE).to_vec(),
            _ => Sha512::digest(MESSAGE).to_vec(),
        };
        let bound = [self.namespace, self.reserved, self.hash, &hashed].map(string);
        let signed = [b"SSHSIG".as_slice(), &bound.concat()].concat();
        let signature = (self.change)(key().0.sign(&signed).to_bytes().to_vec());
        let public = [
            string(self.key_kind),
            string(&self.key),
            self.after_key.to_vec(),
        ];
        let signature = [
            string(self.signature_kind),
            string(&signature),
            self.after_signature.to_vec(),
        ];
        [
            self.magic.to_vec(),
            self.version.to_be_bytes().to_vec(),
            string(&public.concat()),
            string(self.namespace),
            string(self.reserved),
            string(self.hash),
            string(&signature.concat()),
            self.after.to_vec(),
        ]
        .concat()
    }

    fn verified(&self) -> Result<(), TravelError> {
        verified(&armour(&self.blob(), 70))
    }
}

fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

fn verified(armour: &str) -> Result<(), TravelError> {
    key().public().verify(Namespace::Packet, MESSAGE, armour)
}

fn string(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u32).to_be_bytes(), bytes].concat()
}

fn armour(blob: &[u8], columns: usize) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut base64 = String::new();
    for three in blob.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| {
            bits << 8 | u32::from(three.get(at).copied().unwrap_or(0))
        });
        for at in 0..4 {
            let letter = ALPHABET[(bits >> (18 - 6 * at)) as usize & 63];
            base64.push(if at <= three.len() {
                letter.into()
            } else {
                '='
            });
        }
    }
    let mut text = String::from("-----BEGIN SSH SIGNATURE-----\n");
    for line in base64.as_bytes().chunks(columns) {
        text.push_str(std::str::from_utf8(line).unwrap());
        text.push('\n');
    }
    text + "-----END SSH SIGNATURE-----\n"
}

/// Adds the group's order to S: the same signature to a reader that does not reduce.
fn with_larger_s(mut signature: Vec<u8>) -> Vec<u8> {
    const ORDER: [u8; 32] = [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut carry = 0;
    for (byte, add) in signature[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        (*byte, carry) = (sum as u8, sum >> 8);
    }
    signature
}

#[test]
fn the_builder_builds_what_we_sign() {
    let ours = key().sign(Namespace::Packet, MESSAGE);
    assert_eq!(armour(&Fields::default().blob(), 70), ours);
    assert_eq!(Fields::default().verified(), Ok(()));
}

#[test]
fn every_field_outside_the_profile_is_refused() {
    let right = Fields::default;
    let defects = [
        (
            "magic",
            Fields {
                magic: b"SSHSIH",
                ..right()
            },
        ),
        (
            "version 0",
            Fields {
                version: 0,
                ..right()
            },
        ),
        (
            "version 2",
            Fields {
                version: 2,
                ..right()
            },
        ),
        (
            "key kind",
            Fields {
                key_kind: b"ssh-rsa",
                ..right()
            },
        ),
        (
            "hardware key",
            Fields {
                key_kind: b"sk-ssh-ed25519@openssh.com",
                ..right()
            },
        ),
        (
            "certificate",
            Fields {
                key_kind: b"ssh-ed25519-cert-v01@openssh.com",
                ..right()
            },
        ),
        (
            "other namespace",
            Fields {
                namespace: b"kit.v1@jurybook",
                ..right()
            },
        ),
        (
            "longer namespace",
            Fields {
                namespace: b"packet.v1@jurybook2",
                ..right()
            },
        ),
        (
            "no namespace",
            Fields {
                namespace: b"",
                ..right()
            },
        ),
        (
            "reserved",
            Fields {
                reserved: b"more",
                ..right()
            },
        ),
        (
            "SHA-256",
            Fields {
                hash: b"sha256",
                ..right()
            },
        ),
        (
            "unknown hash",
            Fields {
                hash: b"sha1",
                ..right()
            },
        ),
        (
            "signature kind",
            Fields {
                signature_kind: b"ssh-dss",
                ..right()
            },
        ),
        (
            "private signature kind",
            Fields {
                signature_kind: b"mine@example.org",
                ..right()
            },
        ),
        (
            "larger S",
            Fields {
                change: with_larger_s,
                ..right()
            },
        ),
        (
            "short",
            Fields {
                change: |one| one[..63].to_vec(),
                ..right()
            },
        ),
        (
            "long",
            Fields {
                change: |one| [one, vec![0]].concat(),
                ..right()
            },
        ),
        (
            "zero",
            Fields {
                change: |_| vec![0; 64],
                ..right()
            },
        ),
        (
            "after the key",
            Fields {
                after_key: b"\0",
                ..right()
            },
        ),
        (
            "after the signature",
            Fields {
                after_signature: b"\0",
                ..right()
            },
        ),
        (
            "after all",
            Fields {
                after: b"\0",
                ..right()
            },
        ),
    ];
    for (name, fields) in defects {
        assert_eq!(fields.verified(), Err(TravelError::Signature), "{name}");
    }
}

#[test]
fn other_armour_of_the_same_signature_is_refused() {
    let blob = Fields::default().blob();
    let ours = armour(&blob, 70);
    for other in [
        armour(&blob, 64),
        armour(&blob, 76),
        armour(&blob, 10_000),
        ours.replace('\n', "\r\n"),
        ours.replace('\n', "\n\n"),
        ours.replace("SSH SIGNATURE", "ssh signature"),
        format!("\u{feff}{ours}"),
        format!("\n{ours}"),
        format!("{ours}{ours}"),
        ours.replacen("\n", "\nComment: hi\n\n", 1),
    ] {
        assert_eq!(verified(&other), Err(TravelError::Signature), "{other}");
    }
    for end in 0..blob.len() {
        assert_eq!(
            verified(&armour(&blob[..end], 70)),
            Err(TravelError::Signature)
        );
    }
    // Lengths of everything that does not follow.
    for at in 0..blob.len() - 4 {
        let mut claimed = blob.clone();
        claimed[at..at + 4].fill(0xFF);
        assert!(verified(&armour(&claimed, 70)).is_err(), "{at}");
    }
}

/// Source of the list: all encodings of the eight points of small order that decode at all.
fn weak_keys() -> Vec<[u8; 32]> {
    const ORDER_8: [[u8; 32]; 2] = [
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF,
            0x98, 0xF0, 0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88,
            0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10,
            0x67, 0x0F, 0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77,
            0x92, 0xAC, 0x03, 0x7A,
        ],
    ];
    let near_zero = |first: u8| {
        let mut bytes = [0; 32];
        bytes[0] = first;
        bytes
    };
    let near_prime = |first: u8| {
        let mut bytes = [0xFF; 32];
        (bytes[0], bytes[31]) = (first, 0x7F);
        bytes
    };
    let mut keys = ORDER_8.to_vec();
    keys.extend([near_zero(0), near_zero(1)]);
    keys.extend([0xEC, 0xED, 0xEE].map(near_prime));
    let negative = keys.clone().into_iter().map(|mut key| {
        key[31] |= 0x80;
        key
    });
    keys.extend(negative.collect::<Vec<_>>());
    keys
}

/// With such a key any message verifies in tools that do not look.
#[test]
fn weak_keys_are_refused_at_enrolment_and_in_armour() {
    for weak in weak_keys() {
        let data = KeyData::Ed25519(Ed25519PublicKey(weak));
        let line = PublicKey::from(data).to_openssh().unwrap();
        assert_eq!(
            SignerKey::from_line(&line),
            Err(TravelError::WeakKey),
            "{line}"
        );
        let fields = Fields {
            key: weak,
            ..Fields::default()
        };
        assert_eq!(fields.verified(), Err(TravelError::WeakKey), "{line}");
    }
}
