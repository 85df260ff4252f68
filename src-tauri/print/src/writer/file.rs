//! A PDF file that is written object by object, so that none has to be kept.

use std::io::{self, Write};

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat};

/// Objects that are deflated together. More of them are hardly smaller and slower to read one of.
const TOGETHER: usize = 400;

/// Where an object is.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Nowhere yet.
    Reserved,
    /// In the file, so many bytes from its beginning.
    At(u64),
    /// In the stream of that number, so many objects from its beginning.
    Within(u32, u16),
}

/// Bytes of a row in the table of objects: kind, a place or a stream, and an index.
const ROW: usize = 8;

impl Place {
    /// Returns the row of an object (ISO 32000-1, table 18).
    fn row(&self) -> [u8; ROW] {
        let (kind, first, second) = match *self {
            Place::Reserved => (0, 0, 0),
            Place::At(start) => (1, start, 0),
            Place::Within(stream, index) => (2, stream.into(), index),
        };
        (u64::from(second) | first << 16 | kind << 56).to_be_bytes()
    }
}

/// Says of each row what it differs from the one above, byte by byte, as PNG's filter "Up" does: rows of
/// neighbours are much the same, and their differences deflate to a fraction.
fn differences(rows: &[[u8; ROW]]) -> Vec<u8> {
    const UP: u8 = 2;
    let above = [[0; ROW]].into_iter().chain(rows.iter().copied());
    let differ = |(row, above): (&[u8; ROW], [u8; ROW])| {
        let bytes = row
            .iter()
            .zip(above)
            .map(|(byte, above)| byte.wrapping_sub(above));
        [UP].into_iter().chain(bytes).collect::<Vec<u8>>()
    };
    rows.iter().zip(above).flat_map(differ).collect()
}

/// The file so far.
pub(crate) struct File<'a> {
    out: &'a mut dyn Write,
    written: u64,
    /// Where each object is, by its number less one.
    places: Vec<Place>,
    /// Numbers and beginnings of the objects that wait to be deflated together.
    waiting: Vec<(u32, usize)>,
    /// Those objects, one after the other.
    bytes: Vec<u8>,
}

impl<'a> File<'a> {
    /// Begins a file of PDF 1.7 (ISO 32000-1).
    pub(crate) fn begin(out: &'a mut dyn Write) -> io::Result<Self> {
        let mut file = Self {
            out,
            written: 0,
            places: Vec::new(),
            waiting: Vec::new(),
            bytes: Vec::new(),
        };
        file.raw(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(file)
    }

    /// Takes a number for an object that is written later.
    pub(crate) fn reserve(&mut self) -> ObjectId {
        self.places.push(Place::Reserved);
        (self.places.len() as u32, 0)
    }

    /// Writes an object under its number: a stream at once, everything else deflated with its neighbours.
    pub(crate) fn put(&mut self, id: ObjectId, object: &Object) -> io::Result<()> {
        if matches!(object, Object::Stream(_)) {
            return self.put_plain(id, object);
        }
        self.waiting.push((id.0, self.bytes.len()));
        write_object(&mut self.bytes, object);
        self.bytes.push(b'\n');
        if self.waiting.len() == TOGETHER {
            self.write_waiting()
        } else {
            Ok(())
        }
    }

    /// Writes an object by itself.
    fn put_plain(&mut self, id: ObjectId, object: &Object) -> io::Result<()> {
        self.places[id.0 as usize - 1] = Place::At(self.written);
        let mut bytes = format!("{} 0 obj\n", id.0).into_bytes();
        write_object(&mut bytes, object);
        bytes.extend_from_slice(b"\nendobj\n");
        self.raw(&bytes)
    }

    /// Writes a stream of the waiting objects (ISO 32000-1, 7.5.7).
    fn write_waiting(&mut self) -> io::Result<()> {
        let id = self.reserve();
        let waiting = std::mem::take(&mut self.waiting);
        let mut content = Vec::new();
        for (index, (number, begin)) in (0..).zip(&waiting) {
            self.places[*number as usize - 1] = Place::Within(id.0, index);
            content.extend_from_slice(format!("{number} {begin} ").as_bytes());
        }
        let dictionary = Dictionary::from_iter([
            ("Type", "ObjStm".into()),
            ("N", Object::Integer(waiting.len() as i64)),
            ("First", Object::Integer(content.len() as i64)),
        ]);
        content.append(&mut self.bytes);
        self.put_deflated(id, Stream::new(dictionary, content))
    }

    /// Writes an object under the next number.
    pub(crate) fn add(&mut self, object: &Object) -> io::Result<ObjectId> {
        let id = self.reserve();
        self.put(id, object)?;
        Ok(id)
    }

    /// Writes a stream, deflated where that makes it smaller.
    pub(crate) fn put_deflated(&mut self, id: ObjectId, mut stream: Stream) -> io::Result<()> {
        if stream.allows_compression {
            stream.compress().map_err(io::Error::other)?;
        }
        self.put(id, &Object::Stream(stream))
    }

    /// Writes what waits, and the table of objects with the trailer (ISO 32000-1, 7.5.8).
    pub(crate) fn end(&mut self, root: ObjectId, info: ObjectId) -> io::Result<()> {
        self.write_waiting()?;
        let id = self.reserve();
        let start = self.written;
        self.places[id.0 as usize - 1] = Place::At(start);
        let mut table = vec![[0, 0, 0, 0, 0, 0, 0xFF, 0xFF]];
        table.extend(self.places.iter().map(Place::row));
        let dictionary = Dictionary::from_iter([
            ("Type", "XRef".into()),
            ("Size", Object::Integer(table.len() as i64)),
            ("W", Object::Array(vec![1.into(), 5.into(), 2.into()])),
            ("Root", Object::Reference(root)),
            ("Info", Object::Reference(info)),
        ]);
        let mut stream = Stream::new(dictionary.clone(), differences(&table));
        stream.compress().map_err(io::Error::other)?;
        if stream.dict.has(b"Filter") {
            let read =
                Dictionary::from_iter([("Predictor", 12.into()), ("Columns", (ROW as i64).into())]);
            stream.dict.set("DecodeParms", Object::Dictionary(read));
        } else {
            stream = Stream::new(dictionary, table.concat());
        }
        self.put(id, &Object::Stream(stream))?;
        self.raw(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush()
    }

    fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len() as u64;
        self.out.write_all(bytes)
    }
}

/// Writes an object as it stands in a file (ISO 32000-1, 7.3).
fn write_object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Integer(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Real(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Name(name) => write_name(out, name),
        Object::String(text, format) => write_string(out, text, format),
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write_object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(out, dictionary),
        Object::Stream(stream) => {
            write_dictionary(out, &stream.dict);
            out.extend_from_slice(b"\nstream\n");
            out.extend_from_slice(&stream.content);
            out.extend_from_slice(b"\nendstream");
        }
        Object::Reference((number, generation)) => {
            out.extend_from_slice(format!("{number} {generation} R").as_bytes());
        }
    }
}

fn write_dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        write_name(out, key);
        let begins_anew = matches!(
            value,
            Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_)
        );
        if !begins_anew {
            out.push(b' ');
        }
        write_object(out, value);
    }
    out.extend_from_slice(b">>");
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            out.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

fn write_string(out: &mut Vec<u8>, text: &[u8], format: &StringFormat) {
    match format {
        StringFormat::Literal => {
            out.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
                    b'\r' => out.extend_from_slice(b"\\r"),
                    _ => out.push(*byte),
                }
            }
            out.push(b')');
        }
        StringFormat::Hexadecimal => {
            out.push(b'<');
            for byte in text {
                out.extend_from_slice(format!("{byte:02X}").as_bytes());
            }
            out.push(b'>');
        }
    }
}

/// Makes a text string in UTF-16 (ISO 32000-1, 7.9.2.2).
pub(crate) fn text_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// Encodes a text in UTF-16 with the mark that says so.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}
