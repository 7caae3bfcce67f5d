-- What a warning about a page needs, so that a page that is known is warned of too. Null in rows of schema 1.
ALTER TABLE scorings ADD COLUMN words INTEGER;
ALTER TABLE scorings ADD COLUMN unknown_words INTEGER;
ALTER TABLE scorings ADD COLUMN style_distance REAL;
