-- Made anew whenever the schema changes; no data stands in them.
DROP VIEW IF EXISTS document_tone;
DROP VIEW IF EXISTS document_tone_by_model;
DROP VIEW IF EXISTS sentence_labels;
DROP VIEW IF EXISTS sentence_labels_by_model;
DROP VIEW IF EXISTS current_model;

-- The model of the last run.
CREATE VIEW current_model AS
SELECT id, sha256, name, trainer
FROM models
WHERE id = coalesce((SELECT model_id FROM runs ORDER BY id DESC LIMIT 1), (SELECT max(id) FROM models));

CREATE VIEW sentence_labels_by_model AS
SELECT
  m.id AS model_id, m.sha256 AS model, d.id AS document_id, d.name AS document, nullif(d.source, '') AS source, d.title, d.date, d.day, d.url,
  s.section, s.idx, s.start, s.length, l.stance, l.neutral, l.editorial, l.reader, l.bias, s.quoted, s.attributed, s.text
FROM documents d
JOIN scorings c ON c.document_id = d.id
JOIN models m ON m.id = c.model_id
JOIN sentences s ON s.document_id = d.id
JOIN labels l ON l.scoring_id = c.id AND l.idx = s.idx
WHERE d.current = 1;

CREATE VIEW sentence_labels AS
SELECT
  document_id, document, source, title, date, day, url, section, idx, start, length, stance, neutral, editorial, reader, bias, quoted, attributed, text
FROM sentence_labels_by_model
WHERE model_id = (SELECT id FROM current_model);

-- Grouped by all that conditions may be about, so that SQLite applies them before it counts.
CREATE VIEW document_tone_by_model AS
SELECT
  model_id, model, document_id, document, source, title, date, day, url,
  count(*) FILTER (WHERE section IN ('none', 'headline', 'body')) AS sentences,
  avg(stance = 'neutral') FILTER (WHERE section IN ('none', 'headline', 'body')) AS neutral,
  avg(stance = 'editorial') FILTER (WHERE section IN ('none', 'headline', 'body')) AS editorial,
  avg(stance = 'reader') FILTER (WHERE section IN ('none', 'headline', 'body')) AS reader,
  avg(bias) FILTER (WHERE section IN ('none', 'headline', 'body')) AS bias,
  count(*) FILTER (WHERE section = 'editor-comment') AS notes,
  count(*) FILTER (WHERE section = 'reader-comment') AS comments,
  avg(bias) FILTER (WHERE section = 'reader-comment') AS comments_bias
FROM sentence_labels_by_model
GROUP BY document_id, model_id, model, document, source, title, date, day, url;

CREATE VIEW document_tone AS
SELECT
  document_id, document, source, title, date, day, url,
  count(*) FILTER (WHERE section IN ('none', 'headline', 'body')) AS sentences,
  avg(stance = 'neutral') FILTER (WHERE section IN ('none', 'headline', 'body')) AS neutral,
  avg(stance = 'editorial') FILTER (WHERE section IN ('none', 'headline', 'body')) AS editorial,
  avg(stance = 'reader') FILTER (WHERE section IN ('none', 'headline', 'body')) AS reader,
  avg(bias) FILTER (WHERE section IN ('none', 'headline', 'body')) AS bias,
  count(*) FILTER (WHERE section = 'editor-comment') AS notes,
  count(*) FILTER (WHERE section = 'reader-comment') AS comments,
  avg(bias) FILTER (WHERE section = 'reader-comment') AS comments_bias
FROM sentence_labels
GROUP BY document_id, document, source, title, date, day, url;
