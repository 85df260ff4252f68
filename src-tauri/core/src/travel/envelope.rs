//! Confidentiality: the age envelope around a container (age-encryption.org/v1).

use super::{TravelError, has_more};
use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt, x25519};
use bech32::{Bech32, Hrp};
use std::io::{BufRead, BufReader, Cursor, Read, Write};
use zeroize::Zeroizing;

/// Work of deriving a key from a passphrase, as log2 of scrypt's N: about a quarter of a second.
pub const WORK: u8 = 16;

/// Most work that a stranger's file may ask of us, likewise: about a second and 256 MiB.
const MOST_WORK: u8 = 18;

/// Largest header, in bytes: room for a hundred recipients. Without a bound a file of header lines
/// alone would be taken into memory whole, and parsed from its beginning at every line.
const LARGEST_HEADER: u64 = 16 * 1024;

/// What each recipient in a header begins with, and the columns of the full lines that follow.
const RECIPIENT: &[u8] = b"-> ";
const FULL_LINE: usize = 64;

/// What the last line of a header begins with.
const LAST_LINE: &[u8] = b"---";

/// Who can open an envelope.
pub enum Lock<'a> {
    /// Whoever knows the passphrase; the number is log2 of scrypt's N, 1–18.
    Passphrase(&'a str, u8),
    /// Holders of these X25519 keys, given as `age1…` recipients.
    Recipients(&'a [String]),
}

/// What opens an envelope.
pub enum Key<'a> {
    /// The passphrase.
    Passphrase(&'a str),
    /// An X25519 identity, `AGE-SECRET-KEY-1…`.
    Identity(&'a str),
}

/// A pair of X25519 keys for receiving.
pub struct ReceivingKey {
    /// `AGE-SECRET-KEY-1…`
    pub secret: SecretString,
    /// `age1…`
    pub recipient: String,
}

/// Makes a pair of keys from the system's randomness.
pub fn new_receiving_key() -> ReceivingKey {
    pair(&x25519::Identity::generate())
}

/// Makes the pair of keys that 32 secret bytes stand for.
///
/// Source of the text form: age-encryption.org/v1, "the X25519 recipient type".
pub fn receiving_key(seed: &[u8; 32]) -> ReceivingKey {
    let prefix = Hrp::parse_unchecked("age-secret-key-");
    let text = bech32::encode_upper::<Bech32>(prefix, seed);
    let text = Zeroizing::new(text.expect("32 bytes are within what Bech32 carries"));
    pair(&text.parse().expect("the text form of an identity parses"))
}

fn pair(identity: &x25519::Identity) -> ReceivingKey {
    ReceivingKey {
        secret: identity.to_string(),
        recipient: identity.to_public().to_string(),
    }
}

/// Tells whether files can be encrypted to a text such as `age1…`.
pub(crate) fn is_recipient(text: &str) -> bool {
    text.parse::<x25519::Recipient>().is_ok()
}

/// Returns the text of a secret, for the encrypted store.
pub fn expose(secret: &SecretString) -> &str {
    secret.expose_secret()
}

/// Encrypts what `fill` writes into `out`.
///
/// # Errors
/// [`TravelError::Key`] where a recipient or the work is not one; those of `fill`; those of writing.
pub fn seal<W: Write, E: From<TravelError>>(
    out: W,
    lock: &Lock<'_>,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<W, E> {
    let recipients: Vec<Box<dyn Recipient>> = match lock {
        Lock::Passphrase(_, work) if !(1..=MOST_WORK).contains(work) => {
            return Err(TravelError::Key.into());
        }
        Lock::Passphrase(passphrase, work) => {
            let mut recipient = scrypt::Recipient::new(SecretString::from(*passphrase));
            recipient.set_work_factor(*work);
            vec![Box::new(recipient)]
        }
        Lock::Recipients(recipients) => {
            let parse = |text: &String| text.parse::<x25519::Recipient>();
            let parsed = recipients.iter().map(parse).collect::<Result<Vec<_>, _>>();
            let parsed = parsed.map_err(|_| TravelError::Key)?;
            parsed
                .into_iter()
                .map(|one| Box::new(one) as Box<dyn Recipient>)
                .collect()
        }
    };
    let encryptor = Encryptor::with_recipients(recipients.iter().map(AsRef::as_ref))
        .map_err(|_| TravelError::Key)?;
    let written = |error: std::io::Error| E::from(TravelError::while_writing(&error));
    let mut sealed = encryptor.wrap_output(out).map_err(written)?;
    fill(&mut sealed)?;
    sealed.finish().map_err(written)
}

/// Opens an envelope and hands its inside to `take`, which must read it to its end and not trust it
/// before that: only the end tells that nothing was cut off.
///
/// # Errors
/// [`TravelError::Kind`] and [`TravelError::Key`]; [`TravelError::Cut`] where `take` leaves
/// something, or what it leaves is damaged; those of `take`.
pub fn open<T, E: From<TravelError>>(
    input: impl Read,
    key: &Key<'_>,
    take: impl FnOnce(&mut dyn Read) -> Result<T, E>,
) -> Result<T, E> {
    let mut input = BufReader::new(input);
    let header = header(&mut input)?;
    let whole = Cursor::new(header).chain(input);
    let decryptor = Decryptor::new_buffered(whole).map_err(|error| refused(&error))?;
    let identity: Box<dyn Identity> = match key {
        Key::Passphrase(passphrase) => {
            let mut identity = scrypt::Identity::new(SecretString::from(*passphrase));
            identity.set_max_work_factor(MOST_WORK);
            Box::new(identity)
        }
        Key::Identity(secret) => Box::new(
            secret
                .parse::<x25519::Identity>()
                .map_err(|_| TravelError::Key)?,
        ),
    };
    let mut inside = decryptor
        .decrypt(std::iter::once(identity.as_ref()))
        .map_err(|error| refused(&error))?;
    let taken = take(&mut inside)?;
    match has_more(&mut inside) {
        Ok(false) => Ok(taken),
        Ok(true) => Err(TravelError::Cut.into()),
        Err(error) => Err(TravelError::while_reading(&error).into()),
    }
}

/// Tells whether an envelope is sealed by a passphrase, and not to somebody's key.
///
/// # Errors
/// [`TravelError::Kind`] where it is no envelope.
pub fn asks_passphrase(mut input: impl BufRead) -> Result<bool, TravelError> {
    let header = header(&mut input)?;
    let mut lines = header.split(|byte| *byte == b'\n').skip(1);
    // A passphrase is never one way among others: age-encryption.org/v1, "the scrypt recipient type".
    Ok(lines
        .next()
        .is_some_and(|line| line.starts_with(b"-> scrypt ")))
}

/// Reads the lines of the header, up to its authentication.
///
/// Each recipient ends with a short line, empty if need be, as the format says; age also reads an
/// older form without it, which nothing that travels here was ever written in.
fn header(input: &mut impl BufRead) -> Result<Vec<u8>, TravelError> {
    let (mut header, mut is_ended) = (Vec::new(), true);
    loop {
        let line = header.len();
        let mut bounded = input.by_ref().take(LARGEST_HEADER - line as u64);
        let read = bounded.read_until(b'\n', &mut header);
        read.map_err(|error| refused(&DecryptError::Io(error)))?;
        match header.get(line..) {
            Some([text @ .., b'\n']) => {
                let is_last = text.starts_with(LAST_LINE);
                let begins = text.starts_with(RECIPIENT);
                if (is_last || begins) && !is_ended {
                    return Err(TravelError::Kind);
                }
                if is_last {
                    return Ok(header);
                }
                is_ended = line == 0 || (!begins && text.len() < FULL_LINE);
            }
            _ => return Err(TravelError::Kind),
        }
    }
}

fn refused(error: &DecryptError) -> TravelError {
    match error {
        DecryptError::NoMatchingKeys
        | DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed => TravelError::Key,
        DecryptError::ExcessiveWork { .. }
        | DecryptError::InvalidHeader
        | DecryptError::InvalidMac
        | DecryptError::UnknownFormat => TravelError::Kind,
        DecryptError::Io(error) => match error.kind() {
            std::io::ErrorKind::UnexpectedEof | std::io::ErrorKind::InvalidData => {
                TravelError::Kind
            }
            _ => TravelError::Read {
                cause: error.to_string(),
            },
        },
        // The enum is open to additions: whatever they are, the file did not open.
        _ => TravelError::Kind,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn sealed(lock: &Lock<'_>, text: &[u8]) -> Vec<u8> {
        seal(Vec::new(), lock, |out| {
            out.write_all(text)
                .map_err(|error| TravelError::while_writing(&error))
        })
        .unwrap()
    }

    fn opened(bytes: &[u8], key: &Key<'_>) -> Result<Vec<u8>, TravelError> {
        open(bytes, key, |inside| {
            let mut text = Vec::new();
            let read = inside.read_to_end(&mut text);
            read.map_err(|error| TravelError::while_reading(&error))?;
            Ok(text)
        })
    }

    #[test]
    fn only_the_right_key_or_passphrase_opens() {
        let (ours, other) = (new_receiving_key(), new_receiving_key());
        let file = sealed(
            &Lock::Recipients(std::slice::from_ref(&ours.recipient)),
            b"scores",
        );
        assert_eq!(
            opened(&file, &Key::Identity(expose(&ours.secret))).unwrap(),
            b"scores"
        );
        let refused = opened(&file, &Key::Identity(expose(&other.secret)));
        assert_eq!(refused, Err(TravelError::Key));
        let file = sealed(&Lock::Passphrase("gudo", 4), b"kit");
        assert_eq!(opened(&file, &Key::Passphrase("gudo")).unwrap(), b"kit");
        assert_eq!(
            opened(&file, &Key::Passphrase("guda")),
            Err(TravelError::Key)
        );
    }

    /// A changed or cut envelope never yields its whole text.
    #[test]
    fn every_flipped_bit_and_every_cut_is_refused() {
        let ours = new_receiving_key();
        let key = Key::Identity(expose(&ours.secret));
        let file = sealed(
            &Lock::Recipients(std::slice::from_ref(&ours.recipient)),
            b"scores of a judge",
        );
        for position in 0..file.len() {
            let mut flipped = file.clone();
            flipped[position] ^= 1 << (position % 8);
            assert!(opened(&flipped, &key).is_err(), "bit in byte {position}");
            assert!(
                opened(&file[..position], &key).is_err(),
                "cut at {position}"
            );
        }
        assert_eq!(
            opened(b"%PDF-1.7 something else", &key),
            Err(TravelError::Kind)
        );
    }
}
