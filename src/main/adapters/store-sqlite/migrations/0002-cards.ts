// Migration 2: the cards that are enrolled on this terminal.

/** Text of this migration. Once released it is never changed: its SHA-256 stands in every database. */
export const cards = `
-- What a card is for is said once (formats/enrolled-card §2).
CREATE TABLE card (
  number INTEGER PRIMARY KEY,
  public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) = 130),
  label TEXT NOT NULL UNIQUE CHECK (length(label) >= 1),
  purpose TEXT NOT NULL CHECK (purpose IN ('live', 'rehearsal')),
  serial TEXT NOT NULL,
  enrolled_at TEXT NOT NULL CHECK (length(enrolled_at) = 25),
  by_one TEXT NOT NULL,
  by_other TEXT NOT NULL CHECK (by_other <> by_one)
) STRICT;

CREATE TRIGGER card_unchanged BEFORE UPDATE ON card
BEGIN SELECT RAISE(ABORT, 'an enrolled card stays as it is'); END;
CREATE TRIGGER card_kept BEFORE DELETE ON card
BEGIN SELECT RAISE(ABORT, 'an enrolled card stays as it is'); END;

-- One key never serves both purposes, whichever of its two uses came first.
CREATE TRIGGER card_of_one_purpose BEFORE INSERT ON card
WHEN EXISTS (SELECT 1 FROM session WHERE key = NEW.public_key AND purpose <> NEW.purpose)
BEGIN SELECT RAISE(ABORT, 'one key serves one purpose'); END;
CREATE TRIGGER session_of_one_purpose BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM card WHERE public_key = NEW.key AND purpose <> NEW.purpose)
BEGIN SELECT RAISE(ABORT, 'one key serves one purpose'); END;

-- A card that was taken out of use; it does not come back.
CREATE TABLE withdrawal (
  public_key TEXT PRIMARY KEY REFERENCES card (public_key),
  withdrawn_at TEXT NOT NULL CHECK (length(withdrawn_at) = 25),
  reason TEXT NOT NULL,
  by_one TEXT NOT NULL,
  by_other TEXT NOT NULL CHECK (by_other <> by_one)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER withdrawal_unchanged BEFORE UPDATE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawn card stays so'); END;
CREATE TRIGGER withdrawal_kept BEFORE DELETE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawn card stays so'); END;
`;
