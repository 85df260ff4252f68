//! Ways through a document: links and outline.

use lopdf::{Dictionary, Object, ObjectId};

use super::file::text_string;
use super::printed::{Printed, reals};
use crate::draw::{Bookmark, Link, PAGE_HEIGHT, PageId};
use crate::error::PrintError;

impl Printed<'_> {
    /// Writes the links of a page, each as a part of the words that lead there.
    pub(super) fn write_links(
        &mut self,
        page: usize,
        links: Vec<Link>,
    ) -> Result<Vec<Object>, PrintError> {
        let (on, pages) = (self.pages[page].id, self.pages.len());
        let mut written = Vec::new();
        for link in links {
            let id = self.file.reserve();
            let (top, bottom) = (PAGE_HEIGHT - link.y, PAGE_HEIGHT - link.y - link.height);
            let mut annotation = Dictionary::from_iter([
                ("Type", "Annot".into()),
                ("Subtype", "Link".into()),
                ("Rect", reals([link.x, bottom, link.x + link.width, top])),
                ("Border", Object::Array(vec![0.into(), 0.into(), 0.into()])),
                ("Dest", self.top_of(link.target)),
                ("Contents", text_string(&link.text)),
                // Printed with the page, as PDF/A asks of every annotation.
                ("F", Object::Integer(4)),
            ]);
            if let Some(key) = self.structure.link(link.element, on, id, pages) {
                annotation.set("StructParent", key);
            }
            self.file.put(id, &Object::Dictionary(annotation))?;
            written.push(Object::Reference(id));
        }
        Ok(written)
    }

    fn top_of(&self, page: PageId) -> Object {
        let page = Object::Reference(self.pages[page.0].id);
        Object::Array(vec![
            page,
            "XYZ".into(),
            Object::Null,
            PAGE_HEIGHT.into(),
            Object::Null,
        ])
    }

    /// Writes the entries of one level of the outline and returns the first and the last.
    pub(super) fn write_bookmarks(
        &mut self,
        parent: ObjectId,
        bookmarks: &[Bookmark],
    ) -> Result<Option<(ObjectId, ObjectId)>, PrintError> {
        let ids: Vec<_> = bookmarks.iter().map(|_| self.file.reserve()).collect();
        for (index, bookmark) in bookmarks.iter().enumerate() {
            let mut entry = Dictionary::from_iter([
                ("Title", text_string(&bookmark.title)),
                ("Parent", Object::Reference(parent)),
                ("Dest", self.top_of(bookmark.target)),
            ]);
            if index > 0 {
                entry.set("Prev", ids[index - 1]);
            }
            if let Some(next) = ids.get(index + 1) {
                entry.set("Next", *next);
            }
            if let Some((first, last)) = self.write_bookmarks(ids[index], &bookmark.children)? {
                entry.set("First", first);
                entry.set("Last", last);
                // A negative count says how many entries appear when the reader unfolds this one.
                entry.set("Count", -(bookmark.children.len() as i64));
            }
            self.file.put(ids[index], &Object::Dictionary(entry))?;
        }
        Ok(ids.first().copied().zip(ids.last().copied()))
    }
}
