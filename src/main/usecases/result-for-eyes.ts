// What the window asks beside the result itself: the names without a figure, and the confirmed figures that a hand copies.
import { ballotPaper, type BallotPaper } from '../../core/election/ballot-paper.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { factsOf, isPaused } from '../../core/session/facts.ts';
import type { SessionRefusal } from '../../core/session/refusals.ts';
import { heldContests } from '../../core/session/setting.ts';
import { steps } from '../../core/session/state.ts';
import { graphemesOf } from '../../core/sheets/coverage.ts';
import { printedNames } from '../../core/sheets/printable.ts';
import type { CountFile } from '../../core/tally/count-file.ts';
import { confirmedCount } from './make-sheets.ts';
import { type RunningSession, stateOf } from './running-session.ts';

export interface Papers {
  /** Of the contests that are held, in the order of the definition. */
  readonly papers: readonly BallotPaper[];
  /** The characters that no sheet can print, so that the window shows the same notation as the paper. */
  readonly unprintable: readonly string[];
}

export function papersOf({ election: { definition, notices }, setting, ports: { pdf } }: RunningSession): Papers {
  const characters = new Set(printedNames(definition, notices).flatMap(({ text }) => graphemesOf(text)));
  return {
    papers: heldContests(setting).map(({ contest }) => ballotPaper(definition, notices, contest)),
    unprintable: [...characters].filter((character) => !pdf.covers(character)),
  };
}

/** Figures are copied by hand where none can be printed: when the supervisor has ordered the printing, and until they have come back. */
export function figuresToCopy(session: RunningSession): Result<CountFile, SessionRefusal> {
  const { step, pauses, printOrder, collection } = factsOf(stateOf(session));
  if (isPaused(pauses)) return err({ code: 'session/paused' });
  if (step !== 'print') {
    return err({ code: steps.indexOf(step) < steps.indexOf('print') ? 'session/too-early' : 'session/too-late', values: { step } });
  }
  if (printOrder === null) return err({ code: 'session/printing-not-ordered' });
  return collection === null ? ok(confirmedCount(session.store)) : err({ code: 'session/too-late', values: { step } });
}
