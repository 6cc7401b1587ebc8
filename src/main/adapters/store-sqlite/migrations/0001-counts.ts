// Migration 1: installed definitions with the state of their count, the log, the registry, small files.

/** Text of this migration. Once released it is never changed: its SHA-256 stands in every database. */
export const counts = `
-- One row for each definition installed on this terminal. One ceremony, one key, one definition (formats/definition §4).
CREATE TABLE session (
  number INTEGER PRIMARY KEY,
  ctx TEXT NOT NULL UNIQUE CHECK (length(ctx) = 64),
  purpose TEXT NOT NULL CHECK (purpose IN ('live', 'rehearsal')),
  ceremony TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  state_sha256 TEXT NOT NULL CHECK (length(state_sha256) = 64),
  -- The record of the log that this state belongs to.
  head INTEGER NOT NULL,
  FOREIGN KEY (ctx, head) REFERENCES log (ctx, seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER session_pinned BEFORE UPDATE OF number, ctx, purpose, ceremony, key ON session
BEGIN SELECT RAISE(ABORT, 'an installed definition stays'); END;
CREATE TRIGGER session_head_forward BEFORE UPDATE OF head ON session WHEN NEW.head <= OLD.head
BEGIN SELECT RAISE(ABORT, 'a state goes forward'); END;
CREATE TRIGGER session_kept BEFORE DELETE ON session
BEGIN SELECT RAISE(ABORT, 'an installed definition stays'); END;

-- The operation log: one canonical record in each row (formats/log §1).
CREATE TABLE log (
  ctx TEXT NOT NULL REFERENCES session (ctx) DEFERRABLE INITIALLY DEFERRED,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  record TEXT NOT NULL,
  PRIMARY KEY (ctx, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_in_order BEFORE INSERT ON log
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), -1) + 1 FROM log WHERE ctx = NEW.ctx)
BEGIN SELECT RAISE(ABORT, 'a log goes on at its end'); END;
CREATE TRIGGER log_unchanged BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'a log is not changed'); END;
CREATE TRIGGER log_kept BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'a log is not cut'); END;

-- Which set of ballots this terminal may open for a contest (formats/transfer §5).
CREATE TABLE registry (
  ctx TEXT NOT NULL REFERENCES session (ctx),
  contest INTEGER NOT NULL CHECK (contest BETWEEN 1 AND 65535),
  issue INTEGER NOT NULL CHECK (issue >= 1),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  root TEXT NOT NULL CHECK (length(root) = 64),
  records INTEGER NOT NULL CHECK (records >= 0),
  state TEXT NOT NULL CHECK (state IN ('received', 'asked', 'counted')),
  PRIMARY KEY (ctx, contest)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER registry_fixed_once_asked BEFORE UPDATE ON registry
WHEN OLD.state <> 'received' AND (NEW.ctx, NEW.contest, NEW.issue, NEW.fingerprint, NEW.root, NEW.records)
  IS NOT (OLD.ctx, OLD.contest, OLD.issue, OLD.fingerprint, OLD.root, OLD.records)
BEGIN SELECT RAISE(ABORT, 'one set of ballots only is ever opened'); END;
CREATE TRIGGER registry_forward BEFORE UPDATE OF state ON registry
WHEN (OLD.state = 'asked' AND NEW.state = 'received') OR (OLD.state = 'counted' AND NEW.state <> 'counted')
BEGIN SELECT RAISE(ABORT, 'a registered set goes forward'); END;
CREATE TRIGGER registry_kept BEFORE DELETE ON registry
BEGIN SELECT RAISE(ABORT, 'a registered set stays'); END;

-- Small files of a count: definition, notices, checkpoints, the count after its confirmation. Never ballots.
CREATE TABLE kept (
  ctx TEXT NOT NULL REFERENCES session (ctx),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (ctx, name)
) STRICT, WITHOUT ROWID;
`;
