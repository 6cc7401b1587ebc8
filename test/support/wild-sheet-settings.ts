// What sheets are made from after a wild night: whatever came across it, the night goes on in the ordinary way until the order to print.
import { sha256 } from '@noble/hashes/sha2.js';
import { ballotPaper } from '../../src/core/election/ballot-paper.ts';
import { millisecondsOf, type Time } from '../../src/core/kernel/time.ts';
import { type LogRecord, nextRecord } from '../../src/core/log/record.ts';
import { countOfSession } from '../../src/core/session/count-of-session.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { officeHolder, signedIn } from '../../src/core/session/people.ts';
import { type Confirmed, initialState, type SessionState } from '../../src/core/session/state.ts';
import { transition } from '../../src/core/session/transition.ts';
import type { SheetSetting } from '../../src/core/sheets/setting.ts';
import { startTally } from '../../src/core/tally/tally.ts';
import { anEntry, anInstallation } from './a-log.ts';
import { spoilt, type WildAct, wildWalk } from './session-acts.ts';
import { typicalEvents } from './session-table.ts';
import { later, pollsCloseAt, staffPair } from './session-walk.ts';
import { aSettingOf } from './sheet-settings.ts';

const { setting: session, moments } = wildWalk;
const usual = aSettingOf('house');

/** Null where the night cannot be brought to its end in the ordinary way. */
export function aWildSheetSetting(acts: readonly WildAct[]): SheetSetting | null {
  const night = { state: initialState(), at: later(pollsCloseAt, -30), log: [nextRecord(null, anInstallation(session.ctx), sha256)] };
  const feed = (event: SessionEvent): boolean => {
    const next = transition(session, night.state, event, night.at);
    if (!next.ok) return false;
    night.state = next.value;
    night.log.push(recordOf(event, night.at, night.log));
    return true;
  };
  let place = 0;
  for (const { event, ahead, spoil, minutes } of acts) {
    night.at = later(night.at, minutes);
    const wild = event ?? moments[place + ahead]?.event;
    if (wild === undefined || night.state.step === 'preserve') break;
    if (feed(spoil === null ? wild : spoilt(wild, spoil))) place = event === null ? place + ahead + 1 : 0;
    else if (event === null) place += 1;
  }
  // Late enough for any declaration; each round may open what the next one goes on from.
  night.at = later(night.at, 240);
  for (let round = 0; round < 8 && !isOrdered(night.state); round++) goOn(night, feed);
  return isOrdered(night.state) ? settingOf(night.state, night.log, night.at) : null;
}

type Done = SessionState & Confirmed;

function isOrdered(state: SessionState): state is Done {
  return state.step === 'print' && state.printOrder !== null;
}

function goOn(night: { readonly state: SessionState }, feed: (event: SessionEvent) => boolean): void {
  const { people, pauses } = night.state;
  const pause = pauses.at(-1);
  if (signedIn(people).length >= 2 && pause?.resumed === null) {
    feed({ ...typicalEvents['count-resumed'], seals: [...pause.seals] });
  }
  for (const { event } of moments) {
    if (isOrdered(night.state)) return;
    feed(event);
    if (event.type === 'voters-entered') feed({ type: 'difference-explained', contest: event.contest, reason: '原因は不明である。', by: staffPair });
  }
  const holders = session.contests.flatMap(({ contest }) => officeHolder(night.state.people, contest)?.id ?? []);
  for (const by of new Set(holders)) feed({ type: 'result-revealed', by });
  const confirm = moments.find(({ event }) => event.type === 'count-confirmed')?.event;
  if (confirm !== undefined) feed(confirm);
  feed({ type: 'printing-ordered', decidedBy: [...new Set(holders)] });
}

function recordOf({ type, ...data }: SessionEvent, at: Time, log: readonly LogRecord[]): LogRecord {
  return nextRecord(log.at(-1) ?? null, anEntry({ wall: millisecondsOf(at), event: type, actor: 'terminal', data }), sha256);
}

/** Every ballot that could be read is one vote for the first option; in the review nobody is marked. */
function settingOf(state: Done, log: readonly LogRecord[], madeAt: Time): SheetSetting {
  const tallies = state.opened.map(({ contest, opened, formatInvalid }) => {
    const paper = ballotPaper(usual.definition, null, contest);
    const tally = startTally(paper);
    const first = usual.definition.contests.find((each) => each.contest === contest)?.options[0]?.code ?? 0;
    for (let i = 0; i < opened - formatInvalid; i++) {
      tally.add(paper.kind === 'SC_REVIEW' ? { type: 'review', dismissed: 0 } : { type: 'option', code: first });
    }
    return tally.result();
  });
  const count = countOfSession(session, state, { notices: null, tallies });
  if (!count.ok) throw new Error(`a confirmed night without a count: ${count.error.code} ${count.error.place ?? ''}`);
  return {
    ...usual, count: count.value,
    facts: {
      ...usual.facts, madeAt, edition: state.version,
      contests: state.openings.map(({ contest, at, capacity, declaredBy, witnesses }) => ({
        contest, declaredAt: at, supervisor: { name: declaredBy, capacity }, witnesses,
      })),
    },
    night: { session, state, log },
  };
}
