-- What a column of a table means, remembered by its heading; folded, as headings are compared.
CREATE TABLE column_meaning (
    heading TEXT PRIMARY KEY,
    field TEXT NOT NULL                  -- empty where the column is to be left alone
) STRICT, WITHOUT ROWID;

-- Rows of tables that were set aside, until they are imported or dismissed.
CREATE TABLE row_aside (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000),
    source TEXT NOT NULL,                -- name of the table's file; shown, never used as a path
    number INTEGER NOT NULL,             -- the row's number in it
    reference TEXT NOT NULL,
    cells TEXT NOT NULL,                 -- JSON: heading and text of each cell; no text where it is unreadable
    set_aside_at INTEGER NOT NULL
) STRICT;
