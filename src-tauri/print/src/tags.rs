//! What the parts of a document are, for those who do not see its pages (ISO 32000-1, 14.7 and 14.8).

/// What a part of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The whole in one of the languages in which a document has it.
    Part,
    /// A part with a title of its own; titles within it are a level deeper.
    Section,
    /// A title, from level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list, whose parts are items.
    List,
    /// An item of a list: its label, then what it says.
    Item,
    /// The number of an item or the name of a fact.
    Label,
    /// What an item says.
    Body,
    /// A table, whose parts are rows.
    Table,
    /// A row of a table, whose parts are cells.
    Row,
    /// A cell that says what its column holds.
    ColumnHead,
    /// A cell that says what its row is about.
    RowHead,
    /// A cell.
    Cell,
    /// A picture or a plot.
    Figure,
    /// The words that belong to a figure or a table of contents.
    Caption,
    /// A table of contents, whose parts are entries.
    Contents,
    /// An entry of a table of contents.
    Entry,
    /// Words that lead elsewhere.
    Link,
    /// Words that are read otherwise than they stand.
    Span,
    /// The number of a note, where the text refers to it.
    Reference,
    /// A note at the foot of a page.
    Note,
    /// What only belongs to the page: running heads, rules, grounds, room to write on.
    Artifact,
}

impl Role {
    /// Returns the standard structure type (ISO 32000-1, 14.8.4).
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Part => "Part",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(4) => "H4",
            Self::Heading(5) => "H5",
            Self::Heading(_) => "H6",
            Self::Paragraph => "P",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
            Self::Caption => "Caption",
            Self::Contents => "TOC",
            Self::Entry => "TOCI",
            Self::Link => "Link",
            Self::Span => "Span",
            Self::Reference => "Reference",
            Self::Note => "Note",
            Self::Artifact => "Artifact",
        }
    }

    /// Tells whether words stand in it directly, not in paragraphs.
    pub(crate) fn holds_words(self) -> bool {
        match self {
            Self::Part
            | Self::Section
            | Self::List
            | Self::Item
            | Self::Table
            | Self::Row
            | Self::Contents
            | Self::Entry => false,
            Self::Heading(_)
            | Self::Paragraph
            | Self::Label
            | Self::Body
            | Self::ColumnHead
            | Self::RowHead
            | Self::Cell
            | Self::Figure
            | Self::Caption
            | Self::Link
            | Self::Span
            | Self::Reference
            | Self::Note
            | Self::Artifact => true,
        }
    }
}

/// The name of an element that is continued after it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ElementId(pub u32);

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Element {
    /// What it is.
    pub role: Role,
    /// What there is to see, of a figure; what is read, of words that stand otherwise; else empty.
    pub alternative: String,
    /// Where a figure stands on its page: left, top, width, height.
    pub bounds: [f32; 4],
    /// The columns that a cell takes.
    pub columns: usize,
    /// The place of a note among all; 0 of everything else.
    pub number: u32,
    /// Its name, where more comes to it later.
    pub id: Option<ElementId>,
    /// The language of what says no other; empty where that is the document's.
    pub language: &'static str,
}

impl From<Role> for Element {
    fn from(role: Role) -> Self {
        Self {
            role,
            alternative: String::new(),
            bounds: [0.0; 4],
            columns: 1,
            number: 0,
            id: None,
            language: "",
        }
    }
}

impl Element {
    /// A figure with what there is to see in it.
    pub(crate) fn figure(alternative: impl Into<String>, bounds: [f32; 4]) -> Self {
        Self {
            alternative: alternative.into(),
            bounds,
            ..Self::from(Role::Figure)
        }
    }

    /// Words that stand in another order than the one they are read in.
    pub(crate) fn read_as(text: String) -> Self {
        Self {
            alternative: text,
            ..Self::from(Role::Span)
        }
    }

    /// All that a document says in one language.
    pub(crate) fn in_language(language: &'static str) -> Self {
        Self {
            language,
            ..Self::from(Role::Part)
        }
    }

    /// A cell over several columns.
    pub(crate) fn across(columns: usize) -> Self {
        Self {
            columns,
            ..Self::from(Role::Cell)
        }
    }

    /// A note, whose words come at the foot of the page.
    pub(crate) fn note(id: ElementId, number: u32) -> Self {
        Self {
            number,
            id: Some(id),
            ..Self::from(Role::Note)
        }
    }

    /// Words that lead elsewhere, to which the link itself comes when it is known where to.
    pub(crate) fn link(id: ElementId) -> Self {
        Self {
            id: Some(id),
            ..Self::from(Role::Link)
        }
    }
}
