-- What counts is read from the packets themselves; nothing derived from them is stored.
DROP TABLE merged_score;
DROP TABLE merged_sheet;
