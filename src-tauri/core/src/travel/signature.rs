//! Signatures: OpenSSH's SSHSIG with Ed25519 and SHA-512, and nothing else of it.
//!
//! Source of the format: OpenSSH, `PROTOCOL.sshsig`. Verification is `verify_strict` of
//! ed25519-dalek, which refuses the weak keys and mixed points that plain verification lets pass.

use super::{TravelError, random};
use ed25519_dalek::{Signer, VerifyingKey};
use ssh_key::public::{Ed25519PublicKey, KeyData};
use ssh_key::{Algorithm, HashAlg, LineEnding, PublicKey, Signature, SshSig};
use std::fmt;
use zeroize::Zeroizing;

/// What a signature is bound to: one constant for each kind of artefact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namespace {
    /// The programme.
    Programme,
    /// A kit's manifest.
    Kit,
    /// The proof that a judge holds the key that is enrolled.
    Enrolment,
    /// A packet's manifest.
    Packet,
    /// A record of the chair's log.
    Log,
    /// The result in a record.
    Result,
    /// The manifest of a recovery copy.
    Safe,
    /// A receipt.
    Receipt,
    /// A bundle's manifest.
    Bundle,
}

impl Namespace {
    /// Returns the text that stands in the signature.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Programme => "programme.v1@jurybook",
            Self::Kit => "kit.v1@jurybook",
            Self::Enrolment => "enrol.v1@jurybook",
            Self::Packet => "packet.v1@jurybook",
            Self::Log => "log.v1@jurybook",
            Self::Result => "result.v1@jurybook",
            Self::Safe => "safe.v1@jurybook",
            Self::Receipt => "receipt.v1@jurybook",
            Self::Bundle => "bundle.v1@jurybook",
        }
    }
}

/// A key that signs. It is wiped from memory when dropped and shows nothing of itself.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// Makes a key from the system's randomness.
    pub fn generate() -> Self {
        Self::from_seed(&Zeroizing::new(random()))
    }

    /// Reads a key from its 32-byte seed, as the encrypted store keeps it.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// Returns the 32-byte seed, for the encrypted store; wiped when dropped.
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// Returns the public key.
    pub fn public(&self) -> SignerKey {
        SignerKey(self.0.verifying_key())
    }

    /// Signs bytes and returns the armour that `ssh-keygen -Y verify` reads.
    pub fn sign(&self, namespace: Namespace, bytes: &[u8]) -> String {
        let hash = HashAlg::Sha512;
        SshSig::signed_data(namespace.as_str(), hash, bytes)
            .and_then(|data| {
                let signature = self.0.sign(&data).to_bytes().to_vec();
                let signature = Signature::new(Algorithm::Ed25519, signature)?;
                SshSig::new(self.public().data(), namespace.as_str(), hash, signature)
            })
            .and_then(|armour| armour.to_pem(LineEnding::LF))
            .expect("a fixed namespace and a 64-byte signature always encode")
    }
}

/// The public key of somebody who signs. Never a weak one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SignerKey(VerifyingKey);

impl SignerKey {
    /// Reads a line such as `ssh-ed25519 AAAA…`, without a comment.
    ///
    /// # Errors
    /// [`TravelError::WeakKey`] for a small-order key, [`TravelError::Content`] for anything else
    /// than such a line.
    pub fn from_line(line: &str) -> Result<Self, TravelError> {
        let content = || TravelError::Content {
            member: "key".to_owned(),
        };
        let parsed = PublicKey::from_openssh(line).map_err(|_| content())?;
        let key = Self::strong(point(parsed.key_data()).ok_or_else(content)?)?;
        if key.line() == line {
            Ok(key)
        } else {
            Err(content())
        }
    }

    /// Under a key of small order any text verifies, in tools that do not look.
    fn strong(key: VerifyingKey) -> Result<Self, TravelError> {
        if key.is_weak() {
            Err(TravelError::WeakKey)
        } else {
            Ok(Self(key))
        }
    }

    fn data(self) -> KeyData {
        KeyData::Ed25519(Ed25519PublicKey(self.0.to_bytes()))
    }

    /// Returns the line `ssh-ed25519 AAAA…`, without a comment.
    pub fn line(self) -> String {
        PublicKey::from(self.data())
            .to_openssh()
            .expect("an Ed25519 key always encodes")
    }

    /// Verifies armour over the very bytes that were received.
    ///
    /// # Errors
    /// [`TravelError::Signature`] where the armour is not of the accepted profile, is by another key
    /// or does not match; [`TravelError::WeakKey`] where it names a weak key.
    pub fn verify(
        self,
        namespace: Namespace,
        bytes: &[u8],
        armour: &str,
    ) -> Result<(), TravelError> {
        let parsed = SshSig::from_pem(armour).map_err(|_| TravelError::Signature)?;
        let in_profile = parsed.version() == SshSig::VERSION
            && parsed.algorithm() == Algorithm::Ed25519
            && parsed.hash_alg() == HashAlg::Sha512
            && parsed.reserved().is_empty()
            && parsed.namespace() == namespace.as_str()
            // One armour for one signature: what we would write must be what came.
            && parsed.to_pem(LineEnding::LF).is_ok_and(|ours| ours == armour);
        let signer = point(parsed.public_key()).ok_or(TravelError::Signature)?;
        if !in_profile || Self::strong(signer)? != self {
            return Err(TravelError::Signature);
        }
        let data = SshSig::signed_data(namespace.as_str(), HashAlg::Sha512, bytes)
            .map_err(|_| TravelError::Signature)?;
        let signature = ed25519_dalek::Signature::from_slice(parsed.signature_bytes())
            .map_err(|_| TravelError::Signature)?;
        self.0
            .verify_strict(&data, &signature)
            .map_err(|_| TravelError::Signature)
    }
}

/// Returns the key if it is an Ed25519 one.
fn point(data: &KeyData) -> Option<VerifyingKey> {
    VerifyingKey::from_bytes(&data.ed25519()?.0).ok()
}

impl fmt::Debug for SignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "signature_tests.rs"]
mod tests;
