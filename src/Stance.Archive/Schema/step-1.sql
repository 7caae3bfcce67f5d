-- A row is one version of a document: another content under the same name is another row, and one of them is current.
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

-- When, and by which run: the only two tables that differ between runs over the same input.
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
