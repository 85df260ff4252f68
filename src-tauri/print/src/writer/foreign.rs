//! Other people's PDF files, of which pages are shown and nothing else.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

/// Bytes that a stream may unfold to: far more than any page has, far less than a machine.
const LARGEST_STREAM: usize = 64 << 20;
/// How far a page looks upwards for what it does not say itself.
const GENERATIONS: usize = 64;
/// Longest side that a page may have, in points (ISO 32000-1, annex C, with a unit of 75 inches).
const LONGEST: f32 = 14_400.0 * 75.0;

/// Why a file cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It has no bytes.
    Empty,
    /// It opens with a password only.
    Locked,
    /// It is no PDF, or not a whole one.
    Damaged,
}

/// A PDF file and where the parts of it stand that were copied already.
pub(crate) struct Foreign {
    pub(super) document: Document,
    /// The number of each copied object, by its number in the file it comes from.
    pub(super) copied: BTreeMap<ObjectId, ObjectId>,
    pages: Vec<ObjectId>,
}

/// The part of a page that is seen, as its file has it: corners, and quarter turns clockwise.
struct Window {
    left: f32,
    bottom: f32,
    right: f32,
    top: f32,
    turns: i64,
}

impl Foreign {
    /// Reads a file.
    ///
    /// A file that opens without a password is opened, even where it is encrypted: every viewer does.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.is_empty() {
            return Err(Unreadable::Empty);
        }
        let options = LoadOptions::with_max_decompressed_size(LARGEST_STREAM);
        // The file comes from a stranger: whatever its reader stumbles over, the book goes on.
        let load = AssertUnwindSafe(|| Document::load_mem_with_options(bytes, options));
        let document = match catch_unwind(load) {
            Ok(Ok(document)) => document,
            Ok(Err(lopdf::Error::Decryption(_))) => return Err(Unreadable::Locked),
            Ok(Err(_)) | Err(_) => return Err(Unreadable::Damaged),
        };
        if document.trailer.has(b"Encrypt") && !document.was_encrypted() {
            return Err(Unreadable::Locked);
        }
        let pages: Vec<_> = document.page_iter().collect();
        if pages.is_empty() {
            return Err(Unreadable::Damaged);
        }
        Ok(Self {
            document,
            copied: BTreeMap::new(),
            pages,
        })
    }

    /// Returns how many pages it has.
    pub(crate) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Returns width and height of a page as it is seen, in points.
    pub(crate) fn measures(&self, at: usize) -> (f32, f32) {
        let window = self.window(self.pages[at]);
        let unit = self.inherited(self.pages[at], b"UserUnit");
        let unit = unit.and_then(|unit| unit.as_float().ok());
        let unit = unit.filter(|unit| (0.01..=100.0).contains(unit));
        let unit = unit.unwrap_or(1.0);
        let (width, height) = (window.right - window.left, window.top - window.bottom);
        match window.turns % 2 {
            0 => (width * unit, height * unit),
            _ => (height * unit, width * unit),
        }
    }

    /// Makes a form of a page's content that fills the unit square; it still refers to this file.
    ///
    /// Returns `None` where the content cannot be unfolded.
    pub(super) fn form(&self, at: usize) -> Option<Stream> {
        let page = self.pages[at];
        let window = self.window(page);
        let corners = [window.left, window.bottom, window.right, window.top];
        let mut form = self.content(page)?;
        form.dict.set("Type", "XObject");
        form.dict.set("Subtype", "Form");
        form.dict.set("BBox", reals(&corners));
        form.dict.set("Matrix", reals(&window.matrix()));
        let resources = self.inherited(page, b"Resources");
        let resources = resources.and_then(|found| found.as_dict().ok());
        form.dict
            .set("Resources", resources.cloned().unwrap_or_default());
        if let Some(group) = self.own(page, b"Group") {
            form.dict.set("Group", group.clone());
        }
        Some(form)
    }

    /// Returns a page's content as one stream: as it is where it is one, unfolded where it is several.
    fn content(&self, page: ObjectId) -> Option<Stream> {
        let streams: Vec<&Stream> = match self.own(page, b"Contents") {
            None | Some(Object::Null) => Vec::new(),
            Some(Object::Stream(stream)) => vec![stream],
            Some(Object::Array(parts)) => {
                let parts = parts.iter().filter_map(|part| self.target(part));
                parts.filter_map(|part| part.as_stream().ok()).collect()
            }
            Some(_) => return None,
        };
        if let [one] = streams[..] {
            let mut dictionary = Dictionary::new();
            for key in [b"Filter".as_slice(), b"DecodeParms"] {
                if let Some(value) = one.dict.get(key).ok().and_then(|value| self.target(value)) {
                    dictionary.set(key, value.clone());
                }
            }
            return Some(Stream::new(dictionary, one.content.clone()));
        }
        let mut whole = Vec::new();
        for stream in streams {
            let room = LARGEST_STREAM.saturating_sub(whole.len());
            let unfolded = catch_unwind(AssertUnwindSafe(|| {
                stream.get_plain_content_with_limit(room).ok()
            }));
            whole.extend(unfolded.ok().flatten()?);
            // A word may not run on from one part to the next.
            whole.push(b'\n');
        }
        Some(Stream::new(Dictionary::new(), whole))
    }

    fn window(&self, page: ObjectId) -> Window {
        let corners = |key: &[u8]| {
            self.inherited(page, key)
                .and_then(|box_| self.corners(box_))
        };
        // What a viewer takes where a page does not say how large it is.
        let [left, bottom, right, top] = corners(b"MediaBox").unwrap_or([0.0, 0.0, 612.0, 792.0]);
        let [crop_left, crop_bottom, crop_right, crop_top] =
            corners(b"CropBox").unwrap_or([left, bottom, right, top]);
        let seen = Window {
            left: left.max(crop_left),
            bottom: bottom.max(crop_bottom),
            right: right.min(crop_right),
            top: top.min(crop_top),
            turns: self.turns(page),
        };
        match seen.right - seen.left >= 1.0 && seen.top - seen.bottom >= 1.0 {
            true => seen,
            false => Window {
                left,
                bottom,
                right,
                top,
                ..seen
            },
        }
    }

    fn turns(&self, page: ObjectId) -> i64 {
        let turned = self.inherited(page, b"Rotate");
        let turned = turned.and_then(|turned| turned.as_i64().ok());
        turned.unwrap_or(0).rem_euclid(360) / 90
    }

    /// Returns the corners of a box that has a size: left, bottom, right, top.
    fn corners(&self, box_: &Object) -> Option<[f32; 4]> {
        let [a, b, c, d] = box_.as_array().ok()?.as_slice() else {
            return None;
        };
        let number = |object| {
            let number = self.target(object)?.as_float().ok()?;
            (number.abs() <= LONGEST).then_some(number)
        };
        let (a, b, c, d) = (number(a)?, number(b)?, number(c)?, number(d)?);
        let corners = [a.min(c), b.min(d), a.max(c), b.max(d)];
        let [left, bottom, right, top] = corners;
        (right - left >= 1.0 && top - bottom >= 1.0).then_some(corners)
    }

    fn own(&self, page: ObjectId, key: &[u8]) -> Option<&Object> {
        let page = self.document.get_dictionary(page).ok()?;
        self.target(page.get(key).ok()?)
    }

    /// Returns what a page says, or else what the nearest of its parents says.
    fn inherited(&self, page: ObjectId, key: &[u8]) -> Option<&Object> {
        let mut at = page;
        for _ in 0..GENERATIONS {
            if let Some(found) = self.own(at, key).filter(|found| **found != Object::Null) {
                return Some(found);
            }
            let dictionary = self.document.get_dictionary(at).ok()?;
            at = dictionary.get(b"Parent").ok()?.as_reference().ok()?;
        }
        None
    }

    fn target<'a>(&'a self, object: &'a Object) -> Option<&'a Object> {
        self.document
            .dereference(object)
            .ok()
            .map(|(_, found)| found)
    }
}

impl Window {
    /// Returns what takes the window upright onto the unit square.
    fn matrix(&self) -> [f32; 6] {
        let (left, bottom, right, top) = (self.left, self.bottom, self.right, self.top);
        let (wide, high) = (1.0 / (right - left), 1.0 / (top - bottom));
        match self.turns {
            0 => [wide, 0.0, 0.0, high, -left * wide, -bottom * high],
            1 => [0.0, -wide, high, 0.0, -bottom * high, right * wide],
            2 => [-wide, 0.0, 0.0, -high, right * wide, top * high],
            _ => [0.0, wide, -high, 0.0, top * high, -left * wide],
        }
    }
}

fn reals(values: &[f32]) -> Object {
    Object::Array(values.iter().copied().map(Object::Real).collect())
}
