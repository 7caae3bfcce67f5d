-- How far a page is from what the model knows. Null in rows of schema 1.
ALTER TABLE scorings ADD COLUMN words INTEGER;
ALTER TABLE scorings ADD COLUMN unknown_words INTEGER;
ALTER TABLE scorings ADD COLUMN style_distance REAL;
