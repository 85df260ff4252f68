//! JSON as it stands in signed files: strict when read, one form when written.

use super::TravelError;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Largest manifest or member that is read as JSON, in bytes.
pub const LARGEST: u64 = 16 * 1024 * 1024;

/// Deepest nesting that is read.
const DEEPEST: usize = 16;

/// Reads a typed struct that [`write()`] wrote. Structs carry `deny_unknown_fields`.
///
/// What was read is written again and must be the same bytes: another program that reads a signed
/// file, and takes the last of two equal keys or a list for a struct, cannot see something else.
///
/// # Errors
/// [`TravelError::Content`] naming the member, for anything but UTF-8 without a byte order mark,
/// whole numbers, at most 16 levels, and the fields of `T` in their one form.
pub fn read<T>(bytes: &[u8], member: &str) -> Result<T, TravelError>
where
    T: DeserializeOwned + Serialize,
{
    let content = || TravelError::Content {
        member: member.to_owned(),
    };
    let text = std::str::from_utf8(bytes).map_err(|_| content())?;
    if bytes.len() as u64 > LARGEST || !is_plain(text) {
        return Err(content());
    }
    let value = serde_json::from_str(text).map_err(|_| content())?;
    if write(&value) == bytes {
        Ok(value)
    } else {
        Err(content())
    }
}

/// Writes a struct as one line and a line end; fields in the order of the struct.
pub fn write<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).expect("structs with text keys always serialise");
    bytes.push(b'\n');
    bytes
}

/// Tells whether nesting is bounded and every number is whole.
fn is_plain(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut previous = b' ';
    for byte in text.bytes() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'.' => return false,
            b'e' | b'E' if previous.is_ascii_digit() => return false,
            _ => {}
        }
        if depth > DEEPEST {
            return false;
        }
        previous = byte;
    }
    true
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Note {
        text: String,
        count: u32,
    }

    #[test]
    fn what_was_written_is_read_back() {
        let note = Note {
            text: "a \"1.5e3\" [deep] 서울".to_owned(),
            count: 3,
        };
        assert_eq!(read::<Note>(&write(&note), "note").unwrap(), note);
    }

    #[test]
    fn anything_else_is_malformed() {
        let deep = format!(
            "{{\"text\":{}1{},\"count\":1}}\n",
            "[".repeat(17),
            "]".repeat(17)
        );
        for text in [
            "{\"text\":\"a\",\"count\":1,\"more\":2}\n",
            "{\"text\":\"a\",\"count\":1,\"count\":2}\n",
            "{\"text\":\"a\",\"count\":1,\"count\":1}\n",
            "{\"text\":\"a\",\"count\":1.0}\n",
            "{\"text\":\"a\",\"count\":1e0}\n",
            "{\"text\":\"a\",\"count\":1E0}\n",
            "{\"text\":\"a\",\"count\":-1}\n",
            "{\"text\":\"a\",\"count\":-0}\n",
            "{\"text\":\"a\",\"count\":01}\n",
            "{\"text\":\"a\",\"count\":4294967296}\n",
            "{\"text\":\"a\",\"count\":\"1\"}\n",
            "{\"text\":\"a\",\"count\":null}\n",
            "\u{feff}{\"text\":\"a\",\"count\":1}\n",
            "{\"text\":\"a\",\"count\":1} x\n",
            "{\"text\":\"a\",\"count\":1}\n{}\n",
            "{\"text\":\"a\"}\n",
            "\n",
            &deep,
        ] {
            assert!(read::<Note>(text.as_bytes(), "note").is_err(), "{text}");
        }
        assert!(read::<Note>(b"{\"text\":\"\xff\",\"count\":1}\n", "note").is_err());
    }

    /// Each of these means the same to a lenient reader; only the first is what we write.
    #[test]
    fn one_meaning_has_one_form() {
        let ours = "{\"text\":\"é\",\"count\":1}\n";
        assert!(read::<Note>(ours.as_bytes(), "note").is_ok());
        for text in [
            "{\"text\":\"é\",\"count\":1}",
            "{\"text\":\"é\",\"count\":1}\r\n",
            "{\"text\":\"é\", \"count\":1}\n",
            "{\"count\":1,\"text\":\"é\"}\n",
            "{\"text\":\"\\u00e9\",\"count\":1}\n",
            "[\"é\",1]\n",
        ] {
            assert!(read::<Note>(text.as_bytes(), "note").is_err(), "{text}");
        }
    }
}
