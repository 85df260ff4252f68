-- Screening has a further verdict: withdrawn. A table's CHECK is changed by making the table anew; what refers
-- to it is held against it when all of this is committed.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE application_before AS SELECT * FROM application;
DROP TABLE application;
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
INSERT INTO application SELECT * FROM application_before;
DROP TABLE application_before;

-- What persons said of an application in screening, where the programme asks for two of them: who spoke first, who
-- second, and who settled it where they disagreed. What holds is in the application's own row.
CREATE TABLE screening_given (
    application INTEGER NOT NULL REFERENCES application (id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 3),
    verdict TEXT NOT NULL CHECK (verdict IN ('eligible', 'ineligible', 'needs-clarification', 'practice')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,                -- the name as it was given
    given_at INTEGER NOT NULL,
    PRIMARY KEY (application, position)
) STRICT, WITHOUT ROWID;
