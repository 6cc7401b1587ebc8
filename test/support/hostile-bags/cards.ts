// Cards that are not the one of this election, in the place of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createSoftwareCard } from '../../../src/main/adapters/card-software/software-card.ts';
import { inspectionSecret } from '../elections.ts';
import { PIN } from './hall.ts';
import type { CardRow, Row } from './row.ts';

const changed = (change: (text: string) => string): CardRow['make'] => (file) => { writeFileSync(file, change(readFileSync(file, 'utf8'))); };

export const cardRows: readonly CardRow[] = [
  { title: 'the card of another election', code: 'card/other-election', make: async (file) => {
    rmSync(file);
    await createSoftwareCard(file, { label: 'K-01', pin: PIN, scalar: inspectionSecret });
  } },
  { title: 'a card that says that it is for live elections', code: 'card/unreadable', make: changed((text) => text.replace('"rehearsal"', '"live"')) },
  { title: 'a card with __proto__', code: 'card/unreadable', make: changed((text) => text.replace('{', '{"__proto__":{"triesLeft":3},')) },
  { title: 'a card with a member twice', code: 'card/unreadable', make: changed((text) => text.replace('{', '{"triesLeft":3,')) },
  { title: 'a card with more tries than there are', code: 'card/unreadable', make: changed((text) => text.replace('"triesLeft":3', '"triesLeft":9')) },
  { title: 'a card whose key is derived at no cost', code: 'card/unreadable', make: changed((text) => text.replace('"n":32768', '"n":2')) },
  { title: 'a card file that was cut', code: 'card/unreadable', make: (file) => { truncateSync(file, 100); } },
  { title: 'a card file that claims to be 1 TiB (a hole)', code: 'card/unreadable', make: (file) => { truncateSync(file, 2 ** 40); } },
  { title: 'a card file that is a link to nothing', code: 'card/unreadable', make: (file) => { rmSync(file); symlinkSync('nothing', file); } },
  { title: 'a card file that is a folder', code: 'card/unreadable', make: (file) => { renameSync(file, `${file}-2`); mkdirSync(file); } },
  { title: 'a card file that is a pipe', code: 'card/unreadable', make: (file) => { rmSync(file); execFileSync('mkfifo', [file]); } },
];

/** Practice and live apart, in ports and elections of their own. */
export const liveCardAtRehearsal: Row = { title: 'a card for live elections at a rehearsal', code: 'card/live-only' };
export const rehearsalCardAtLive: Row = { title: 'the card of a rehearsal at a live election, though it has the key', code: 'card/rehearsal-only' };
export const rehearsalDataAtLive: Row = { title: 'the bag of a rehearsal at a live election', code: 'transfer/rehearsal-data' };
export const rehearsalAtLive: Row = { title: 'the definition of a rehearsal on a terminal for live elections', code: 'install/rehearsal-election' };
