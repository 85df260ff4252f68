-- What a judge is typing on a sheet, until it is entered and has its row in the journal.
CREATE TABLE typing (
    application INTEGER NOT NULL REFERENCES application (id),
    audience TEXT NOT NULL CHECK (audience IN ('committee', 'applicant', 'private')),
    text TEXT NOT NULL,
    PRIMARY KEY (application, audience)
) STRICT;

-- What a packet of the judge's own says, to tell what the next one changes.
CREATE TABLE sent (
    packet BLOB PRIMARY KEY REFERENCES export (packet_id),
    scores BLOB NOT NULL,
    comments BLOB NOT NULL,
    recusals BLOB NOT NULL
) STRICT, WITHOUT ROWID;
