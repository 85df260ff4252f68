//! The tree of a document's parts (ISO 32000-1, 14.7), written part by part as each ends.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use lopdf::{Dictionary, Object, ObjectId};

use super::file::{File, text_string};
use super::printed::reals;
use crate::draw::PAGE_HEIGHT;
use crate::tags::{Element, ElementId, Role};

/// A thing that belongs to a part.
enum Kid {
    Part(ObjectId),
    /// Marked content, by the page it stands on.
    Content {
        page: ObjectId,
        number: usize,
    },
    /// A link, by the page it stands on.
    Link {
        page: ObjectId,
        annotation: ObjectId,
    },
}

/// A part that is not written yet.
struct Part {
    id: ObjectId,
    parent: ObjectId,
    /// The structure type.
    name: &'static str,
    element: Element,
    language: Option<Arc<str>>,
    kids: Vec<Kid>,
}

/// What is open.
enum Open {
    Part(Part),
    /// Things that belong to the page alone.
    Page,
}

/// The parts so far. Kept are only those that are open, or to which more comes later.
pub(crate) struct Structure {
    root: ObjectId,
    document: ObjectId,
    open: Vec<Open>,
    left: BTreeMap<ElementId, Part>,
    /// To which part each marked content belongs, page by page.
    pages: Vec<Vec<ObjectId>>,
    /// To which part each link belongs.
    links: Vec<ObjectId>,
}

/// Marked content that belongs to a part.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Marked {
    /// The structure type of the part.
    pub name: &'static str,
    /// Number of the content on its page.
    pub number: usize,
}

impl Structure {
    /// Begins the tree with a part that is the whole document.
    pub(crate) fn begin(file: &mut File<'_>) -> Self {
        let (root, document) = (file.reserve(), file.reserve());
        let whole = Part {
            id: document,
            parent: root,
            name: "Document",
            element: Role::Section.into(),
            language: None,
            kids: Vec::new(),
        };
        Self {
            root,
            document,
            open: vec![Open::Part(whole)],
            left: BTreeMap::new(),
            pages: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Returns the object that the catalogue names.
    pub(crate) fn root(&self) -> ObjectId {
        self.root
    }

    /// Begins a part within the innermost one that is open.
    pub(crate) fn open(&mut self, element: &Element, file: &mut File<'_>) {
        // A part of what belongs to the page alone does so too.
        if element.role == Role::Artifact || matches!(self.open.last(), Some(Open::Page)) {
            return self.set_aside();
        }
        let id = file.reserve();
        let parents = self.open.iter_mut().rev();
        let parent = parents.into_iter().find_map(|open| match open {
            Open::Part(part) => Some(part),
            Open::Page => None,
        });
        let parent = parent.map_or(self.document, |parent| {
            parent.kids.push(Kid::Part(id));
            parent.id
        });
        self.open.push(Open::Part(Part {
            id,
            parent,
            name: element.role.name(),
            element: element.clone(),
            language: Some(element.language)
                .filter(|tag| !tag.is_empty())
                .map(Arc::from),
            kids: Vec::new(),
        }));
    }

    /// Lets what follows belong to the page alone, until the end of it.
    pub(crate) fn set_aside(&mut self) {
        self.open.push(Open::Page);
    }

    /// Goes on with a part that was left.
    pub(crate) fn resume(&mut self, id: ElementId) {
        let open = self.left.remove(&id).map_or(Open::Page, Open::Part);
        self.open.push(open);
    }

    /// Ends the part that began last and writes it, unless more comes to it later.
    pub(crate) fn close(&mut self, file: &mut File<'_>) -> io::Result<()> {
        let Some(Open::Part(part)) = self.open.pop() else {
            return Ok(());
        };
        match part.element.id {
            Some(id) => {
                self.left.insert(id, part);
                Ok(())
            }
            None => write(part, file),
        }
    }

    /// Returns to which of the open parts a thing belongs; `None` where it belongs to the page alone.
    ///
    /// Words belong to the innermost part, whatever is drawn in a figure to that, all other drawing to the page.
    pub(crate) fn owner(&self, is_words: bool) -> Option<usize> {
        let mut innermost = None;
        for (at, open) in self.open.iter().enumerate().rev() {
            match open {
                Open::Page => break,
                Open::Part(part) if part.element.role == Role::Figure => return Some(at),
                Open::Part(_) => innermost = innermost.or(Some(at)),
            }
        }
        innermost.filter(|_| is_words)
    }

    /// Returns the language of an open part, which is that of its first words.
    pub(crate) fn language(
        &mut self,
        owner: Option<usize>,
        of_words: Option<&Arc<str>>,
    ) -> Option<Arc<str>> {
        match owner.and_then(|at| self.open.get_mut(at)) {
            Some(Open::Part(part)) => {
                if part.language.is_none() {
                    part.language = of_words.cloned();
                }
                part.language.clone()
            }
            Some(Open::Page) | None => None,
        }
    }

    /// Begins marked content of an open part on a page, which is given by number and object.
    pub(crate) fn mark(&mut self, owner: usize, (at, page): (usize, ObjectId)) -> Option<Marked> {
        let Some(Open::Part(part)) = self.open.get_mut(owner) else {
            return None;
        };
        if self.pages.len() <= at {
            self.pages.resize_with(at + 1, Vec::new);
        }
        let number = self.pages[at].len();
        self.pages[at].push(part.id);
        part.kids.push(Kid::Content { page, number });
        Some(Marked {
            name: part.name,
            number,
        })
    }

    /// Gives a link to the words that lead there, and returns the key that the link must carry.
    pub(crate) fn link(
        &mut self,
        id: ElementId,
        page: ObjectId,
        annotation: ObjectId,
        pages: usize,
    ) -> Option<i64> {
        let part = self.left.get_mut(&id)?;
        part.kids.push(Kid::Link { page, annotation });
        self.links.push(part.id);
        Some((pages + self.links.len() - 1) as i64)
    }

    /// Writes what is not written yet, and the root of the tree.
    pub(crate) fn finish(&mut self, file: &mut File<'_>, pages: usize) -> io::Result<()> {
        let mut notes = BTreeMap::new();
        for part in std::mem::take(&mut self.left).into_values() {
            if part.element.role == Role::Note {
                notes.insert(part.element.number, part.id);
            }
            write(part, file)?;
        }
        while let Some(open) = self.open.pop() {
            if let Open::Part(part) = open {
                write(part, file)?;
            }
        }
        let mut numbers = Vec::new();
        for (key, parts) in std::mem::take(&mut self.pages).into_iter().enumerate() {
            let parts = parts.into_iter().map(Object::Reference).collect();
            let parts = file.add(&Object::Array(parts))?;
            numbers.extend([Object::Integer(key as i64), Object::Reference(parts)]);
        }
        for (key, part) in (pages..).zip(&self.links) {
            numbers.extend([Object::Integer(key as i64), Object::Reference(*part)]);
        }
        let next = pages + self.links.len();
        let numbers = Dictionary::from_iter([("Nums", Object::Array(numbers))]);
        let numbers = file.add(&Object::Dictionary(numbers))?;
        let mut root = Dictionary::from_iter([
            ("Type", "StructTreeRoot".into()),
            ("K", Object::Reference(self.document)),
            ("ParentTree", Object::Reference(numbers)),
            ("ParentTreeNextKey", Object::Integer(next as i64)),
        ]);
        if !notes.is_empty() {
            let names = notes.into_iter();
            let names = names.flat_map(|(number, id)| [name(number), Object::Reference(id)]);
            let names = Object::Array(names.collect());
            let names = Dictionary::from_iter([("Names", names)]);
            root.set("IDTree", Object::Dictionary(names));
        }
        file.put(self.root, &Object::Dictionary(root))
    }
}

/// Returns the name of a note; names stand in the order of their letters (ISO 32000-1, 7.9.6).
fn name(number: u32) -> Object {
    Object::string_literal(format!("note-{number:06}"))
}

fn write(part: Part, file: &mut File<'_>) -> io::Result<()> {
    let page = part.kids.iter().find_map(|kid| match kid {
        Kid::Content { page, .. } => Some(*page),
        Kid::Part(_) | Kid::Link { .. } => None,
    });
    let kids = part.kids.iter().map(|kid| match kid {
        Kid::Part(id) => Object::Reference(*id),
        Kid::Content { page: on, number } if Some(*on) == page => Object::Integer(*number as i64),
        Kid::Content { page, number } => Object::Dictionary(Dictionary::from_iter([
            ("Type", "MCR".into()),
            ("Pg", Object::Reference(*page)),
            ("MCID", Object::Integer(*number as i64)),
        ])),
        Kid::Link { page, annotation } => Object::Dictionary(Dictionary::from_iter([
            ("Type", "OBJR".into()),
            ("Pg", Object::Reference(*page)),
            ("Obj", Object::Reference(*annotation)),
        ])),
    });
    let mut kids: Vec<_> = kids.collect();
    let mut entry = Dictionary::from_iter([
        ("S", Object::from(part.name)),
        ("P", Object::Reference(part.parent)),
    ]);
    match kids.len() {
        0 => {}
        1 => entry.set("K", kids.remove(0)),
        _ => entry.set("K", Object::Array(kids)),
    }
    if let Some(page) = page {
        entry.set("Pg", Object::Reference(page));
    }
    if let Some(language) = part.language {
        entry.set("Lang", Object::string_literal(&*language));
    }
    if part.element.role == Role::Note {
        entry.set("ID", name(part.element.number));
    }
    let alternative = match part.element.role {
        Role::Figure => Some("Alt"),
        Role::Span => Some("ActualText"),
        _ => None,
    };
    if let Some(name) = alternative {
        entry.set(name, text_string(&part.element.alternative));
    }
    if let Some(attributes) = attributes(&part.element) {
        entry.set("A", Object::Dictionary(attributes));
    }
    file.put(part.id, &Object::Dictionary(entry))
}

/// Returns what a part says of itself beside its type (ISO 32000-1, 14.8.5).
fn attributes(element: &Element) -> Option<Dictionary> {
    let of = |owner: &str| Dictionary::from_iter([("O", Object::from(owner))]);
    match element.role {
        Role::ColumnHead | Role::RowHead | Role::Cell => {
            let mut table = of("Table");
            match element.role {
                Role::ColumnHead => table.set("Scope", "Column"),
                Role::RowHead => table.set("Scope", "Row"),
                _ if element.columns == 1 => return None,
                _ => {}
            }
            if element.columns != 1 {
                table.set("ColSpan", element.columns as i64);
            }
            Some(table)
        }
        Role::Figure => {
            let [left, top, width, height] = element.bounds;
            let (upper, lower) = (PAGE_HEIGHT - top, PAGE_HEIGHT - top - height);
            let mut layout = of("Layout");
            layout.set("Placement", "Block");
            layout.set("BBox", reals([left, lower, left + width, upper]));
            Some(layout)
        }
        _ => None,
    }
}
