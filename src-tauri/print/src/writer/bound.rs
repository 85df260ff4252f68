//! Pages of other people's files, taken into a document as pictures are.
//!
//! Only what a page shows goes over: its content and the fonts, images and colours that refers to.
//! Links, forms, scripts, actions, comments, embedded files and the structure of the file stay behind.

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::file::File;
use super::foreign::Foreign;
use super::printed::Printed;
use crate::draw::PictureId;
use crate::error::PrintError;

/// Objects that nothing seen needs; to follow them would bring in the rest of the file.
const LEFT_BEHIND: [&[u8]; 12] = [
    b"Action",
    b"Annot",
    b"Catalog",
    b"EmbeddedFile",
    b"F",
    b"Filespec",
    b"Metadata",
    b"Page",
    b"Pages",
    b"Sig",
    b"StructElem",
    b"StructTreeRoot",
];
/// Entries of an object that has a type which nothing seen needs.
const LEFT_OUT: [&[u8]; 12] = [
    b"A",
    b"AA",
    b"AF",
    b"Alternates",
    b"LastModified",
    b"Metadata",
    b"OPI",
    b"Parent",
    b"PieceInfo",
    b"Ref",
    b"StructParent",
    b"StructParents",
];
/// Entries of a stream whose content stands in another file, and its length, which is written anew.
const ELSEWHERE: [&[u8]; 4] = [b"F", b"FDecodeParms", b"FFilter", b"Length"];
/// Actions, by their kind.
const ACTIONS: [&[u8]; 12] = [
    b"GoTo3DView",
    b"GoToE",
    b"GoToR",
    b"ImportData",
    b"JavaScript",
    b"Launch",
    b"Movie",
    b"Rendition",
    b"RichMediaExecute",
    b"Sound",
    b"SubmitForm",
    b"URI",
];
/// Shows a form in the state in which every page begins (ISO 32000-1, tables 52 and 104).
const BEGINNING: &[u8] = b"0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts /P Do";
/// How deep objects may stand in one another; the reader lets no more through.
const DEEPEST: usize = 128;

impl Printed<'_> {
    /// Takes in a page with what it needs; what earlier pages of the file brought along is not taken twice.
    ///
    /// Returns `None` where its content cannot be read.
    pub(super) fn bind(
        &mut self,
        from: &mut Foreign,
        at: usize,
    ) -> Result<Option<PictureId>, PrintError> {
        let Some(form) = from.form(at) else {
            return Ok(None);
        };
        self.has_foreign = true;
        let mut moving = Moving {
            from,
            file: &mut self.file,
            waiting: Vec::new(),
        };
        let form = moving.stream(&form, 0);
        let shown = moving.file.reserve();
        moving.file.put_deflated(shown, form)?;
        moving.rest()?;
        let id = self.file.add(&Object::Stream(fresh(shown)))?;
        self.pictures.push(id);
        Ok(Some(PictureId(self.pictures.len() - 1)))
    }
}

/// Makes a form that shows another as if it began a page: what we drew before does not colour it.
fn fresh(shown: ObjectId) -> Stream {
    let unit = [0, 0, 1, 1].map(Object::from).to_vec();
    let resources = Dictionary::from_iter([(
        "XObject",
        Object::Dictionary(Dictionary::from_iter([("P", Object::Reference(shown))])),
    )]);
    let dictionary = Dictionary::from_iter([
        ("Type", "XObject".into()),
        ("Subtype", "Form".into()),
        ("BBox", Object::Array(unit)),
        ("Resources", Object::Dictionary(resources)),
    ]);
    Stream::new(dictionary, BEGINNING.to_vec())
}

/// Objects on their way from one file into another.
struct Moving<'a, 'b> {
    from: &'a mut Foreign,
    file: &'a mut File<'b>,
    /// Objects that have a number in the new file and are not written yet.
    waiting: Vec<(ObjectId, ObjectId)>,
}

impl Moving<'_, '_> {
    /// Writes what was referred to, until nothing is left: no chain is too long for it.
    fn rest(&mut self) -> Result<(), PrintError> {
        while let Some((old, new)) = self.waiting.pop() {
            let object = self.from.document.objects.get(&old).cloned();
            match object.unwrap_or(Object::Null) {
                Object::Stream(stream) => {
                    let stream = self.stream(&stream, 0);
                    self.file.put_deflated(new, stream)?;
                }
                other => {
                    let other = self.object(&other, 0);
                    self.file.put(new, &other)?;
                }
            }
        }
        Ok(())
    }

    fn object(&mut self, object: &Object, depth: usize) -> Object {
        match object {
            Object::Reference(id) => self.reference(*id),
            _ if depth > DEEPEST => Object::Null,
            Object::Array(items) => {
                let items = items.iter().map(|item| self.object(item, depth + 1));
                Object::Array(items.collect())
            }
            Object::Dictionary(dictionary) if is_left_behind(dictionary) => Object::Null,
            Object::Dictionary(dictionary) => {
                let is_typed = dictionary.has(b"Type") || dictionary.has(b"Subtype");
                Object::Dictionary(self.dictionary(dictionary, is_typed, depth + 1))
            }
            // Only an object of its own can be a stream.
            Object::Stream(_) => Object::Null,
            // Too large a number; a file cannot say it.
            Object::Real(number) if !number.is_finite() => Object::Integer(0),
            simple => simple.clone(),
        }
    }

    fn reference(&mut self, old: ObjectId) -> Object {
        if let Some(new) = self.from.copied.get(&old) {
            return Object::Reference(*new);
        }
        let stays = match self.from.document.objects.get(&old) {
            None => true,
            Some(Object::Dictionary(dictionary)) => is_left_behind(dictionary),
            Some(Object::Stream(stream)) => {
                is_left_behind(&stream.dict) || is_program(&stream.dict)
            }
            Some(_) => false,
        };
        if stays {
            return Object::Null;
        }
        let new = self.file.reserve();
        self.from.copied.insert(old, new);
        self.waiting.push((old, new));
        Object::Reference(new)
    }

    fn stream(&mut self, stream: &Stream, depth: usize) -> Stream {
        let mut dictionary = self.dictionary(&stream.dict, true, depth + 1);
        for key in ELSEWHERE {
            dictionary.remove(key);
        }
        Stream::new(dictionary, stream.content.clone())
    }

    /// Copies a dictionary; names that a file gave to fonts or glyphs itself are never taken for entries.
    fn dictionary(&mut self, from: &Dictionary, is_typed: bool, depth: usize) -> Dictionary {
        let mut copy = Dictionary::new();
        for (key, value) in from {
            if !(is_typed && LEFT_OUT.contains(&key.as_slice())) {
                copy.set(key.clone(), self.object(value, depth));
            }
        }
        copy
    }
}

fn is_left_behind(dictionary: &Dictionary) -> bool {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).ok();
    name(b"Type").is_some_and(|name| LEFT_BEHIND.contains(&name))
        || name(b"S").is_some_and(|name| ACTIONS.contains(&name))
        || dictionary.has(b"JS")
}

/// Tells whether a stream is a program for the printer.
fn is_program(dictionary: &Dictionary) -> bool {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).ok();
    name(b"Subtype") == Some(b"PS".as_slice()) || name(b"Subtype2") == Some(b"PS".as_slice())
}
