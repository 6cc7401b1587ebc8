// Makes the readiness sheet (準備票): what two persons found, and every name once, before any ballot comes.
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import { networkIn } from '../../core/log/catalogue.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import { personIn } from '../../core/sheets/night-names.ts';
import { readinessFile, readinessSheet, type ReadinessSetting } from '../../core/sheets/readiness-sheet.ts';
import { makeSheet, sheetFile, type SheetsMade } from './make-sheets.ts';
import { nowOf, record, type RunningSession, stateOf } from './running-session.ts';
import { makeFolders, SHEETS } from './session-files.ts';
import { turnOfReadiness } from './turn.ts';

/** Answers the name of the PDF file. It is made once; asked again, the one that is on record is named. */
export async function makeReadinessSheet(session: RunningSession): Promise<Result<string, SheetsMade>> {
  const file = sheetFile(readinessFile);
  if (stateOf(session).sheets.some((each) => each.file === file)) return ok(file);
  const turn = turnOfReadiness(session);
  if (!turn.ok) return turn;
  const there = await makeFolders(session.ports.media, [join(session.folder, SHEETS)]);
  if (!there.ok) return there;
  const made = await makeSheet(session, readinessSheet(readinessSetting(session)));
  if (!made.ok) return made;
  const recorded = record(session, { type: 'sheets-printed', sheets: [made.value] });
  return recorded.ok ? ok(file) : recorded;
}

function readinessSetting(session: RunningSession): ReadinessSetting {
  const { ports: { software, pdf, primitives }, election: { ctx, definition, notices }, setting, store, certificate } = session;
  const state = stateOf(session);
  if (!('terminal' in state)) throw new Error('a terminal that is not ready has no readiness sheet');
  const { terminal, replaces } = state;
  const [operator, checker] = terminal.by.map(personIn(state));
  return {
    ctx, definition, notices,
    certificate: bytesToHex(primitives.sha256(certificate)),
    readied: { at: terminal.at, clockOffset: terminal.clockOffset },
    former: replaces?.former ?? null,
    network: networkIn(store.log()),
    covers: (grapheme) => pdf.covers(grapheme),
    facts: {
      terminal: setting.terminal, software: `${software.name} ${software.version}`, madeAt: nowOf(session),
      operator: operator ?? '', checker: checker ?? '', logSeq: store.last.seq, logHead: store.last.hash, edition: 1, replaces: null,
    },
  };
}
