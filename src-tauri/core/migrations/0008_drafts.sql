-- What the chair has begun and not done yet: it counts nowhere, and goes where it is done or thrown away.
CREATE TABLE programme_draft (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    draft TEXT NOT NULL,                 -- JSON: the whole programme as typed, faults and all
    version BLOB NOT NULL CHECK (length(version) = 32),  -- SHA-256 of the signed programme that it changes
    kept_at INTEGER NOT NULL             -- milliseconds since 1970-01-01T00:00:00Z
) STRICT;

-- An import that is taken back takes applications away, and must not be held up by what was begun about one.
CREATE TABLE decision_draft (
    round TEXT NOT NULL,
    application INTEGER NOT NULL,
    draft TEXT NOT NULL,                 -- JSON: outcome, motion, reason, dissent, votes
    kept_at INTEGER NOT NULL,            -- milliseconds since 1970-01-01T00:00:00Z
    PRIMARY KEY (round, application)
) STRICT, WITHOUT ROWID;
