//! A ZIP that can be built wrong in every field. Right by default: what our writer would write.

/// A member with both of its headers.
#[derive(Clone)]
pub struct Part {
    pub local: Header,
    pub data: Vec<u8>,
    /// What follows the data, such as a data descriptor.
    pub after: Vec<u8>,
    pub central: Header,
    pub comment: Vec<u8>,
    pub external_attributes: u32,
    /// Added to the true offset.
    pub offset_error: u32,
}

/// The fields that both headers of a member have.
#[derive(Clone)]
pub struct Header {
    pub signature: [u8; 4],
    pub made_by: u16,
    pub version: u16,
    pub flags: u16,
    pub method: u16,
    pub time: u16,
    pub date: u16,
    pub crc32: u32,
    pub packed: u32,
    pub size: u32,
    pub name: Vec<u8>,
    pub extra: Vec<u8>,
}

/// A whole archive.
#[derive(Clone)]
pub struct Archive {
    pub before: Vec<u8>,
    pub parts: Vec<Part>,
    /// The order of the directory, by index of the part.
    pub directory: Vec<usize>,
    /// What stands between the directory and the end record.
    pub before_end: Vec<u8>,
    pub disk: u16,
    pub count_error: u16,
    pub size_error: u32,
    pub comment: Vec<u8>,
    pub after: Vec<u8>,
}

impl Header {
    fn of(name: &str, data: &[u8]) -> Self {
        Self {
            signature: *b"PK\x03\x04",
            made_by: 20,
            version: 20,
            flags: 0x0800,
            method: 0,
            time: 0,
            date: 0x21,
            crc32: crc32fast::hash(data),
            packed: data.len() as u32,
            size: data.len() as u32,
            name: name.into(),
            extra: vec![],
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        for number in [self.version, self.flags, self.method, self.time, self.date] {
            out.extend(number.to_le_bytes());
        }
        for number in [self.crc32, self.packed, self.size] {
            out.extend(number.to_le_bytes());
        }
        out.extend((self.name.len() as u16).to_le_bytes());
        out.extend((self.extra.len() as u16).to_le_bytes());
    }
}

impl Part {
    pub fn new(name: &str, data: &[u8]) -> Self {
        let local = Header::of(name, data);
        let central = Header {
            signature: *b"PK\x01\x02",
            ..local.clone()
        };
        Self {
            local,
            data: data.to_vec(),
            after: vec![],
            central,
            comment: vec![],
            external_attributes: 0,
            offset_error: 0,
        }
    }

    /// Changes both headers alike, as a consistent writer of another kind would.
    pub fn both(&mut self, change: impl Fn(&mut Header)) {
        change(&mut self.local);
        change(&mut self.central);
    }
}

impl Archive {
    pub fn new(parts: Vec<Part>) -> Self {
        Self {
            before: vec![],
            directory: (0..parts.len()).collect(),
            parts,
            before_end: vec![],
            disk: 0,
            count_error: 0,
            size_error: 0,
            comment: vec![],
            after: vec![],
        }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut out = self.before.clone();
        let mut offsets = vec![];
        for part in &self.parts {
            offsets.push(out.len() as u32 + part.offset_error);
            out.extend(part.local.signature);
            part.local.write(&mut out);
            out.extend(&part.local.name);
            out.extend(&part.local.extra);
            out.extend(&part.data);
            out.extend(&part.after);
        }
        let start = out.len();
        for index in &self.directory {
            self.parts[*index].write_central(offsets[*index], &mut out);
        }
        let size = (out.len() - start) as u32 + self.size_error;
        let count = self.directory.len() as u16 + self.count_error;
        out.extend(&self.before_end);
        out.extend(b"PK\x05\x06");
        for number in [self.disk, self.disk, count, count] {
            out.extend(number.to_le_bytes());
        }
        out.extend(size.to_le_bytes());
        out.extend((start as u32).to_le_bytes());
        out.extend((self.comment.len() as u16).to_le_bytes());
        out.extend(&self.comment);
        out.extend(&self.after);
        out
    }
}

impl Part {
    fn write_central(&self, offset: u32, out: &mut Vec<u8>) {
        out.extend(self.central.signature);
        out.extend(self.central.made_by.to_le_bytes());
        self.central.write(out);
        out.extend((self.comment.len() as u16).to_le_bytes());
        out.extend([0; 4]); // disk, internal attributes
        out.extend(self.external_attributes.to_le_bytes());
        out.extend(offset.to_le_bytes());
        out.extend(&self.central.name);
        out.extend(&self.central.extra);
        out.extend(&self.comment);
    }
}
