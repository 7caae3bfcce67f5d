-- A file of schema 1 with one document, as the program wrote it then. Never change it: it stands for files that people have.
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  content_sha256 TEXT NOT NULL,
  sentences_sha256 TEXT NOT NULL,
  title TEXT,
  date TEXT,
  day TEXT,
  url TEXT,
  text_length INTEGER NOT NULL,
  sentences INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX documents_content ON documents (source, name, content_sha256, sentences_sha256);
CREATE UNIQUE INDEX documents_current ON documents (source, name) WHERE current = 1;
CREATE INDEX documents_day ON documents (day) WHERE current = 1;

CREATE TABLE fields (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX fields_value ON fields (name, value);

CREATE TABLE sentences (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  idx INTEGER NOT NULL,
  section TEXT NOT NULL CHECK (section IN ('none', 'headline', 'body', 'editor-comment', 'reader-comment')),
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  text TEXT NOT NULL,
  quoted REAL NOT NULL,
  attributed INTEGER NOT NULL,
  PRIMARY KEY (document_id, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE models (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  trainer TEXT NOT NULL
) STRICT;

CREATE TABLE scorings (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  model_id INTEGER NOT NULL REFERENCES models (id),
  program TEXT NOT NULL,
  UNIQUE (document_id, model_id)
) STRICT;
CREATE INDEX scorings_model ON scorings (model_id);

CREATE TABLE labels (
  scoring_id INTEGER NOT NULL REFERENCES scorings (id) ON DELETE CASCADE,
  idx INTEGER NOT NULL,
  neutral REAL NOT NULL,
  editorial REAL NOT NULL,
  reader REAL NOT NULL,
  bias REAL NOT NULL,
  stance TEXT GENERATED ALWAYS AS (
    CASE WHEN neutral >= editorial AND neutral >= reader THEN 'neutral' WHEN editorial >= reader THEN 'editorial' ELSE 'reader' END) VIRTUAL,
  PRIMARY KEY (scoring_id, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  model_id INTEGER NOT NULL REFERENCES models (id),
  started TEXT NOT NULL,
  finished TEXT,
  new INTEGER,
  changed INTEGER,
  rescored INTEGER,
  unchanged INTEGER,
  sentences INTEGER
) STRICT;

CREATE TABLE sightings (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  first_run INTEGER NOT NULL REFERENCES runs (id),
  last_run INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
PRAGMA application_id = 1400139363;
PRAGMA user_version = 1;
INSERT INTO documents VALUES (1, 'Bell', 'pier.txt', 1, 1, 'c1', 's1', 'Pier shut', '2 May 2026', '2026-05-02', NULL, 17, 1);
INSERT INTO fields VALUES (1, 'topic', 'harbour');
INSERT INTO sentences VALUES (1, 0, 'body', 0, 17, 'The pier is shut.', 0.0, 0);
INSERT INTO models VALUES (1, 'aaaa', 'first.model', 'maxent');
INSERT INTO runs VALUES (1, '0.1.0', 1, '2026-05-03T08:00:00Z', '2026-05-03T08:00:01Z', 1, 0, 0, 0, 1);
INSERT INTO scorings VALUES (1, 1, 1, '0.1.0');
INSERT INTO labels (scoring_id, idx, neutral, editorial, reader, bias) VALUES (1, 0, 0.2, 0.7, 0.1, 0.4);
INSERT INTO sightings VALUES (1, 1, 1);
