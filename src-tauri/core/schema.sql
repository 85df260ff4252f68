-- Generated from migrations/ by `make types`. Do not edit.

CREATE TABLE answer (
    application INTEGER NOT NULL REFERENCES application (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (application, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE application (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 100000),
    reference TEXT NOT NULL UNIQUE,
    category TEXT NOT NULL,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    submitted_at TEXT,                   -- RFC 3339 with the programme's offset, as received
    applicant TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL,              -- BCP 47
    title TEXT NOT NULL,
    title_en TEXT,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    tags TEXT NOT NULL,
    needs_decision INTEGER NOT NULL CHECK (needs_decision IN (0, 1)),
    screening TEXT NOT NULL DEFAULT 'open' CHECK (screening IN
        ('open', 'eligible', 'ineligible', 'needs-clarification', 'practice', 'withdrawn')),
    screening_reason TEXT NOT NULL DEFAULT '',
    screened_at INTEGER
) STRICT;

CREATE VIRTUAL TABLE application_search USING fts5 (
    words, tokenize = 'trigram remove_diacritics 1'
);

CREATE TABLE assignment (
    round TEXT NOT NULL,
    application INTEGER NOT NULL REFERENCES application (id),
    judge INTEGER NOT NULL REFERENCES judge (id),
    by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
    PRIMARY KEY (round, application, judge)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    application INTEGER NOT NULL REFERENCES application (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL,                  -- shown to people; never used as a path
    media TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    crc32 INTEGER NOT NULL CHECK (crc32 BETWEEN 0 AND 4294967295),
    UNIQUE (application, position)
) STRICT;

CREATE TABLE attachment_piece (
    attachment INTEGER NOT NULL REFERENCES attachment (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (attachment, number)
) STRICT;

CREATE TABLE column_meaning (
    heading TEXT PRIMARY KEY,
    field TEXT NOT NULL                  -- empty where the column is to be left alone
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    judge INTEGER NOT NULL REFERENCES judge (id),
    application INTEGER NOT NULL REFERENCES application (id),
    ground TEXT NOT NULL CHECK (ground IN ('declared', 'affiliation', 'city', 'country')),
    evidence TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'declared', 'confirmed', 'dismissed')),
    PRIMARY KEY (judge, application)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_draft (
    round TEXT NOT NULL,
    application INTEGER NOT NULL,
    draft TEXT NOT NULL,                 -- JSON: outcome, motion, reason, dissent, votes
    kept_at INTEGER NOT NULL,            -- milliseconds since 1970-01-01T00:00:00Z
    PRIMARY KEY (round, application)
) STRICT, WITHOUT ROWID;

CREATE TABLE export (
    packet_id BLOB PRIMARY KEY CHECK (length(packet_id) = 32),
    revision INTEGER NOT NULL UNIQUE CHECK (revision >= 1),
    made_at INTEGER NOT NULL,
    kit_log INTEGER NOT NULL CHECK (kit_log >= 0)  -- records of the chair's log before its kit was made
) STRICT, WITHOUT ROWID;

CREATE TABLE held_file (
    file_sha256 BLOB PRIMARY KEY CHECK (length(file_sha256) = 32),
    bytes BLOB NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    at INTEGER NOT NULL,
    operation TEXT NOT NULL,
    particulars TEXT NOT NULL,           -- JSON
    reverts INTEGER REFERENCES journal (number),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE judge (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 10000),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    languages TEXT NOT NULL,
    expertise TEXT NOT NULL,
    capacity INTEGER CHECK (capacity >= 0)
) STRICT;

CREATE TABLE key_pair (
    purpose TEXT PRIMARY KEY CHECK (purpose IN ('signing', 'receiving')),
    secret BLOB NOT NULL,                -- Ed25519 seed, or age identity as text
    public TEXT NOT NULL                 -- OpenSSH public key line, or age recipient
) STRICT, WITHOUT ROWID;

CREATE TABLE kit (
    id BLOB PRIMARY KEY CHECK (length(id) = 32),
    number INTEGER NOT NULL UNIQUE,      -- order of issue
    round TEXT NOT NULL,
    judge INTEGER NOT NULL REFERENCES judge (id),
    rubric_sha256 BLOB NOT NULL CHECK (length(rubric_sha256) = 32),
    applications TEXT NOT NULL,          -- numbers of the applications in it
    secret BLOB NOT NULL CHECK (length(secret) = 32),
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE log (
    n INTEGER PRIMARY KEY CHECK (n >= 1),
    bytes BLOB NOT NULL,                 -- canonical JSON, the very bytes that are signed
    signature TEXT NOT NULL              -- SSHSIG armour by the chair or a deputy
) STRICT;

CREATE TABLE packet (
    id BLOB PRIMARY KEY CHECK (length(id) = 32),
    judge INTEGER NOT NULL REFERENCES judge (id),
    round TEXT NOT NULL,
    inner BLOB NOT NULL,                 -- the canonical container inside the encryption
    received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE programme_draft (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    draft TEXT NOT NULL,                 -- JSON: the whole programme as typed, faults and all
    version BLOB NOT NULL CHECK (length(version) = 32),  -- SHA-256 of the signed programme that it changes
    kept_at INTEGER NOT NULL             -- milliseconds since 1970-01-01T00:00:00Z
) STRICT;

CREATE TABLE receipt (
    number INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    packet BLOB NOT NULL REFERENCES export (packet_id),
    bytes BLOB NOT NULL,                 -- canonical JSON, the very bytes that are signed
    signature TEXT NOT NULL,             -- SSHSIG armour by the chair or a deputy
    received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_secret (
    owner TEXT PRIMARY KEY CHECK (owner IN ('own', 'deputy')),
    secret BLOB NOT NULL CHECK (length(secret) = 26)  -- 13 words of 12 bits, each as 2 bytes
) STRICT, WITHOUT ROWID;

CREATE TABLE refusal (
    number INTEGER PRIMARY KEY,
    file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
    code TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE row_aside (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000),
    source TEXT NOT NULL,                -- name of the table's file; shown, never used as a path
    number INTEGER NOT NULL,             -- the row's number in it
    reference TEXT NOT NULL,
    cells TEXT NOT NULL,                 -- JSON: heading and text of each cell; no text where it is unreadable
    set_aside_at INTEGER NOT NULL
) STRICT;

CREATE TABLE score (
    application INTEGER NOT NULL REFERENCES sheet (application),
    criterion TEXT NOT NULL,
    points INTEGER NOT NULL,
    PRIMARY KEY (application, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening_given (
    application INTEGER NOT NULL REFERENCES application (id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 3),
    verdict TEXT NOT NULL CHECK (verdict IN ('eligible', 'ineligible', 'needs-clarification', 'practice')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,                -- the name as it was given
    given_at INTEGER NOT NULL,
    PRIMARY KEY (application, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sent (
    packet BLOB PRIMARY KEY REFERENCES export (packet_id),
    scores BLOB NOT NULL,
    comments BLOB NOT NULL,
    recusals BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet (
    application INTEGER PRIMARY KEY REFERENCES application (id),
    final INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1)),
    committee TEXT NOT NULL DEFAULT '',
    applicant TEXT NOT NULL DEFAULT '',
    private_note TEXT NOT NULL DEFAULT '',
    flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
    nominations TEXT NOT NULL DEFAULT '[]',
    recusal TEXT
) STRICT;

CREATE TABLE superseded (
    import INTEGER NOT NULL,             -- the import's row of the journal
    application INTEGER NOT NULL REFERENCES application (id),
    state TEXT NOT NULL,                 -- JSON: the application, its verdict, its attachments by name and hash
    PRIMARY KEY (import, application)
) STRICT, WITHOUT ROWID;

CREATE TABLE superseded_piece (
    import INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    number INTEGER NOT NULL CHECK (number >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (import, sha256, number)
) STRICT;

CREATE TABLE typing (
    application INTEGER NOT NULL REFERENCES application (id),
    audience TEXT NOT NULL CHECK (audience IN ('committee', 'applicant', 'private')),
    text TEXT NOT NULL,
    PRIMARY KEY (application, audience)
) STRICT;

CREATE TABLE workspace (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    role TEXT NOT NULL CHECK (role IN ('chair', 'judge')),
    programme BLOB NOT NULL,             -- canonical JSON, the very bytes that are signed
    programme_signature TEXT NOT NULL,   -- SSHSIG armour by the chair
    created_at INTEGER NOT NULL,
    judge INTEGER,                       -- the judge, in a judge's workspace
    round TEXT,                          -- the round of the kit, likewise
    kit_id BLOB CHECK (length(kit_id) = 32),
    kit_manifest BLOB,                   -- the kit's manifest, verbatim
    CHECK ((role = 'judge') = (judge IS NOT NULL AND round IS NOT NULL AND kit_id IS NOT NULL
        AND kit_manifest IS NOT NULL))
) STRICT;
