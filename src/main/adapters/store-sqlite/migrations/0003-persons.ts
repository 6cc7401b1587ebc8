// Migration 3: the persons who may sign in on this terminal.

/** Text of this migration. Once released it is never changed: its SHA-256 stands in every database. */
export const persons = `
-- Of the passphrase stands here only what scrypt makes of it (docs/decisions/0015). An id belongs to one election, a terminal serves several.
CREATE TABLE person (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 40 AND id <> 'terminal'),
  name TEXT NOT NULL CHECK (length(name) >= 1),
  salt BLOB NOT NULL CHECK (length(salt) >= 16),
  cost_n INTEGER NOT NULL CHECK (cost_n >= 2),
  cost_r INTEGER NOT NULL CHECK (cost_r >= 1),
  cost_p INTEGER NOT NULL CHECK (cost_p >= 1),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  failed_tries INTEGER NOT NULL DEFAULT 0 CHECK (failed_tries >= 0),
  last_failure INTEGER CHECK (last_failure >= 0),
  UNIQUE (id, name),
  CHECK ((failed_tries = 0) = (last_failure IS NULL))
) STRICT;

CREATE TRIGGER person_same BEFORE UPDATE OF number, id, name ON person
BEGIN SELECT RAISE(ABORT, 'a person stays the same person'); END;
CREATE TRIGGER person_kept BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'a person stays enrolled'); END;
-- A salt serves one passphrase.
CREATE TRIGGER person_new_salt BEFORE UPDATE OF hash ON person
WHEN NEW.hash <> OLD.hash AND NEW.salt = OLD.salt
BEGIN SELECT RAISE(ABORT, 'a new passphrase has a new salt'); END;
`;
