// Makes the sheets of the confirmed count: models from core, PDF files in the folder of the session, one record of all of them.
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import { heldContests } from '../../core/session/setting.ts';
import type { Confirmed, SessionState, SheetRecord } from '../../core/session/state.ts';
import { personIn } from '../../core/sheets/night-names.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import type { ContestFacts, SessionFacts, SheetSetting } from '../../core/sheets/setting.ts';
import { bodyDigest, type Sheet } from '../../core/sheets/sheet.ts';
import { sheetsOf } from '../../core/sheets/sheet-set.ts';
import type { CountFile } from '../../core/tally/count-file.ts';
import { parseCountFile } from '../../core/tally/parse-count-file.ts';
import { parseLabel } from '../../core/transfer/label.ts';
import type { SessionStore } from '../ports/store.ts';
import { type CommitRefusal, nowOf, record, type RunningSession, stateOf } from './running-session.ts';
import { makeFolders, SHEETS } from './session-files.ts';
import { turnOf } from './turn.ts';

export type SheetsMade = SheetsRefusal | MediaRefusal | CommitRefusal;

/** The names of the PDF files, in printing order. */
export async function makeSheets(session: RunningSession): Promise<Result<readonly string[], SheetsMade>> {
  const turn = turnOf(session, 'print');
  if (!turn.ok) return turn;
  const there = await makeFolders(session.ports.media, [join(session.folder, SHEETS)]);
  if (!there.ok) return there;
  const made: SheetRecord[] = [];
  for (const sheet of sheetsNow(session)) {
    const each = await makeSheet(session, sheet);
    if (!each.ok) return each;
    made.push(each.value);
  }
  const recorded = record(session, { type: 'sheets-printed', sheets: made });
  return recorded.ok ? ok(made.map(({ file }) => file)) : recorded;
}

/** Writes one sheet as a PDF file; what it answers is not on record yet. */
export async function makeSheet(session: RunningSession, sheet: Sheet): Promise<Result<SheetRecord, SheetsRefusal | MediaRefusal>> {
  const { ports: { media, pdf, primitives }, folder } = session;
  const file = sheetFile(sheet.file);
  const known = stateOf(session).sheets.find((each) => each.file === file);
  if (known !== undefined) throw new Error('a sheet that is on record is never made again');
  const bytes = await pdf.render(sheet);
  if (!bytes.ok) return bytes;
  const written = await media.write(join(folder, file), bytes.value);
  if (!written.ok) return written;
  return ok({
    file, form: sheet.form, contest: sheet.contest, edition: sheet.edition.number, body: bodyDigest(sheet),
    sha256: bytesToHex(primitives.sha256(bytes.value)),
  });
}

/** The path of a sheet in the folder of the session, and under `data/` of the bag. */
export function sheetFile(name: string): string {
  return `${SHEETS}/${name}.pdf`;
}

function sheetsNow(session: RunningSession): readonly Sheet[] {
  return sheetsOf(sheetSetting(session));
}

/** What the sheets of the confirmed count are made from, as it stands now. */
export function sheetSetting(session: RunningSession): SheetSetting {
  const { ports: { pdf }, election: { definition, notices }, store } = session;
  const state = stateOf(session);
  if (!('confirmation' in state)) throw new Error('sheets are made of a confirmed count');
  return {
    definition, notices, covers: (grapheme) => pdf.covers(grapheme), count: confirmedCount(store), countDigest: state.confirmation.count,
    facts: sessionFacts(session, state), night: { session: session.setting, state, log: store.log() },
  };
}

/** count.json as it was confirmed. */
export function confirmedCount(store: SessionStore): CountFile {
  const bytes = store.kept('count.json');
  const count = bytes === undefined ? undefined : parseCountFile(bytes);
  if (count?.ok !== true) throw new Error('a confirmed count was kept with its confirmation');
  return count.value;
}

function sessionFacts(session: RunningSession, state: Confirmed & SessionState): SessionFacts {
  const { ports: { software }, setting, store } = session;
  const nameOf = personIn(state);
  const [operator, checker] = state.confirmation.by.map(nameOf);
  const label = labelOf(store);
  const edition = state.version;
  return {
    terminal: setting.terminal,
    software: `${software.name} ${software.version}`,
    medium: { role: state.bag.role, number: label.medium },
    receivedAt: state.bag.at,
    madeAt: nowOf(session),
    operator: operator ?? '',
    checker: checker ?? '',
    readers: [operator ?? '', checker ?? ''],
    contests: heldContests(setting).map(({ contest }) => contestFacts(state, contest)),
    logSeq: store.last.seq,
    logHead: store.last.hash,
    edition,
    replaces: state.earlier.at(-1)?.confirmation?.at ?? null,
  };
}

/** Who declared the opening, and the witnesses who were there at any time since. */
function contestFacts(state: Confirmed, contest: number): ContestFacts {
  const opening = state.openings.find((each) => each.contest === contest);
  if (opening === undefined) throw new Error('a counted contest was opened');
  return {
    contest,
    declaredAt: opening.at,
    supervisor: { name: personIn(state)(opening.declaredBy), capacity: opening.capacity },
    witnesses: state.people.witnesses.filter((each) => each.contest === contest).map(({ name }) => name),
  };
}

export function labelOf(store: SessionStore): { readonly role: 'main' | 'backup'; readonly medium: string } {
  const bytes = store.kept('label.json');
  const label = bytes === undefined ? undefined : parseLabel(bytes);
  if (label?.ok !== true) throw new Error('the label of a received bag was kept with it');
  return label.value;
}
