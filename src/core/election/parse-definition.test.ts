// definition.json: every rule of the page, each broken once.
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aCandidate, aCandidateContest, aContest, aCouncillorsListContest, aDefinition, aJudge, aKeySet, aMember, aParty, aPartyContest,
  aReviewContest, electionSecret, fileBytes, inspectionSecret, publicKeyOf,
} from '../../../test/support/elections.ts';
import { anElection } from '../../../test/support/random-elections.ts';
import type { Time } from '../kernel/time.ts';
import { voteKindFacts, voteKinds } from '../law/vote-kinds.ts';
import { contextOf } from './context.ts';
import type { Definition } from './definition.ts';
import { parseDefinition } from './parse-definition.ts';

const whole = aDefinition({ contests: voteKinds.map((kind) => aContest(kind)).sort((a, b) => a.contest - b.contest) });

function refusalOf(definition: object): { readonly code: string; readonly place?: string } | undefined {
  const parsed = parseDefinition(fileBytes(definition));
  return parsed.ok ? undefined : parsed.error;
}

test('a definition of all five kinds is read, and written back to the same bytes', () => {
  const parsed = parseDefinition(fileBytes(whole));
  expect(parsed).toEqual({ ok: true, value: whole });
});

test('every random definition is read, and written back to the same bytes', () => {
  fc.assert(fc.property(anElection(), ({ definition }) => {
    const bytes = fileBytes(definition);
    const parsed = parseDefinition(bytes);
    expect(parsed.ok && fileBytes(parsed.value)).toEqual(bytes);
  }), { numRuns: 50 });
});

test('any changed byte of a definition is refused or makes another context', () => {
  const bytes = fileBytes(whole);
  const ctx = contextOf(bytes);
  let read = 0;
  fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
    const changed = bytes.map((byte, index) => (index === at ? byte ^ flip : byte));
    const parsed = parseDefinition(changed);
    if (!parsed.ok) return;
    read++;
    expect(fileBytes(parsed.value)).toEqual(changed);
    expect(contextOf(changed)).not.toEqual(ctx);
  }), { numRuns: 200 });
  expect(read).toBeGreaterThan(0);
});

test('the context is SHA-256 of the domain string and the bytes', () => {
  // printf 'kaihyo-ctx/1\0{}' | sha256sum
  expect(contextOf(new TextEncoder().encode('{}'))).toEqual(hexToBytes(CTX_OF_EMPTY));
});

const CTX_OF_EMPTY = 'b91fe8cd2ab6d4f272ac02f809db9d272939b1d64f2095349463b602470a0162';

describe('form', () => {
  test('refused: bytes that are not canonical', () => {
    expect(parseDefinition(new TextEncoder().encode(`${JSON.stringify(whole)}\n`)))
      .toEqual({ ok: false, error: { code: 'election/not-canonical', place: 'definition.json', values: { fault: 'not-canonical' } } });
  });

  const paths = pathsIn(whole);

  test.each(paths.filter(({ name }) => name !== undefined))('refused: $path is missing', ({ at }) => {
    expect(refusalOf(without(whole, at))).toMatchObject({ code: 'election/definition-form' });
  });

  test.each(paths)('refused: $path is of another type', ({ at }) => {
    expect(refusalOf(replaced(whole, at, { x: [] }))?.code).toBe('election/definition-form');
  });

  test.each(['', 'event', 'unit', 'unit.municipalities.0', 'unit.district', 'keys', 'keys.groups.0', 'keys.cards.0', 'signers', 'limits',
    'contests.0', 'contests.0.witnesses', 'contests.0.options.0', 'contests.1.options.0.members.0'])('refused: an unknown member in "%s"', (path) => {
    const at = path === '' ? [] : path.split('.');
    expect(refusalOf(replaced(whole, [...at, 'surplus'], 1))).toEqual({
      code: 'election/definition-form', place: expect.stringMatching(/surplus$/), values: { expected: 'no such member' },
    });
  });

  const [smd] = whole.contests;
  test.each<[string, Partial<Definition> | object, string]>([
    ['another format', { format: 'kaihyo-definition/2' }, 'format'],
    ['another edition of the law', { law: 'jp-2013' }, 'law'],
    ['another suite', { suite: 2 }, 'suite'],
    ['a purpose of its own', { purpose: 'test' }, 'purpose'],
    ['a time without +09:00', { opensAt: '2025-07-20T12:00:00Z' }, 'opensAt'],
    ['a day that does not exist', { event: { ...whole.event, electionDay: '2025-02-30' } }, 'event.electionDay'],
    ['no municipality', { unit: { ...whole.unit, municipalities: [] } }, 'unit.municipalities'],
    ['a code of five digits', { unit: { ...whole.unit, municipalities: [{ code: '13201', name: '青空市' }] } }, 'unit.municipalities[0].code'],
    ['municipalities out of order', { unit: { ...whole.unit, municipalities: [{ code: '132039', name: '若葉町' }, { code: '132012', name: '青空市' }] } }, 'unit.municipalities'],
    ['no signer of transfer bags', { signers: { ...whole.signers, transfer: [] } }, 'signers.transfer'],
    ['a signer twice', { signers: { ...whole.signers, transfer: ['ab'.repeat(32), 'ab'.repeat(32)] } }, 'signers.transfer'],
    ['a digest in capitals', { signers: { ...whole.signers, notices: ['AB'.repeat(32)] } }, 'signers.notices[0]'],
    ['no ballots allowed', { limits: { ballots: 0 } }, 'limits.ballots'],
    ['more ballots than a file may hold', { limits: { ballots: 4_000_001 } }, 'limits.ballots'],
    ['too small a result block', { resultBlock: 511 }, 'resultBlock'],
    ['no contest', { contests: [] }, 'contests'],
    ['contests out of order', { contests: [whole.contests[1], smd] }, 'contests'],
    ['a contest twice', { contests: [smd, { ...whole.contests[1], contest: 1 }] }, 'contests'],
    ['an inspection key that is no point', { inspection: '04'.repeat(65) }, 'inspection'],
    ['a witness minimum above the maximum', { contests: [{ ...smd, witnesses: { min: 4, max: 3 } }] }, 'contests[0].witnesses'],
    ['eleven witnesses', { contests: [{ ...smd, witnesses: { min: 3, max: 11 } }] }, 'contests[0].witnesses.max'],
    ['a report to nobody', { contests: [{ ...smd, reportTo: '知事' }] }, 'contests[0].reportTo'],
    ['a kind of its own', { contests: [{ ...smd, kind: 'LOCAL' }] }, 'contests[0].kind'],
    ['a judge with number 16', { contests: [aReviewContest({ options: [aJudge({ code: 16 })] })] }, 'contests[0].options[0].code'],
    ['a party without members', { contests: [aPartyContest({ options: [aParty({ code: 1, members: [] }), aParty({ code: 2 })] })] }, 'contests[0].options[0].members'],
    ['a private-use character in a name', { contests: [aCandidateContest({ options: [aCandidate({ name: '\ue000田' }), aCandidate({ code: 2 })] })] }, 'contests[0].options[0].name'],
  ])('refused: %s', (_what, changes, place) => {
    expect(refusalOf({ ...whole, ...changes })).toMatchObject({ code: 'election/definition-form', place });
  });

  test('refused: 51 candidates for one seat', () => {
    const options = Array.from({ length: 51 }, (_, at) => aCandidate({ code: at + 1 }));
    expect(refusalOf(aDefinition({ contests: [aCandidateContest({ options })] }))).toMatchObject({ place: 'contests[0].options' });
    expect(refusalOf(aDefinition({ contests: [aCandidateContest({ kind: 'HC_DIST', options })] }))).toBeUndefined();
  });

  test('names are kept as given: a compatibility ideograph and a variation selector are not normalised', () => {
    const name = '\uFA11\u{E0101}一';
    const definition = aDefinition({ contests: [aCandidateContest({ options: [aCandidate({ name, alternative: '崎一' }), aCandidate({ code: 2 })] })] });
    const parsed = parseDefinition(fileBytes(definition));
    expect(parsed.ok && parsed.value.contests[0]?.options[0]?.name).toBe(name);
  });
});

describe('times', () => {
  test.each([
    ['refused: polls that close two days later', '2025-07-22T20:00:00+09:00', 'election/polls-not-on-election-day'],
    ['refused: polls that close the day before', '2025-07-19T20:00:00+09:00', 'election/polls-not-on-election-day'],
    ['refused: counting announced for a time before the polls close', '2025-07-20T21:00:01+09:00', 'election/opens-before-polls-close'],
    ['read: polls that close when counting opens', '2025-07-20T21:00:00+09:00', undefined],
    ['read: polls that close in the afternoon', '2025-07-20T16:00:00+09:00', undefined],
  ])('%s', (_what, pollsCloseAt, code) => {
    expect(refusalOf(aDefinition({ pollsCloseAt: pollsCloseAt as Time }))?.code).toBe(code);
  });

  test('read: polls that close after midnight, and counting on the next day', () => {
    const times = { pollsCloseAt: '2025-07-21T00:30:00+09:00' as Time, opensAt: '2025-07-21T09:00:00+09:00' as Time };
    expect(refusalOf(aDefinition(times))).toBeUndefined();
  });
});

describe('keys', () => {
  const keys = aKeySet();
  const other = publicKeyOf(inspectionSecret);
  const [card] = keys.cards;
  const share = `02${publicKeyOf(inspectionSecret).slice(2, 66)}`;

  test.each<[string, Partial<Definition['keys']>, string]>([
    ['a share that is not K', { groups: [{ k: 1, n: 1, shares: [share] }] }, 'keys.groups'],
    ['two groups', { groups: [...keys.groups, ...keys.groups] }, 'keys.groups'],
    ['two of two shares', { groups: [{ k: 2, n: 2, shares: [keys.groups[0]!.shares[0]!, share] }] }, 'keys.groups'],
    ['two cards', { cards: [card!, { ...card!, label: 'K-02' }] }, 'keys.cards'],
    ['a card with another key', { cards: [{ ...card!, publicKey: other }] }, 'keys.cards'],
    ['a card of a group that is not there', { cards: [{ ...card!, group: 2 }] }, 'keys.cards[0]'],
    ['a card of a share that is not there', { cards: [{ ...card!, index: 2 }] }, 'keys.cards[0]'],
    ['cards out of order', { cards: [{ ...card!, label: 'K-02' }, card!] }, 'keys.cards[1]'],
  ])('refused in scheme D: %s', (_what, changes, place) => {
    expect(refusalOf(aDefinition({ keys: { ...keys, ...changes } }))).toEqual({ code: 'election/keys-inconsistent', place });
  });

  test.each<[string, Partial<Definition['keys']>, string]>([
    ['a key off the curve', { key: `04${'01'.repeat(64)}` }, 'keys.key'],
    ['a key of all zeros', { key: '00'.repeat(65) }, 'keys.key'],
    ['a key with the prefix of the hybrid form', { key: keys.key.replace(/^04/, '06') }, 'keys.key'],
    ['a share off the curve', { groups: [{ k: 1, n: 1, shares: [`05${'01'.repeat(32)}`] }] }, 'keys.groups[0].shares[0]'],
    ['k above n', { groups: [{ k: 2, n: 1, shares: keys.groups[0]!.shares }] }, 'keys.groups[0]'],
    ['fewer shares than n', { groups: [{ k: 1, n: 2, shares: keys.groups[0]!.shares }] }, 'keys.groups[0]'],
  ])('refused: %s', (_what, changes, place) => {
    expect(refusalOf(aDefinition({ keys: { ...keys, ...changes } }))).toMatchObject({ code: 'election/definition-form', place });
  });

  const threshold: Definition['keys'] = {
    ...keys,
    scheme: 'T',
    groups: [{ k: 2, n: 2, shares: [keys.groups[0]!.shares[0]!, share] }],
    cards: [card!, { ...card!, label: 'K-02', index: 2, publicKey: other }, { ...card!, label: 'K-03', index: 2, publicKey: other }],
  };

  test('scheme T has a form of its own, and is refused for counting with a clear reason', () => {
    expect(refusalOf(aDefinition({ keys: threshold }))).toEqual({ code: 'election/scheme-not-available', place: 'keys.scheme' });
    expect(refusalOf(aDefinition({ keys: { ...threshold, cards: [{ ...card!, index: 3 }] } }))).toMatchObject({ code: 'election/keys-inconsistent' });
  });

  test('scheme D needs the acceptance of the board in a real election, not in a rehearsal', () => {
    const notAccepted = { ...aKeySet(electionSecret), schemeDAccepted: false };
    expect(refusalOf(aDefinition({ keys: notAccepted }))).toEqual({ code: 'election/scheme-d-not-accepted', place: 'keys.schemeDAccepted' });
    expect(refusalOf(aDefinition({ keys: notAccepted, purpose: 'rehearsal' }))).toBeUndefined();
  });
});

describe('contests and options', () => {
  test('refused: one kind in two contests', () => {
    const contests = [aContest('HR_SMD'), aContest('HR_SMD', { contest: 9 })];
    expect(refusalOf(aDefinition({ contests }))).toEqual({ code: 'election/kind-twice', place: 'contests[1].kind' });
  });

  test.each([
    ['a number twice', [aCandidate({ code: 1, number: 4 }), aCandidate({ code: 2, number: 4 })], 'contests[0].options[1]'],
    ['numbers out of order', [aCandidate({ code: 1, number: 4 }), aCandidate({ code: 2, number: 3 })], 'contests[0].options[1]'],
  ])('DR-42: refused: %s', (_what, options, place) => {
    expect(refusalOf(aDefinition({ contests: [aCandidateContest({ options })] }))).toEqual({ code: 'election/options-out-of-order', place });
  });

  test('DR-42: judges stand in the order of their notice numbers', () => {
    const contests = [aReviewContest({ options: [aJudge({ code: 2 }), aJudge({ code: 1 })] })];
    expect(refusalOf(aDefinition({ contests }))).toEqual({ code: 'election/options-out-of-order', place: 'contests[0].options[1]' });
  });

  test('refused: a code twice, also between a party and a member', () => {
    const twice = [aCandidate({ code: 7, number: 1 }), aCandidate({ code: 7, number: 2 })];
    expect(refusalOf(aDefinition({ contests: [aCandidateContest({ options: twice })] })))
      .toMatchObject({ code: 'election/code-repeated', place: 'contests[0].options[1].code' });
    const shared = [aParty({ code: 1, members: [aMember({ code: 2 })] }), aParty({ code: 2, members: [aMember({ code: 3 })] })];
    expect(refusalOf(aDefinition({ contests: [aPartyContest({ options: shared })] })))
      .toMatchObject({ code: 'election/code-repeated', place: 'contests[0].options[1].code' });
  });

  test('refused: a code above the last code, also that of a member', () => {
    expect(refusalOf(aDefinition({ contests: [aCandidateContest({ lastCode: 2 })] })))
      .toEqual({ code: 'election/code-above-last', place: 'contests[0].options[2].code', values: { option: 3, lastCode: 2 } });
    expect(refusalOf(aDefinition({ contests: [aPartyContest({ lastCode: 111 })] })))
      .toMatchObject({ code: 'election/code-above-last', place: 'contests[0].options[0].members[1].code' });
  });

  test('refused: a priority member (特定枠) in the lower house, or behind another member', () => {
    const members = [aMember({ code: 5 }), aMember({ code: 6, priority: true })];
    const options = [aParty({ code: 1, members }), aParty({ code: 2 })];
    expect(refusalOf(aDefinition({ contests: [aPartyContest({ options })] })))
      .toMatchObject({ code: 'election/definition-form', place: 'contests[0].options[0].members[1].priority' });
    expect(refusalOf(aDefinition({ contests: [aCouncillorsListContest({ options })] })))
      .toMatchObject({ code: 'election/definition-form', place: 'contests[0].options[0].members' });
  });

  test('DR-34: a contest with one candidate is read only where it is uncontested', () => {
    const contest = aCandidateContest({ options: [aCandidate()] });
    expect(refusalOf(aDefinition({ contests: [contest] })))
      .toEqual({ code: 'election/number-of-options', place: 'contests[0].options', values: { min: 2, max: 50, options: 1 } });
    expect(refusalOf(aDefinition({ contests: [{ ...contest, uncontested: true }] }))).toBeUndefined();
  });

  test('DR-56: a merged meeting is data of each contest', () => {
    expect(refusalOf(aDefinition({ contests: [{ ...aContest('HR_SMD'), mergedMeeting: true }, aContest('HC_DIST')] }))).toBeUndefined();
  });

  const destinations = ['選挙長', '選挙分会長', '審査分会長'] as const;
  test.each(voteKinds)('DR-54: %s is reported to whom the law names, and to no other', (kind) => {
    const reportedTo = (reportTo: (typeof destinations)[number]) => refusalOf(aDefinition({ contests: [{ ...aContest(kind), reportTo }] }));
    const accepted = destinations.filter((each) => reportedTo(each) === undefined);
    expect(accepted).toEqual(voteKindFacts[kind].reportTo);
  });

  test('DR-54: refused: the review reported to a 選挙長', () => {
    expect(refusalOf(aDefinition({ contests: [{ ...aReviewContest(), reportTo: '選挙長' }] }))).toEqual({
      code: 'election/report-destination', place: 'contests[0].reportTo', values: { contest: 3, reportTo: '選挙長' },
    });
  });
});

describe('DR-50: how many witnesses there may be', () => {
  const elections = voteKinds.filter((kind) => kind !== 'SC_REVIEW');

  test.each(elections)('%s: from three to ten', (kind) => {
    const withWitnesses = (min: number, max: number) => refusalOf(aDefinition({ contests: [aContest(kind, { witnesses: { min, max } })] }));
    for (const [min, max] of [[3, 10], [3, 3], [10, 10], [5, 7]] as const) expect(withWitnesses(min, max)).toBeUndefined();
    for (const [min, max] of [[1, 2], [2, 10], [1, 10]] as const) {
      expect(withWitnesses(min, max)).toMatchObject({
        code: 'election/witness-limits', place: 'contests[0].witnesses', values: { min, max, clause: '公職選挙法62条' },
      });
    }
  });

  const reviewWith = (witnesses: { readonly min: number; readonly max: number }, ...others: readonly Definition['contests'][number][]) =>
    refusalOf(aDefinition({ contests: [...others, aReviewContest({ witnesses })] }));

  test.each([
    ['without a single-seat contest', []],
    ['beside lists alone', [aContest('HR_PR')]],
    ['beside a single seat that is uncontested', [aContest('HR_SMD', { uncontested: true })]],
  ])('DR-12: the review %s appoints exactly three of its own', (_where, others) => {
    expect(reviewWith({ min: 3, max: 3 }, ...others)).toBeUndefined();
    for (const [min, max] of [[3, 10], [1, 3], [2, 2], [4, 4]] as const) {
      expect(reviewWith({ min, max }, ...others)).toMatchObject({
        code: 'election/witness-limits', place: `contests[${others.length}].witnesses`, values: { contest: 3, clause: '最高裁判所裁判官国民審査法25条' },
      });
    }
  });

  test('DR-12: the review beside a single-seat contest has the people of that contest, and so its limits', () => {
    const seat = aContest('HR_SMD', { witnesses: { min: 4, max: 8 } });
    expect(reviewWith({ min: 4, max: 8 }, seat)).toBeUndefined();
    for (const [min, max] of [[3, 3], [3, 8], [4, 10]] as const) {
      expect(reviewWith({ min, max }, seat)).toMatchObject({
        code: 'election/witness-limits', place: 'contests[1].witnesses', values: { contest: 3, clause: '最高裁判所裁判官国民審査法19条' },
      });
    }
  });
});

describe('DR-36, DR-57: the unit is a counting district, not a municipality', () => {
  test('several municipalities may share one district', () => {
    const municipalities = [{ code: '313017', name: '若葉町' }, { code: '313025', name: '青葉町' }];
    expect(refusalOf(aDefinition({ unit: { ...whole.unit, municipalities } }))).toBeUndefined();
  });

  test('two districts of one city are two contexts', () => {
    const first = aDefinition();
    const second = aDefinition({ unit: { ...first.unit, district: { code: 'aozora-2', name: '青空市第2開票区' } } });
    expect(contextOf(fileBytes(first))).not.toEqual(contextOf(fileBytes(second)));
  });
});

interface Path {
  readonly path: string;
  readonly at: readonly string[];
  /** Undefined where the path ends in an entry of a list. */
  readonly name: string | undefined;
}

/** The paths of every member and of every first entry of a list. */
function pathsIn(value: unknown, at: readonly string[] = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([name]) => !Array.isArray(value) || name === '0').flatMap(([name, inner]) => {
    const here = [...at, name];
    return [{ path: here.join('.'), at: here, name: Array.isArray(value) ? undefined : name }, ...pathsIn(inner, here)];
  });
}

function replaced(value: object, at: readonly string[], by: unknown): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  const holder = at.slice(0, -1).reduce((inner, name) => inner[name] as Record<string, unknown>, copy);
  holder[at.at(-1)!] = by;
  return copy;
}

function without(value: object, at: readonly string[]): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  const holder = at.slice(0, -1).reduce((inner, name) => inner[name] as Record<string, unknown>, copy);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the member shall be absent, not undefined
  delete holder[at.at(-1)!];
  return copy;
}
