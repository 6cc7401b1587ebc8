// Whether the fact of an event already stands. A driver may feed the same script again after a restart: what stands is told
// as `session/already-recorded` and changes nothing.
import type { Time } from '../kernel/time.ts';
import type { EventOf, SessionEvent, SessionEventType } from './events.ts';
import type { ByEvent, Facts, Standing } from './facts.ts';
import { isPresent, officeHolder, witnessIn } from './people.ts';
import { differenceOf } from './reconciliation.ts';
import { heldNumbers, type SessionSetting } from './setting.ts';
import type { Capacity, DoubtfulDecision, Seal, VotersEntry } from './state.ts';

type Judge<T extends SessionEventType> = (facts: Facts, event: EventOf<T>, setting: SessionSetting, now: Time) => Standing;

const standings: { readonly [T in SessionEventType]: Judge<T> } = {
  'terminal-readied': ({ terminal }, { by, clockOffset }) =>
    judge(terminal !== null && alike(terminal.by, by) && terminal.clockOffset === clockOffset),
  'terminal-replaced': ({ replaces }, event) => judge(replaces !== null && alike(without(replaces, 'at'), without(event, 'type'))),
  // A clock that is found right again is another look at it: only what is said twice in one moment is one.
  'clock-confirmed': ({ clock }, { by, clockOffset }, _setting, now) =>
    judge(clock !== null && clock.at === now && alike(clock.by, by) && clock.clockOffset === clockOffset),

  'officer-signed-in': ({ people }, { officer }) => {
    const known = people.officers.find((each) => each.id === officer.id && each.name === officer.name);
    return judge(known?.signedIn === true, known !== undefined);
  },
  'officer-signed-out': ({ people }, { officer }) => judge(people.officers.some((each) => each.id === officer && !each.signedIn)),
  'supervisor-arrived': ({ people }, { contests, person }) => judgeEach(contests, (contest) =>
    people.supervisors.some((office) => office.contest === contest && office.capacity === 'supervisor' && alike(office, person))),
  'deputy-began': (facts, { contests, person, reason }) => beganInPlace(facts, 'deputy', contests, { ...person, reason }),
  'deputy-ended': (facts, { contests }) => endedInPlace(facts, 'deputy', contests),
  'acting-supervisor-began': (facts, { contests, person, appointedBy, reason }) =>
    beganInPlace(facts, 'acting-supervisor', contests, { ...person, reason, appointedBy }),
  'acting-supervisor-ended': (facts, { contests }) => endedInPlace(facts, 'acting-supervisor', contests),
  'witness-arrived': ({ people }, { contests, person }) => either(
    judgeEach(contests, (contest) => isPresent(sameWitness(witnessIn(people, contest, person.id), person.name))),
    contests.every((contest) => sameWitness(witnessIn(people, contest, person.id), person.name) !== undefined)),
  'witness-left': ({ people }, { contests, witness, reason }) => either(
    judgeEach(contests, (contest) => {
      const known = witnessIn(people, contest, witness);
      return known !== undefined && !isPresent(known);
    }),
    contests.every((contest) => witnessIn(people, contest, witness)?.stays.some((stay) => stay.reason === reason) === true)),
  'witness-appointed': ({ people }, { contests, person }) => judgeEach(contests, (contest) => {
    const known = sameWitness(witnessIn(people, contest, person.id), person.name);
    return known !== undefined && known.appointedBy !== null;
  }),
  'witness-lost-office': ({ people }, { contests, witness }) => judgeEach(contests, (contest) => {
    const known = witnessIn(people, contest, witness);
    return known !== undefined && known.lostBy !== null;
  }),
  'attendance-confirmed': ({ people }, { contests }) => judgeEach(contests, (contest) =>
    people.attendance.some((each) => each.contest === contest)),

  'opening-declared': ({ openings }, { contests }) => judgeEach(contests, (contest) => openings.some((each) => each.contest === contest)),

  'seal-compared': ({ media }, { role, slip, actual, difference }) => {
    const ofRole = media.seals.filter((seal) => seal.role === role);
    const isSame = (seal: Seal | undefined): boolean => alike(seal ?? {}, { slip, actual, difference });
    return judge(isSame(ofRole.at(-1)), ofRole.some(isSame));
  },
  'issue-announced': ({ media }, { first, second }) => judge(first === second && media.newestIssue === first),
  'backup-released': ({ media }) => judge(media.release !== null),
  'medium-unsealed': ({ media }, { role }) => {
    const ofRole = media.seals.filter((seal) => seal.role === role);
    return judge((ofRole.at(-1)?.unsealed ?? null) !== null, ofRole.some(({ unsealed }) => unsealed !== null));
  },
  'bag-received': ({ bag }, event) => judge(bag !== null && alike(without(bag, 'at'), without(event, 'type'))),
  'fingerprint-confirmed': ({ fingerprint }) => judge(fingerprint !== null),
  'ballot-numbers-confirmed': ({ numbers }) => judge(numbers !== null),

  'card-holders-recorded': ({ card }, { holder, pinKeeper }) => judge(card.holders !== null && alike(card.holders, { holder, pinKeeper })),
  'card-asked': ({ step, card }, { label }) => judge(step !== 'card' && card.asked?.label === label),
  'ballots-opened': ({ opened }, { contests }) => judge(opened !== null && alike(opened, contests)),
  'doubtful-decided': ({ answers }, { contest, decisions, decidedBy }) => {
    const isIn = (list: readonly DoubtfulDecision[]): boolean =>
      decisions.every((decision) => list.some((each) => alike(without(each, 'at'), { contest, decidedBy, ...decision })));
    return judge(isIn(answers.decisions), isIn([...answers.decisions, ...answers.formerDecisions]));
  },

  'voters-entered': ({ answers }, { contest, first, second }) => {
    const isSame = (entry: VotersEntry): boolean => entry.contest === contest && entry.number === first && first === second;
    return judge(answers.voters.some(isSame), answers.formerVoters.some(isSame));
  },
  'difference-explained': ({ bag, answers, opened }, { contest, reason }) => {
    const alikes = answers.explanations.filter((each) => each.contest === contest && each.reason === reason);
    const difference = bag === null || opened === null ? undefined : differenceOf(bag, answers, contest);
    return judge(alikes.some((each) => difference === undefined || each.difference === difference), alikes.length > 0);
  },

  'result-revealed': ({ people, reveals, shown }, { by }, setting) => {
    const his = heldNumbers(setting).filter((contest) => officeHolder(people, contest)?.id === by);
    return judge(his.length > 0 && his.every((contest) => shown.includes(contest)), reveals.some((reveal) => reveal.by === by));
  },
  'result-hidden': ({ step, reveals, shown }) => judge(step === 'result' && reveals.length > 0 && shown.length === 0, reveals.length > 0),
  'count-confirmed': ({ confirmation, earlier }, { count }) =>
    judge(confirmation?.count === count, earlier.some((each) => each.confirmation?.count === count)),

  'printing-ordered': ({ printOrder, earlier }) => judge(printOrder !== null, earlier.some((each) => each.printOrder !== null)),
  'sheets-printed': (facts, { sheets }) => judge(sheets.every((sheet) => facts.sheets.some((each) => alike(each, sheet)))),
  'sheets-handed-over': ({ handover, earlier }, event) =>
    judge(isHandOver(handover, event), earlier.some((each) => isHandOver(each.handover, event))),
  'handover-collected': ({ collection, earlier }) => judge(collection !== null, earlier.some((each) => each.collection !== null)),

  'preservation-begun': ({ preservation }, { session }) => judge(preservation?.session === session),
  'preservation-verified': ({ preservation }, { media, fingerprint }) =>
    judge(alike(preservation?.verified ?? {}, { media, fingerprint })),
  'session-closed': ({ closed }) => judge(closed),

  // The numbers of seals are never used twice: the same pause, the same resumption.
  'count-paused': ({ pauses }, { reason, seals }) => judge(pauses.some((pause) => alike(pause, { reason, seals }))),
  'count-resumed': ({ pauses }, event) =>
    judge(pauses.some(({ resumed }) => resumed !== null && alike(without(resumed, 'at'), without(event, 'type')))),
  'trouble-reported': ({ troubles }, event) => judge(troubles.some((trouble) => alike(without(trouble, 'at'), without(event, 'type')))),
  'notice-recorded': ({ notices }, { number, contests, notices: digest }) =>
    judge(notices.some((notice) => alike(notice, { number, contests, digest }))),
  'program-restarted': (facts, { boot }) => judge(facts.boot === boot),
  'recount-begun': ({ earlier }, event) => judge(earlier.some(({ recount }) => alike(without(recount, 'at'), without(event, 'type')))),
};

export function standingOf(facts: Facts, event: SessionEvent, setting: SessionSetting, now: Time): Standing {
  return (standings as ByEvent<Judge<SessionEventType>>)[event.type](facts, event, setting, now);
}

function judge(standsNow: boolean, stoodOnce = false): Standing {
  if (standsNow) return 'standing';
  return stoodOnce ? 'former' : 'new';
}

function judgeEach(contests: readonly number[], stands: (contest: number) => boolean): Standing {
  const standing = contests.filter(stands).length;
  if (standing === 0) return 'new';
  return standing === contests.length ? 'standing' : 'partly';
}

function either(standing: Standing, stoodOnce: boolean): Standing {
  return standing === 'new' && stoodOnce ? 'former' : standing;
}

function beganInPlace({ people }: Facts, capacity: Capacity, contests: readonly number[], office: object): Standing {
  const alikes = people.supervisors.filter((each) => each.capacity === capacity && alike(each, office));
  return either(
    judgeEach(contests, (contest) => alikes.some((each) => each.contest === contest && each.until === null)),
    contests.every((contest) => alikes.some((each) => each.contest === contest)));
}

function endedInPlace({ people }: Facts, capacity: Capacity, contests: readonly number[]): Standing {
  return judgeEach(contests, (contest) => {
    const offices = people.supervisors.filter((each) => each.contest === contest && each.capacity === capacity);
    return offices.length > 0 && offices.every(({ until }) => until !== null);
  });
}

function sameWitness<T extends { readonly name: string }>(witness: T | undefined, name: string): T | undefined {
  return witness?.name === name ? witness : undefined;
}

function isHandOver(handover: Facts['handover'], event: EventOf<'sheets-handed-over'>): boolean {
  return handover !== null && alike(without(handover, 'at'), without(event, 'type'));
}

function without<T extends object, K extends keyof T>(value: T, name: K): Omit<T, K> {
  const { [name]: _left, ...rest } = value;
  return rest;
}

/** Whether `value` has every member of `part`, and the same. */
function alike(value: unknown, part: unknown): boolean {
  if (typeof value !== 'object' || typeof part !== 'object' || value === null || part === null) return value === part;
  if (Array.isArray(value) || Array.isArray(part)) {
    return Array.isArray(value) && Array.isArray(part) && value.length === part.length
      && part.every((each, index) => alike(value[index], each));
  }
  return Object.entries(part).every(([name, member]) => name in value && alike((value as Readonly<Record<string, unknown>>)[name], member));
}
