//! The writer over `printpdf`, with `lopdf` objects for what that lacks.

use std::collections::BTreeSet;
use std::io::Write;
use std::ops::Range;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, to_lopdf_doc};

use super::Writer;
use super::faces::Faces;
use super::file::{File, text_string};
use super::foreign::Foreign;
use super::lean::lean_glyphs;
use super::ops::{Making, picture_name};
use super::structure::Structure;
use super::xmp;
use crate::draw::{Bookmark, Draw, Info, Link, PAGE_HEIGHT, PAGE_WIDTH, PageId, PictureId, Shown};
use crate::error::PrintError;
use crate::jpeg::Jpeg;

/// Pages that are held back before their operations are written.
///
/// `printpdf` copies the widths of all fonts for each of its documents, so one a page is too dear,
/// and its memory grows with its pages, so one for all is too.
const BATCH: usize = 24;

pub(super) struct Page {
    pub(super) id: ObjectId,
    contents: Vec<ObjectId>,
    pictures: BTreeSet<PictureId>,
    links: Vec<Link>,
}

/// A document being written with `printpdf`.
pub(crate) struct Printed<'a> {
    pub(super) file: File<'a>,
    faces: Faces,
    pub(super) pages: Vec<Page>,
    pub(super) pictures: Vec<ObjectId>,
    waiting: Vec<Waiting>,
    /// Whether pages of other people's files were taken in.
    pub(super) has_foreign: bool,
    pub(super) structure: Structure,
    shown: Shown,
}

/// Things drawn on a page that are not written yet.
struct Waiting {
    page: PageId,
    contents: ObjectId,
    drawn: Vec<Draw>,
    /// Whether they come over a page that was drawn before.
    is_overlay: bool,
}

impl<'a> Printed<'a> {
    /// Begins a document of A4.
    pub(crate) fn begin(out: &'a mut dyn Write) -> Result<Self, PrintError> {
        Self::begin_showing(Shown::all([0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT]), out)
    }

    /// Begins a document whose pages show another part of the plane.
    ///
    /// Pages are drawn from the upper left corner of A4. What is drawn stays where it is.
    pub(crate) fn begin_showing(shown: Shown, out: &'a mut dyn Write) -> Result<Self, PrintError> {
        let mut file = File::begin(out)?;
        Ok(Self {
            structure: Structure::begin(&mut file),
            file,
            shown,
            faces: Faces::default(),
            pages: Vec::new(),
            pictures: Vec::new(),
            waiting: Vec::new(),
            has_foreign: false,
        })
    }

    /// Draws on pages; what belongs to a part of the document is counted as of the first.
    fn draw(
        &mut self,
        pages: Range<usize>,
        drawn: Vec<Draw>,
        is_overlay: bool,
    ) -> Result<(), PrintError> {
        let contents = self.file.reserve();
        let pictures = drawn.iter().filter_map(|thing| match thing {
            Draw::Picture { picture, .. } => Some(*picture),
            _ => None,
        });
        let pictures: Vec<_> = pictures.collect();
        for page in &mut self.pages[pages.clone()] {
            page.pictures.extend(&pictures);
            page.contents.push(contents);
        }
        self.waiting.push(Waiting {
            page: PageId(pages.start),
            contents,
            drawn,
            is_overlay,
        });
        if self.waiting.len() >= BATCH {
            self.write_waiting()
        } else {
            Ok(())
        }
    }

    /// Lets `printpdf` write the operations of the waiting pages and keeps nothing else of it.
    fn write_waiting(&mut self) -> Result<(), PrintError> {
        let mut document = PdfDocument::new("");
        let mut ids = Vec::new();
        for waiting in std::mem::take(&mut self.waiting) {
            if waiting.is_overlay {
                self.structure.set_aside();
            }
            let page = (waiting.page.0, self.pages[waiting.page.0].id);
            let mut making = Making {
                faces: &mut self.faces,
                structure: &mut self.structure,
                file: &mut self.file,
            };
            let ops = making.operations(page, &waiting.drawn)?;
            if waiting.is_overlay {
                self.structure.close(&mut self.file)?;
            }
            document.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), ops));
            ids.push(waiting.contents);
        }
        self.faces.name_in(&mut document);
        let mut made = to_lopdf_doc(&document, &PdfSaveOptions::default(), &mut Vec::new());
        let pages: Vec<_> = made.page_iter().collect();
        for (id, page) in ids.into_iter().zip(pages) {
            let contents = made
                .get_dictionary(page)
                .and_then(|page| page.get(b"Contents"))
                .and_then(Object::as_reference)
                .map_err(|_| PrintError::Layout)?;
            let Some(Object::Stream(mut stream)) = made.objects.remove(&contents) else {
                return Err(PrintError::Layout);
            };
            stream.set_content(lean_glyphs(&stream.content));
            self.file.put_deflated(id, stream)?;
        }
        Ok(())
    }

    /// Writes the fonts and returns the dictionary of their names.
    fn write_fonts(&mut self) -> Result<ObjectId, PrintError> {
        let document = self.faces.embedded()?;
        let made = to_lopdf_doc(&document, &PdfSaveOptions::default(), &mut Vec::new());
        let page = made.page_iter().next().ok_or(PrintError::Layout)?;
        let fonts = page_fonts(&made, page).ok_or(PrintError::Layout)?;
        let fonts = self.copied(&made, &Object::Dictionary(fonts))?;
        Ok(self.file.add(&fonts)?)
    }

    /// Copies an object with all it refers to.
    fn copied(&mut self, from: &Document, object: &Object) -> Result<Object, PrintError> {
        Ok(match object {
            Object::Reference(id) => {
                let target = from.get_object(*id).map_err(|_| PrintError::Layout)?;
                let target = self.copied(from, target)?;
                let id = self.file.reserve();
                match target {
                    Object::Stream(stream) => {
                        self.file.put_deflated(id, stream.with_compression(true))?;
                    }
                    other => self.file.put(id, &other)?,
                }
                Object::Reference(id)
            }
            Object::Array(items) => {
                let items: Result<_, PrintError> =
                    items.iter().map(|item| self.copied(from, item)).collect();
                Object::Array(items?)
            }
            Object::Dictionary(dictionary) => {
                Object::Dictionary(self.copied_dictionary(from, dictionary)?)
            }
            Object::Stream(stream) => Object::Stream(Stream {
                dict: self.copied_dictionary(from, &stream.dict)?,
                ..stream.clone()
            }),
            simple => simple.clone(),
        })
    }

    fn copied_dictionary(
        &mut self,
        from: &Document,
        dictionary: &Dictionary,
    ) -> Result<Dictionary, PrintError> {
        let mut copy = Dictionary::new();
        for (key, value) in dictionary {
            copy.set(key.clone(), self.copied(from, value)?);
        }
        Ok(copy)
    }

    fn write_pages(&mut self, tree: ObjectId, fonts: ObjectId) -> Result<(), PrintError> {
        for index in 0..self.pages.len() {
            let links = std::mem::take(&mut self.pages[index].links);
            let links = self.write_links(index, links)?;
            let page = &self.pages[index];
            let pictures = page.pictures.iter().map(|picture| {
                (
                    picture_name(*picture),
                    Object::Reference(self.pictures[picture.0]),
                )
            });
            let resources = Dictionary::from_iter([
                ("Font", Object::Reference(fonts)),
                (
                    "XObject",
                    Object::Dictionary(Dictionary::from_iter(pictures)),
                ),
            ]);
            let contents = page
                .contents
                .iter()
                .copied()
                .map(Object::Reference)
                .collect();
            let mut dictionary = Dictionary::from_iter([
                ("Type", "Page".into()),
                ("Parent", Object::Reference(tree)),
                ("Resources", Object::Dictionary(resources)),
                ("Contents", Object::Array(contents)),
                ("StructParents", Object::Integer(index as i64)),
                // Whoever goes from link to link does so in the order in which the page is read.
                ("Tabs", "S".into()),
            ]);
            if !links.is_empty() {
                dictionary.set("Annots", Object::Array(links));
            }
            if index % 2 == 1 && self.shown.even != self.shown.odd {
                dictionary.set("MediaBox", reals(self.shown.even));
            }
            let id = page.id;
            self.file.put(id, &Object::Dictionary(dictionary))?;
        }
        let kids = self
            .pages
            .iter()
            .map(|page| Object::Reference(page.id))
            .collect();
        let dictionary = Dictionary::from_iter([
            ("Type", "Pages".into()),
            ("Kids", Object::Array(kids)),
            ("Count", Object::Integer(self.pages.len() as i64)),
            ("MediaBox", reals(self.shown.odd)),
        ]);
        Ok(self.file.put(tree, &Object::Dictionary(dictionary))?)
    }
}

impl Writer for Printed<'_> {
    fn picture(&mut self, number: u32, jpeg: &[u8]) -> Result<PictureId, PrintError> {
        let measures = Jpeg::read(jpeg).ok_or(PrintError::Photo { number })?;
        let space = match measures.components {
            1 => "DeviceGray",
            3 => "DeviceRGB",
            _ => "DeviceCMYK",
        };
        let mut dictionary = Dictionary::from_iter([
            ("Type", "XObject".into()),
            ("Subtype", "Image".into()),
            ("Width", Object::Integer(measures.width.into())),
            ("Height", Object::Integer(measures.height.into())),
            ("ColorSpace", space.into()),
            ("BitsPerComponent", Object::Integer(8)),
            ("Filter", "DCTDecode".into()),
        ]);
        if measures.components == 4 {
            // JPEGs of four inks are stored inverted by everything that writes them.
            let inverted = [1, 0, 1, 0, 1, 0, 1, 0].map(Object::from);
            dictionary.set("Decode", Object::Array(inverted.to_vec()));
        }
        let stream = Stream::new(dictionary, Jpeg::bare(jpeg));
        let mut id = self.file.add(&Object::Stream(stream))?;
        if let Some(matrix) = measures.upright() {
            id = self.file.add(&Object::Stream(turned(id, matrix)))?;
        }
        self.pictures.push(id);
        Ok(PictureId(self.pictures.len() - 1))
    }

    fn foreign_page(
        &mut self,
        from: &mut Foreign,
        at: usize,
    ) -> Result<Option<PictureId>, PrintError> {
        self.bind(from, at)
    }

    fn page(&mut self, drawn: Vec<Draw>) -> Result<PageId, PrintError> {
        let page = PageId(self.pages.len());
        self.pages.push(Page {
            id: self.file.reserve(),
            contents: Vec::new(),
            pictures: BTreeSet::new(),
            links: Vec::new(),
        });
        self.draw(page.0..page.0 + 1, drawn, false)?;
        Ok(page)
    }

    fn overlay(
        &mut self,
        page: PageId,
        drawn: Vec<Draw>,
        links: Vec<Link>,
    ) -> Result<(), PrintError> {
        self.pages[page.0].links.extend(links);
        self.overlay_all(page.0..page.0 + 1, drawn)
    }

    fn overlay_all(&mut self, pages: Range<usize>, drawn: Vec<Draw>) -> Result<(), PrintError> {
        match pages.is_empty() || drawn.is_empty() {
            true => Ok(()),
            false => self.draw(pages, drawn, true),
        }
    }

    fn finish(&mut self, info: &Info, bookmarks: &[Bookmark]) -> Result<(), PrintError> {
        self.write_waiting()?;
        let fonts = self.write_fonts()?;
        let tree = self.file.reserve();
        self.write_pages(tree, fonts)?;
        self.structure.finish(&mut self.file, self.pages.len())?;
        let metadata = self.file.add(&xmp::metadata(info, !self.has_foreign))?;
        let mut preferences = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
        if self.shown.is_duplex {
            preferences.set("Duplex", "DuplexFlipLongEdge");
        }
        let mut catalog = Dictionary::from_iter([
            ("Type", "Catalog".into()),
            ("Pages", Object::Reference(tree)),
            ("Lang", Object::string_literal(info.language.as_str())),
            ("Metadata", Object::Reference(metadata)),
            ("StructTreeRoot", Object::Reference(self.structure.root())),
            (
                "MarkInfo",
                Object::Dictionary(Dictionary::from_iter([("Marked", Object::Boolean(true))])),
            ),
            ("ViewerPreferences", Object::Dictionary(preferences)),
        ]);
        let outline = self.file.reserve();
        let mut entries = Dictionary::from_iter([("Type", Object::from("Outlines"))]);
        if let Some((first, last)) = self.write_bookmarks(outline, bookmarks)? {
            entries.set("First", first);
            entries.set("Last", last);
            entries.set("Count", bookmarks.len() as i64);
            catalog.set("Outlines", Object::Reference(outline));
            catalog.set("PageMode", "UseOutlines");
        }
        self.file.put(outline, &Object::Dictionary(entries))?;
        let root = self.file.add(&Object::Dictionary(catalog))?;
        let said = Dictionary::from_iter([
            ("Title", text_string(&info.title)),
            ("Author", text_string(&info.author)),
            ("Creator", text_string("Jurybook")),
        ]);
        let said = self.file.add(&Object::Dictionary(said))?;
        Ok(self.file.end(root, said)?)
    }
}

fn page_fonts(document: &Document, page: ObjectId) -> Option<Dictionary> {
    let resources = document.get_dictionary(page).ok()?.get(b"Resources").ok()?;
    let resources = document.dereference(resources).ok()?.1.as_dict().ok()?;
    let fonts = document.dereference(resources.get(b"Font").ok()?).ok()?.1;
    fonts.as_dict().ok().cloned()
}

/// Returns a form of the size of a picture that shows it turned.
fn turned(picture: ObjectId, matrix: [i64; 6]) -> Stream {
    let pictures = Dictionary::from_iter([("P", Object::Reference(picture))]);
    let resources = Dictionary::from_iter([("XObject", Object::Dictionary(pictures))]);
    let dictionary = Dictionary::from_iter([
        ("Type", "XObject".into()),
        ("Subtype", "Form".into()),
        (
            "BBox",
            Object::Array([0, 0, 1, 1].map(Object::from).to_vec()),
        ),
        ("Matrix", Object::Array(matrix.map(Object::from).to_vec())),
        ("Resources", Object::Dictionary(resources)),
    ]);
    Stream::new(dictionary, b"/P Do".to_vec())
}

pub(super) fn reals(values: [f32; 4]) -> Object {
    let round = |value: f32| Object::Real((value * 100.0).round() / 100.0);
    Object::Array(values.map(round).to_vec())
}
