//! A PDF file that is written object by object, so that none has to be kept.

use std::io::{self, Write};

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat};

/// The file so far.
pub(crate) struct File<'a> {
    out: &'a mut dyn Write,
    written: u64,
    /// Where each object starts, by its number less one; 0 while it is only reserved.
    starts: Vec<u64>,
}

impl<'a> File<'a> {
    /// Begins a file of PDF 1.7 (ISO 32000-1).
    pub(crate) fn begin(out: &'a mut dyn Write) -> io::Result<Self> {
        let mut file = Self {
            out,
            written: 0,
            starts: Vec::new(),
        };
        file.raw(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(file)
    }

    /// Takes a number for an object that is written later.
    pub(crate) fn reserve(&mut self) -> ObjectId {
        self.starts.push(0);
        (self.starts.len() as u32, 0)
    }

    /// Writes an object under its number.
    pub(crate) fn put(&mut self, id: ObjectId, object: &Object) -> io::Result<()> {
        self.starts[id.0 as usize - 1] = self.written;
        let mut bytes = format!("{} 0 obj\n", id.0).into_bytes();
        write_object(&mut bytes, object);
        bytes.extend_from_slice(b"\nendobj\n");
        self.raw(&bytes)
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

    /// Writes the table of objects and the trailer.
    pub(crate) fn end(&mut self, root: ObjectId, info: ObjectId) -> io::Result<()> {
        let start = self.written;
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.starts.len() + 1);
        for start in &self.starts {
            table.push_str(&format!("{start:010} 00000 n \n"));
        }
        self.raw(table.as_bytes())?;
        let trailer = Dictionary::from_iter([
            ("Size", Object::Integer(self.starts.len() as i64 + 1)),
            ("Root", Object::Reference(root)),
            ("Info", Object::Reference(info)),
        ]);
        let mut bytes = b"trailer\n".to_vec();
        write_object(&mut bytes, &Object::Dictionary(trailer));
        bytes.extend_from_slice(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes());
        self.raw(&bytes)?;
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
        out.push(b' ');
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
