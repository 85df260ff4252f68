//! Project Wycheproof's vectors against the calls that we make.

use crate::build::sshsig::base64;
use bech32::{Bech32, Hrp};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use ed25519_dalek::{Signature, VerifyingKey};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use jurybook_core::travel::TravelError;
use jurybook_core::travel::envelope::{Key, open};
use sha2::Sha256;
use wycheproof::TestResult;
use wycheproof::eddsa;
use wycheproof::hkdf as hkdf_vectors;
use wycheproof::mac;
use wycheproof::xdh;

/// Strictly, as signatures are verified here: what is valid passes, and nothing else.
#[test]
fn ed25519_takes_what_is_valid_and_nothing_else() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).unwrap();
    let mut tried = 0;
    for group in &set.test_groups {
        let key: [u8; 32] = group.key.pk.as_slice().try_into().unwrap();
        let key = VerifyingKey::from_bytes(&key).unwrap();
        for test in &group.tests {
            let signature = Signature::from_slice(&test.sig);
            let passes = signature.is_ok_and(|one| key.verify_strict(&test.msg, &one).is_ok());
            let expected = test.result == TestResult::Valid;
            assert_eq!(passes, expected, "{}: {}", test.tc_id, test.comment);
            tried += 1;
        }
    }
    assert!(tried >= 100, "{tried} vectors");
}

#[test]
fn hkdf_sha256_derives_what_others_derive() {
    let set = hkdf_vectors::TestSet::load(hkdf_vectors::TestName::HkdfSha256).unwrap();
    let mut tried = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let derived = Hkdf::<Sha256>::new(Some(&test.salt), &test.ikm);
        let mut found = vec![0; test.size];
        let expanded = derived.expand(&test.info, &mut found).is_ok();
        let same = expanded && found == test.okm.as_slice();
        assert_eq!(
            same,
            test.result == TestResult::Valid,
            "{}: {}",
            test.tc_id,
            test.comment
        );
        tried += 1;
    }
    assert!(tried >= 80, "{tried} vectors");
}

/// Whole tags, as enrolments carry them; the set also has cut ones, which we never make.
#[test]
fn hmac_sha256_makes_the_tags_that_others_make() {
    let set = mac::TestSet::load(mac::TestName::HmacSha256).unwrap();
    let mut tried = 0;
    for group in set.test_groups.iter().filter(|group| group.tag_size == 256) {
        for test in &group.tests {
            let mut found = <Hmac<Sha256> as Mac>::new_from_slice(&test.key).unwrap();
            found.update(&test.msg);
            let holds = found.verify_slice(&test.tag).is_ok();
            assert_eq!(
                holds,
                test.result == TestResult::Valid,
                "{}: {}",
                test.tc_id,
                test.comment
            );
            tried += 1;
        }
    }
    assert!(tried >= 80, "{tried} vectors");
}

const FILE_KEY: [u8; 16] = *b"sixteen byte key";
const TEXT: &[u8] = b"scores";

fn derived(secret: &[u8], salt: Option<&[u8]>, label: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(salt, secret)
        .expand(label, &mut key)
        .unwrap();
    key
}

fn encrypted(key: &[u8; 32], nonce: [u8; 12], text: &[u8]) -> Vec<u8> {
    let cipher = ChaCha20Poly1305::new(key.into());
    cipher.encrypt(Nonce::from_slice(&nonce), text).unwrap()
}

/// Seals a text as age-encryption.org/v1 says, with a share and a secret that both are given.
fn sealed(recipient: &[u8], share: &[u8], secret: &[u8]) -> Vec<u8> {
    let unpadded = |bytes: &[u8]| base64(bytes).trim_end_matches('=').to_owned();
    let salt = [share, recipient].concat();
    let wrap = derived(secret, Some(&salt), b"age-encryption.org/v1/X25519");
    let body = encrypted(&wrap, [0; 12], &FILE_KEY);
    let header = format!(
        "age-encryption.org/v1\n-> X25519 {}\n{}\n---",
        unpadded(share),
        unpadded(&body)
    );
    let mut seal =
        <Hmac<Sha256> as Mac>::new_from_slice(&derived(&FILE_KEY, None, b"header")).unwrap();
    seal.update(header.as_bytes());
    let seal = unpadded(&seal.finalize().into_bytes());
    let (nonce, mut last) = ([5; 16], [0; 12]);
    last[11] = 1;
    let payload = encrypted(&derived(&FILE_KEY, Some(&nonce), b"payload"), last, TEXT);
    [format!("{header} {seal}\n").as_bytes(), &nonce, &payload].concat()
}

/// Through the whole envelope: the share is one of the set's, and the file opens if, and only if, our
/// side comes to the set's secret. A secret of zeros is refused, as age says.
#[test]
fn x25519_comes_to_the_secrets_of_others_and_refuses_zero() {
    let set = xdh::TestSet::load(xdh::TestName::X25519).unwrap();
    let mut tried = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let hrp = Hrp::parse("age-secret-key-").unwrap();
        let secret = bech32::encode::<Bech32>(hrp, &test.private_key)
            .unwrap()
            .to_uppercase();
        let identity: age::x25519::Identity = secret.parse().unwrap();
        let recipient = identity.to_public().to_string();
        let (_, recipient) = bech32::decode(&recipient).unwrap();
        let file = sealed(&recipient, &test.public_key, &test.shared_secret);
        let opened = open(file.as_slice(), &Key::Identity(&secret), |inside| {
            let mut text = Vec::new();
            let read = inside.read_to_end(&mut text);
            read.map_err(|_| TravelError::Cut)?;
            Ok::<_, TravelError>(text)
        });
        let is_zero = test.shared_secret.iter().all(|byte| *byte == 0);
        let expected = if is_zero {
            Err(TravelError::Kind)
        } else {
            Ok(TEXT.to_vec())
        };
        assert_eq!(opened, expected, "{}: {}", test.tc_id, test.comment);
        tried += 1;
    }
    assert!(tried >= 500, "{tried} vectors");
}
