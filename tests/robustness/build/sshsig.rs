//! Signatures that are almost of the accepted profile, built field by field.

use ed25519_dalek::{Signer, SigningKey};
use jurybook_core::travel::TravelError;
use jurybook_core::travel::signature::{self, Namespace};
use sha2::{Digest as _, Sha256, Sha512};

/// What is signed.
pub const MESSAGE: &[u8] = b"{\"format\":1}\n";

/// The fields of an SSHSIG; right by default, and signed over whatever stands in them.
pub struct Fields {
    pub magic: &'static [u8],
    pub version: u32,
    pub key_kind: &'static [u8],
    pub key: [u8; 32],
    pub namespace: &'static [u8],
    pub reserved: &'static [u8],
    pub hash: &'static [u8],
    pub signature_kind: &'static [u8],
    /// Applied to the 64 bytes of the signature.
    pub change: fn(Vec<u8>) -> Vec<u8>,
    pub after_key: &'static [u8],
    pub after_signature: &'static [u8],
    pub after: &'static [u8],
}

impl Default for Fields {
    fn default() -> Self {
        Self {
            magic: b"SSHSIG",
            version: 1,
            key_kind: b"ssh-ed25519",
            key: key().verifying_key().to_bytes(),
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
    /// Returns what stands between the lines of the armour.
    pub fn blob(&self) -> Vec<u8> {
        let hashed = match self.hash {
            b"sha256" => Sha256::digest(MESSAGE).to_vec(),
            _ => Sha512::digest(MESSAGE).to_vec(),
        };
        let bound = [self.namespace, self.reserved, self.hash, &hashed].map(string);
        let signed = [b"SSHSIG".as_slice(), &bound.concat()].concat();
        let signature = (self.change)(key().sign(&signed).to_bytes().to_vec());
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
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// Verifies armour over the message, as a packet's.
pub fn verified(armour: &[u8]) -> Result<(), TravelError> {
    let armour = std::str::from_utf8(armour).map_err(|_| TravelError::Signature)?;
    let key = signature::SigningKey::from_seed(&[7; 32]);
    key.public().verify(Namespace::Packet, MESSAGE, armour)
}

/// Returns the line of a public key, whatever its kind and bytes.
pub fn line(kind: &str, key: &[u8]) -> String {
    let blob = [string(kind.as_bytes()), string(key)].concat();
    format!("{kind} {}", base64(&blob))
}

fn string(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u32).to_be_bytes(), bytes].concat()
}

/// Encodes bytes in letters (RFC 4648).
pub fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut base64 = String::new();
    for three in bytes.chunks(3) {
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
    base64
}

/// Returns the armour around a signature, in lines of some length.
pub fn armour(blob: &[u8], columns: usize) -> String {
    let mut text = String::from("-----BEGIN SSH SIGNATURE-----\n");
    for line in base64(blob).as_bytes().chunks(columns) {
        text.push_str(std::str::from_utf8(line).unwrap());
        text.push('\n');
    }
    text + "-----END SSH SIGNATURE-----\n"
}

/// Adds the group's order to S: the same signature to a reader that does not reduce.
pub fn with_larger_s(mut signature: Vec<u8>) -> Vec<u8> {
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

/// Returns keys under which any message verifies in tools that do not look. Source of the list: all encodings of the eight points of small order that decode at all.
pub fn weak_keys() -> Vec<[u8; 32]> {
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
