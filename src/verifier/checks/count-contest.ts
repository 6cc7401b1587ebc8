// One counted contest: classes, decisions, invalid classes, rows, sums and equations (formats/count §2 to §6).
import type { Counted, Equation } from './count-file.ts';
import { checkResult, sumOf, type Told } from './count-rows.ts';
import type { Kind } from './definition.ts';
import type { Fail } from './failures.ts';
import { canonicalText } from './json.ts';
import type { Paper } from './paper.ts';
import type { ReceivedContest } from './transfer.ts';

/** Classes of a kind, in printing order (§3.2). */
export const classesOf: Readonly<Record<Kind, readonly string[]>> = {
  HR_SMD: ['not-a-candidate', 'unqualified-party', 'ineligible', 'blank', 'unreadable', 'unopened'],
  HC_DIST: ['not-a-candidate', 'unqualified-party', 'ineligible', 'blank', 'unreadable', 'unopened'],
  HR_PR: ['not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened'],
  HC_PR: ['not-a-candidate', 'not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened'],
  SC_REVIEW: ['unreadable', 'unopened'],
};

export function checkCounted(
  counted: Counted, place: string, paper: Paper | undefined, received: ReceivedContest | undefined, fail: Fail,
): void {
  const told: Told = (check, is, member, message) => {
    if (!is) fail(check, `${place}.${member}`, message);
  };
  checkReceived(counted, received, told);
  checkDecisions(counted, told);
  checkInvalid(counted, paper, told);
  checkResult(counted, paper, told);
  checkVoters(counted, told);
  checkEquations(counted, told);
}

/** §2.1, §2.2 and ballot §5 */
function checkReceived(counted: Counted, received: ReceivedContest | undefined, told: Told): void {
  const { exported, listed, ballots } = received ?? {};
  const is = <M extends 'received' | 'duplicatesRemoved' | 'records' | 'root' | 'equalPoints' | 'badPoint'>(
    member: M, value: Counted[M] | undefined, of: string,
  ): void => told('count-received', value === undefined || counted[member] === value, member, `not that of ${of}`);
  is('received', exported?.received, 'serial.json');
  is('duplicatesRemoved', exported?.duplicatesRemoved, 'serial.json');
  is('root', listed?.root, 'roots.json');
  is('records', listed?.records, 'roots.json');
  is('equalPoints', ballots?.equalPoints, 'the ballot file');
  is('badPoint', ballots?.badPoint, 'the ballot file');
  const { records, opened, badPoint, undecryptable, formatInvalid } = counted;
  told('count-classes', opened + badPoint + undecryptable === records, 'records', 'opened, badPoint and undecryptable do not add up to it');
  told('count-classes', formatInvalid <= opened, 'formatInvalid', 'more than were opened');
  told('count-classes', records < 2 || opened > 0, 'opened', 'none of two or more ballots was opened: such a contest is not counted');
}

/** §2.3, §2.4 */
function checkDecisions(counted: Counted, told: Told): void {
  const { decisions, notAccepted, total, records } = counted;
  const classes = { 'bad-point': counted.badPoint, 'undecryptable': counted.undecryptable, 'format-invalid': counted.formatInvalid };
  for (const [name, ballots] of Object.entries(classes)) {
    const decided = sumOf(decisions.filter((each) => each.class === name).map((each) => each.ballots));
    told('count-decisions', decided === ballots, 'decisions', `${decided} of ${ballots} ballots of the class ${name} are decided`);
  }
  told('count-decisions', notAccepted === decidedAs(counted, 'not-accepted'), 'notAccepted', 'not the ballots that were decided so');
  told('count-sums', total === records - notAccepted, 'total', 'not records without those not accepted');
}

/** §3 */
function checkInvalid(counted: Counted, paper: Paper | undefined, told: Told): void {
  const { invalidClasses, kind, invalid, total, valid } = counted;
  told('count-invalid', invalidClasses.map(({ id }) => id).join() === classesOf[kind].join(), 'invalidClasses', 'not the classes of the kind in their order');
  for (const [index, { id, ballots }] of invalidClasses.entries()) {
    const member = `invalidClasses[${index}]`;
    if (id === 'unreadable' || id === 'unopened') {
      const classes = id === 'unreadable' ? ['format-invalid'] : ['bad-point', 'undecryptable'];
      told('count-invalid', ballots === decidedAs(counted, 'invalid', classes), member, 'not the ballots that were decided invalid');
    } else {
      told('count-invalid', ballots === 0 || paper?.possible.has(id) !== false, member, 'no notice makes ballots fall into this class');
    }
  }
  told('count-sums', invalid === sumOf(invalidClasses.map(({ ballots }) => ballots)), 'invalid', 'not the sum of its classes');
  told('count-sums', total === valid + invalid, 'valid', 'valid and invalid do not add up to total');
  told('count-sums', counted.opened === readableOf(counted) + counted.formatInvalid, 'opened', 'not those counted and those not readable together');
}

/** §5 */
function checkVoters({ total, voters }: Counted, told: Told): void {
  told('count-voters', (voters.reason !== null) === (total !== voters.number), 'voters.reason', 'a reason stands exactly where total and voters differ');
}

/** §6, every equation made again from the figures. */
function checkEquations(counted: Counted, told: Told): void {
  const expected = equationsOf(counted);
  told('count-equations', counted.equations.length === expected.length, 'equations', `not the ${expected.length} equations of the kind`);
  for (const [index, equation] of expected.entries()) {
    const given = counted.equations[index];
    const member = `equations[${index}]`;
    const isSame = given === undefined || canonicalText(given) === canonicalText(equation);
    told('count-equations', isSame, member, `not the equation ${equation.id} of these figures`);
    told('count-sums', equation.id === 'voters' || equation.difference === 0, member, `the equation ${equation.id} does not hold`);
  }
}

function equationsOf(counted: Counted): readonly Equation[] {
  const { received, duplicatesRemoved, records, opened, badPoint, undecryptable, formatInvalid } = counted;
  const { notAccepted, total, valid, invalid, result, invalidClasses, voters } = counted;
  const classes = Object.fromEntries(invalidClasses.map(({ id, ballots }) => [id, ballots]));
  return [
    equation('received', { received }, { records, duplicatesRemoved }),
    equation('records', { records }, { opened, badPoint, undecryptable }),
    equation('opened', { opened }, { readable: readableOf(counted), formatInvalid }),
    equation('decided', { badPoint, undecryptable, formatInvalid }, { decidedInvalid: decidedAs(counted, 'invalid'), notAccepted }),
    equation('total', { records }, { total, notAccepted }),
    equation('validity', { total }, { valid, invalid }),
    equation('invalid', { invalid }, classes),
    ...(result.type === 'review'
      ? result.judges.flatMap((judge) => (judge.held
        ? [equation(`judge-${judge.code}`, { valid }, { dismiss: judge.dismiss, retain: judge.retain, entryInvalid: judge.entryInvalid })] : []))
      : [equation('valid', { valid }, { votes: sumOf(result.type === 'lists' ? result.lists.map((list) => list.total) : result.rows.map(({ votes }) => votes)) })]),
    equation('voters', { total }, { voters: voters.number }),
  ];
}

function equation(id: string, left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>): Equation {
  const terms = (side: Readonly<Record<string, number>>): Equation['left'] => Object.entries(side).map(([name, value]) => ({ name, value }));
  return { id, left: terms(left), right: terms(right), difference: sumOf(Object.values(left)) - sumOf(Object.values(right)) };
}

/** Opened ballots that are not format-invalid: the valid ones, and those in a class that no decision fills. */
function readableOf({ valid, invalidClasses }: Counted): number {
  return valid + sumOf(invalidClasses.filter(({ id }) => id !== 'unreadable' && id !== 'unopened').map(({ ballots }) => ballots));
}

function decidedAs({ decisions }: Counted, treatment: 'invalid' | 'not-accepted', classes?: readonly string[]): number {
  const decided = decisions.filter((each) => each.treatment === treatment && classes?.includes(each.class) !== false);
  return sumOf(decided.map(({ ballots }) => ballots));
}
