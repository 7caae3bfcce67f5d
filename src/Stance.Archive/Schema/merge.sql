-- Adds the archive attached as 'source' to the one that is open. Ids are moved behind those that are there, so that rows of one document stay together.
CREATE TEMP TABLE base AS
SELECT
  (SELECT coalesce(max(id), 0) FROM main.documents) AS documents,
  (SELECT coalesce(max(id), 0) FROM main.scorings) AS scorings,
  (SELECT coalesce(max(id), 0) FROM main.runs) AS runs;

INSERT INTO main.models (sha256, name, trainer)
SELECT sha256, name, trainer FROM source.models WHERE true ORDER BY id
ON CONFLICT (sha256) DO NOTHING;

CREATE TEMP TABLE model_map (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
INSERT INTO model_map SELECT s.id, m.id FROM source.models s JOIN main.models m ON m.sha256 = s.sha256;

CREATE TEMP TABLE document_map (old INTEGER PRIMARY KEY, new INTEGER NOT NULL, fresh INTEGER NOT NULL);
INSERT INTO document_map
SELECT s.id, coalesce(m.id, s.id + b.documents), m.id IS NULL
FROM source.documents s
CROSS JOIN base b
LEFT JOIN main.documents m ON m.source = s.source AND m.name = s.name AND m.content_sha256 = s.content_sha256 AND m.sentences_sha256 = s.sentences_sha256
ORDER BY s.id;

-- What the later archive saw last is what was seen last.
UPDATE main.documents AS d SET current = 0
WHERE current = 1 AND EXISTS (SELECT 1 FROM source.documents s WHERE s.source = d.source AND s.name = d.name AND s.current = 1);

INSERT INTO main.documents (id, source, name, version, current, content_sha256, sentences_sha256, title, date, day, url, text_length, sentences)
SELECT
  p.new, s.source, s.name,
  coalesce(
    (SELECT max(m.version) FROM main.documents m WHERE m.source = s.source AND m.name = s.name)
      + (SELECT count(*) FROM source.documents e JOIN document_map q ON q.old = e.id WHERE e.source = s.source AND e.name = s.name AND q.fresh AND e.version <= s.version),
    s.version),
  s.current, s.content_sha256, s.sentences_sha256, s.title, s.date, s.day, s.url, s.text_length, s.sentences
FROM source.documents s JOIN document_map p ON p.old = s.id
WHERE p.fresh
ORDER BY s.id;

UPDATE main.documents SET current = 1, title = s.title, date = s.date, day = s.day, url = s.url
FROM source.documents s JOIN document_map p ON p.old = s.id
WHERE documents.id = p.new AND NOT p.fresh AND s.current = 1;

DELETE FROM main.fields WHERE document_id IN (SELECT new FROM document_map WHERE NOT fresh);
INSERT INTO main.fields (document_id, name, value)
SELECT p.new, f.name, f.value FROM source.fields f CROSS JOIN document_map p ON p.old = f.document_id;

INSERT INTO main.sentences (document_id, idx, section, start, length, text, quoted, attributed)
SELECT p.new, s.idx, s.section, s.start, s.length, s.text, s.quoted, s.attributed
FROM source.sentences s CROSS JOIN document_map p ON p.old = s.document_id
WHERE p.fresh;

INSERT INTO main.scorings (id, document_id, model_id, program, words, unknown_words, style_distance)
SELECT c.id + b.scorings, p.new, q.new, c.program, c.words, c.unknown_words, c.style_distance
FROM source.scorings c CROSS JOIN base b CROSS JOIN document_map p ON p.old = c.document_id CROSS JOIN model_map q ON q.old = c.model_id
WHERE true
ORDER BY c.id
ON CONFLICT (document_id, model_id) DO NOTHING;

INSERT INTO main.labels (scoring_id, idx, neutral, editorial, reader, bias)
SELECT l.scoring_id + b.scorings, l.idx, l.neutral, l.editorial, l.reader, l.bias
FROM source.labels l CROSS JOIN base b
WHERE EXISTS (SELECT 1 FROM main.scorings c WHERE c.id = l.scoring_id + b.scorings);

INSERT INTO main.runs (id, program, model_id, started, finished, new, changed, rescored, unchanged, sentences)
SELECT r.id + b.runs, r.program, q.new, r.started, r.finished, r.new, r.changed, r.rescored, r.unchanged, r.sentences
FROM source.runs r CROSS JOIN base b CROSS JOIN model_map q ON q.old = r.model_id;

INSERT INTO main.sightings (document_id, first_run, last_run)
SELECT p.new, t.first_run + b.runs, t.last_run + b.runs
FROM source.sightings t CROSS JOIN base b CROSS JOIN document_map p ON p.old = t.document_id
WHERE true
ON CONFLICT (document_id) DO UPDATE SET last_run = excluded.last_run;

DROP TABLE temp.document_map;
DROP TABLE temp.model_map;
DROP TABLE temp.base;
