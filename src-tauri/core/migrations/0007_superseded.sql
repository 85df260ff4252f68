-- What an import put something else in the place of, for as long as the import can be taken back.
CREATE TABLE superseded (
    import INTEGER NOT NULL,             -- the import's row of the journal
    application INTEGER NOT NULL REFERENCES application (id),
    state TEXT NOT NULL,                 -- JSON: the application, its verdict, its attachments by name and hash
    PRIMARY KEY (import, application)
) STRICT, WITHOUT ROWID;

-- Content of attachments that were replaced or taken away by it.
CREATE TABLE superseded_piece (
    import INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    number INTEGER NOT NULL CHECK (number >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (import, sha256, number)
) STRICT;
