//! The programme as it is issued: signed by its chair, and the identity of everything that follows.

use super::Programme;
use crate::recovery::Keys;
use crate::store::{Reading, StoreError, Writing};
use crate::travel::signature::{Namespace, SignerKey, SigningKey};
use crate::travel::{Digest, TravelError, envelope, json, random};
use rusqlite::named_params;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The programme with the keys of its chair, as it travels in each kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issued {
    /// Version of this form: 1 for a programme's first version, 2 for a later one.
    pub format: u32,
    /// Makes two issues of the same text different.
    pub nonce: Digest,
    /// The chair's signing key, `ssh-ed25519 AAAA…`.
    pub chair_key: String,
    /// To whom packets are encrypted, `age1…`: the chair and the deputies.
    pub recipients: Vec<String>,
    /// Who may take the chair's place.
    pub deputies: Vec<Deputy>,
    /// The programme.
    pub programme: Programme,
    /// The first version, whose hash is the identity of all; none in the first version itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<First>,
}

/// The first version of a programme as it was signed: canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct First(pub String);

impl First {
    /// Tells whether these are the keys that the first version names.
    fn names_keys_of(&self, issued: &Issued) -> bool {
        let first: Result<Issued, TravelError> = json::read(self.0.as_bytes(), "programme.json");
        first.is_ok_and(|first| {
            let keys = |of: &Issued| {
                (
                    of.nonce,
                    of.chair_key.clone(),
                    of.recipients.clone(),
                    of.deputies.clone(),
                )
            };
            first.first.is_none() && keys(&first) == keys(issued)
        })
    }
}

impl Issued {
    /// Tells whether a key, `ssh-ed25519 AAAA…`, is the chair's or a deputy's.
    pub fn may_sign(&self, key: &str) -> bool {
        let mut deputies = self.deputies.iter();
        self.chair_key == key || deputies.any(|deputy| deputy.signing_key == key)
    }
}

/// The public keys of somebody who may take the chair's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deputy {
    /// The signing key, `ssh-ed25519 AAAA…`.
    pub signing_key: String,
    /// The age recipient, `age1…`.
    pub recipient: String,
}

/// An issued programme with the very bytes that were signed.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Canonical JSON.
    pub bytes: Vec<u8>,
    /// The chair's signature over it.
    pub signature: String,
    /// What it says.
    pub issued: Issued,
}

impl Signed {
    /// Returns the programme's identity: SHA-256 of the bytes of its first version.
    pub fn id(&self) -> Digest {
        match &self.issued.first {
            Some(First(first)) => Digest::of(first.as_bytes()),
            None => Digest::of(&self.bytes),
        }
    }

    /// Returns what is signed as text; it is JSON.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Reads and verifies what came in a kit; the chair's key is the one it names. A later version must name
    /// the keys of the first, whose hash people know the programme by.
    ///
    /// # Errors
    /// [`TravelError`].
    pub fn read(bytes: Vec<u8>, signature: String) -> Result<Self, TravelError> {
        let issued: Issued = json::read(&bytes, "programme.json")?;
        let key = SignerKey::from_line(&issued.chair_key)?;
        key.verify(Namespace::Programme, &bytes, &signature)?;
        let mut first = issued.first.iter();
        let is_version = issued.format == if issued.first.is_some() { 2 } else { 1 };
        if !is_version || !first.all(|first| first.names_keys_of(&issued)) {
            let member = "programme.json".to_owned();
            return Err(TravelError::Content { member });
        }
        Ok(Self {
            bytes,
            signature,
            issued,
        })
    }
}

/// Issues a programme: binds it to the keys of the chair and of a deputy, and signs it as the chair.
pub(crate) fn issue(programme: Programme, keys: &Keys, deputy: &Keys) -> Signed {
    let issued = Issued {
        format: 1,
        nonce: Digest(random()),
        chair_key: keys.signing.public().line(),
        recipients: [keys, deputy]
            .map(|of| of.receiving.recipient.clone())
            .into(),
        deputies: vec![Deputy {
            signing_key: deputy.signing.public().line(),
            recipient: deputy.receiving.recipient.clone(),
        }],
        programme,
        first: None,
    };
    let bytes = json::write(&issued);
    let signature = keys.signing.sign(Namespace::Programme, &bytes);
    Signed {
        bytes,
        signature,
        issued,
    }
}

/// Returns the workspace's programme.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where it is not there or cannot be read.
pub fn of_workspace(reading: Reading<'_>) -> Result<Signed, StoreError> {
    let sql = "SELECT programme, programme_signature FROM workspace";
    let row = reading.first(sql, &[], |row| {
        Ok((
            row.get::<_, Vec<u8>>("programme")?,
            row.get::<_, String>("programme_signature")?,
        ))
    })?;
    let (bytes, signature) = row.ok_or(StoreError::Damaged)?;
    let issued = json::read(&bytes, "programme.json").map_err(|_| StoreError::Damaged)?;
    Ok(Signed {
        bytes,
        signature,
        issued,
    })
}

/// Keeps a pair of keys.
pub(crate) fn put_signing_key(writing: &Writing<'_>, key: &SigningKey) -> Result<(), StoreError> {
    put_key(
        writing,
        "signing",
        key.seed().as_slice(),
        &key.public().line(),
    )
}

pub(crate) fn put_receiving_key(
    writing: &Writing<'_>,
    key: &envelope::ReceivingKey,
) -> Result<(), StoreError> {
    put_key(
        writing,
        "receiving",
        envelope::expose(&key.secret).as_bytes(),
        &key.recipient,
    )
}

fn put_key(
    writing: &Writing<'_>,
    purpose: &str,
    secret: &[u8],
    public: &str,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO key_pair VALUES (:purpose, :secret, :public)",
        named_params! { ":purpose": purpose, ":secret": secret, ":public": public },
    )?;
    Ok(())
}

/// Copies both pairs of keys from another workspace of the same person.
pub(crate) fn copy_keys(from: Reading<'_>, writing: &Writing<'_>) -> Result<(), StoreError> {
    from.each("SELECT * FROM key_pair", &[], |row| {
        let secret = Zeroizing::new(row.get::<_, Vec<u8>>("secret")?);
        let (purpose, public): (String, String) = (row.get("purpose")?, row.get("public")?);
        put_key(writing, &purpose, &secret, &public)
    })
}

/// Returns the key with which this workspace signs.
pub(crate) fn signing_key(reading: Reading<'_>) -> Result<SigningKey, StoreError> {
    let sql = "SELECT secret FROM key_pair WHERE purpose = 'signing'";
    let seed = reading.first(sql, &[], |row| row.get::<_, [u8; 32]>("secret"))?;
    Ok(SigningKey::from_seed(&seed.ok_or(StoreError::Damaged)?))
}

/// Returns to whom what is meant for this workspace is encrypted, `age1…`.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where the file does not say.
pub fn recipient(reading: Reading<'_>) -> Result<String, StoreError> {
    let sql = "SELECT public FROM key_pair WHERE purpose = 'receiving'";
    let recipient = reading.first(sql, &[], |row| row.get("public"))?;
    recipient.ok_or(StoreError::Damaged)
}

/// Returns the identity that opens what is addressed to this workspace.
///
/// It is wiped from memory when dropped.
pub(crate) fn receiving_identity(reading: Reading<'_>) -> Result<Zeroizing<String>, StoreError> {
    let sql = "SELECT secret FROM key_pair WHERE purpose = 'receiving'";
    let secret = reading.first(sql, &[], |row| {
        row.get::<_, Vec<u8>>("secret").map(Zeroizing::new)
    })?;
    let secret = secret.ok_or(StoreError::Damaged)?;
    let identity = std::str::from_utf8(&secret).map_err(|_| StoreError::Damaged)?;
    Ok(Zeroizing::new(identity.to_owned()))
}
