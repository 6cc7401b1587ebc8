// count.json from outside: what is read is whole, and says what its bytes say.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContest, aCouncillorsListContest, aDefinition, aStrike, aNotices } from '../../../test/support/elections.ts';
import { choicesOn } from '../../../test/support/random-elections.ts';
import { ballotPaper } from '../election/ballot-paper.ts';
import { canonicalBytes, type JsonValue } from '../kernel/canonical-json.ts';
import { asCount } from '../kernel/count.ts';
import { completeCount } from './complete-count.ts';
import type { Counted, CountFile } from './count-file.ts';
import { formatCountFile, parseCountFile } from './parse-count-file.ts';
import { startTally } from './tally.ts';

/** Every choice of every kind once, one judge not under review, one contest not held. */
function aCountFile(): CountFile {
  const contests = [aContest('HR_SMD'), aContest('HR_PR'), aContest('SC_REVIEW'), aCouncillorsListContest()];
  const definition = aDefinition({ contests });
  const notices = aNotices(definition, [aStrike(3, 2)]);
  const count = completeCount({
    ctx: '0c'.repeat(32),
    fingerprint: '0f'.repeat(32),
    notices: '0e'.repeat(32),
    version: 1,
    contests: contests.map(({ contest, kind }) => {
      if (kind === 'HR_PR') return { state: 'not-held', contest, kind, cause: 'not-held' };
      const paper = ballotPaper(definition, notices, contest);
      const tally = startTally(paper);
      const ballots = choicesOn(paper);
      for (const ballot of ballots) tally.add(ballot);
      const [none, records] = [asCount(0), asCount(ballots.length + 1)];
      return {
        kind, root: '0a'.repeat(32), received: records, duplicatesRemoved: none, records, equalPoints: none, opened: records, badPoint: none,
        undecryptable: none, formatInvalid: asCount(1), tally: tally.result(),
        decisions: [{ class: 'format-invalid', ballots: asCount(1), treatment: 'invalid', opinion: '異議なし', reason: '形式に合わない' }],
        voters: { number: none, reason: '不明\n調査中' },
      };
    }),
  });
  if (!count.ok) throw new Error(count.error.code);
  return count.value;
}

const whole = aCountFile();

function refusalOf(file: object): { readonly code: string; readonly place?: string } | undefined {
  const parsed = parseCountFile(canonicalBytes(file as JsonValue));
  return parsed.ok ? undefined : parsed.error;
}

/** The file with one contest changed. */
function withContest(at: number, changes: Partial<Counted> | object): object {
  return { ...whole, contests: whole.contests.map((contest, index) => (index === at ? { ...contest, ...changes } : contest)) };
}

const [smd, , review, lists] = whole.contests as unknown as readonly [Counted, unknown, Counted, Counted];

test('a count is read, and written back to the same bytes', () => {
  expect(parseCountFile(formatCountFile(whole))).toEqual({ ok: true, value: whole });
});

test('any changed byte is refused, or read as what it now says', () => {
  const bytes = formatCountFile(whole);
  let refused = 0;
  fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
    const changed = bytes.map((byte, index) => (index === at ? byte ^ flip : byte));
    const parsed = parseCountFile(changed);
    if (parsed.ok) expect(formatCountFile(parsed.value)).toEqual(changed);
    else refused++;
  }), { numRuns: 300 });
  expect(refused).toBeGreaterThan(200);
});

test('DR-22: no single figure of ballots can be changed without being seen', () => {
  // Left out: figures that no equation binds (equalPoints, the votes inside the party's own for a priority member), digests and texts.
  for (const path of figuresIn(whole)) {
    expect([path, refusalOf(raised(whole, path))]).toEqual([path, expect.objectContaining({ code: expect.stringMatching(/^tally\//) })]);
  }
});

function figuresIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'number') {
    const path = at.join('.');
    return /^version$|\.contest$|\.code$|equalPoints|members\.0\.votes$/.test(path) ? [] : [at];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => figuresIn(inner, [...at, name])) : [];
}

function raised(value: object, at: readonly string[]): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  const holder = at.slice(0, -1).reduce((inner, name) => inner[name] as Record<string, unknown>, copy);
  holder[at.at(-1)!] = (holder[at.at(-1)!] as number) + 1;
  return copy;
}

describe('refused', () => {
  test('bytes that are not canonical', () => {
    expect(parseCountFile(utf8ToBytes(JSON.stringify(whole)))).toMatchObject({ error: { code: 'tally/count-not-canonical', place: 'count.json' } });
  });

  const row = { code: 1, votes: 2 ** 32 - 1 };
  test.each<[string, object, string, string]>([
    ['another format', { ...whole, format: 'kaihyo-count/2' }, 'tally/count-form', 'format'],
    ['version 0', { ...whole, version: 0 }, 'tally/count-form', 'version'],
    ['no contest', { ...whole, contests: [] }, 'tally/count-form', 'contests'],
    ['a contest twice', { ...whole, contests: [smd, smd] }, 'tally/contests-out-of-order', 'contests[1]'],
    ['a member too many', withContest(0, { remark: '' }), 'tally/count-form', 'contests[0].remark'],
    ['a state of its own', withContest(0, { state: 'open' }), 'tally/count-form', 'contests[0].state'],
    ['a not-held contest with ballots', withContest(1, { records: 0 }), 'tally/count-form', 'contests[1].records'],
    ['a judge not under review with votes', withContest(2, { result: { type: 'review', judges: [{ code: 1, held: false, dismiss: 0 }] } }), 'tally/count-form', 'contests[2].result.judges[0].held'],
    ['a number beyond 32 bits', withContest(0, { received: 2 ** 32 }), 'tally/count-form', 'contests[0].received'],
    ['a negative number', withContest(0, { notAccepted: -1 }), 'tally/count-form', 'contests[0].notAccepted'],
    ['an invalid class left out', withContest(0, { invalidClasses: smd.invalidClasses.slice(1) }), 'tally/classes-of-another-kind', 'contests[0].invalidClasses'],
    ['invalid classes in another order', withContest(0, { invalidClasses: [...smd.invalidClasses].reverse() }), 'tally/classes-of-another-kind', 'contests[0].invalidClasses'],
    ['rows of another kind', withContest(0, { result: review.result }), 'tally/result-of-another-kind', 'contests[0].result'],
    ['a code twice', withContest(0, { result: { type: 'candidates', rows: [row, row] } }), 'tally/figures-inconsistent', 'contests[0].result.rows'],
    ['a judge twice', withContest(2, { result: { type: 'review', judges: [{ code: 1, held: false }, { code: 1, held: false }] } }), 'tally/figures-inconsistent', 'contests[2].result.judges'],
    ['more equal points than records can have', withContest(0, { equalPoints: smd.records }), 'tally/figures-inconsistent', 'contests[0].equalPoints'],
    ['a decision that the classes do not show', withContest(0, { decisions: [{ ...smd.decisions[0], treatment: 'not-accepted' }] }), 'tally/figures-inconsistent', 'contests[0].notAccepted'],
    ['an unopened ballot that nobody decided', withContest(0, { invalidClasses: smd.invalidClasses.map(({ id, ballots }) => ({ id, ballots: id === 'unopened' ? 1 : ballots })) }), 'tally/figures-inconsistent', 'contests[0].invalidClasses[5]'],
    ['no decision', withContest(0, { decisions: [] }), 'tally/decisions-missing', 'contests[0].decisions'],
    ['a decision too many', withContest(0, { decisions: [...smd.decisions, ...smd.decisions] }), 'tally/decisions-too-many', 'contests[0].decisions'],
    ['a difference without reason', withContest(0, { voters: { number: 0, reason: null } }), 'tally/reason-missing', 'contests[0].voters.reason'],
    ['a reason without difference', withContest(0, { voters: { number: smd.total, reason: '不明' } }), 'tally/reason-without-difference', 'contests[0].voters.reason'],
    ['an equation left out', withContest(0, { equations: smd.equations.slice(0, -1) }), 'tally/equation-does-not-hold', 'contests[0].equations[8]'],
    ['an equation too many', withContest(0, { equations: [...smd.equations, smd.equations[0]] }), 'tally/equation-does-not-hold', 'contests[0].equations[9]'],
    ['equations in another order', withContest(0, { equations: [...smd.equations].reverse() }), 'tally/equation-does-not-hold', 'contests[0].equations[0]'],
    ['a term of another name', withContest(0, { equations: smd.equations.map((each) => ({ ...each, right: each.right.map(({ value }) => ({ name: 'other', value })) })) }), 'tally/equation-does-not-hold', 'contests[0].equations[0]'],
  ])('%s', (_what, file, code, place) => {
    expect(refusalOf(file)).toMatchObject({ code, place });
  });

  test('sums of a list that its members do not make', () => {
    const { lists: rows } = lists.result as Extract<Counted['result'], { type: 'lists' }>;
    const listsWith = (changes: object): object => withContest(3, { result: { type: 'lists', lists: [{ ...rows[0], ...changes }, ...rows.slice(1)] } });
    const [{ memberVotes, members }] = rows as readonly [(typeof rows)[number]];
    for (const changes of [{ memberVotes: 0 }, { total: 0 }, { partyVotes: 0, total: memberVotes }, { code: members[0]!.code }]) {
      expect(refusalOf(listsWith(changes))).toMatchObject({ code: 'tally/figures-inconsistent' });
    }
  });

  test('figures too large to add up are refused, and never thrown', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({ code: at + 1, votes: 2 ** 32 - 1 }));
    expect(refusalOf(withContest(0, { result: { type: 'candidates', rows } }))).toMatchObject({ code: 'tally/equation-does-not-hold' });
  });
});
