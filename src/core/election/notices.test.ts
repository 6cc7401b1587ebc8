// notices.json: every rule of the page, each broken once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aCandidate, aContest, aDefinition, aJudge, aMember, aNotices, aParty, aStrike, ctxOf, fileBytes, onElectionDay,
} from '../../../test/support/elections.ts';
import { anElection } from '../../../test/support/random-elections.ts';
import type { Time } from '../kernel/time.ts';
import { voteKindFacts, voteKinds } from '../law/vote-kinds.ts';
import { type Change, type Notices, type OptionAdded, parseNotices } from './notices.ts';
import type { ElectionRefusal } from './refusals.ts';

const definition = aDefinition({ contests: voteKinds.map((kind) => aContest(kind)).sort((a, b) => a.contest - b.contest) });
const [HR_SMD, HR_PR, SC_REVIEW, HC_PR] = [1, 2, 3, 5];

function refusalOf(notices: object): ElectionRefusal | undefined {
  const parsed = parseNotices(fileBytes(notices), definition, ctxOf(definition));
  return parsed.ok ? undefined : parsed.error;
}

function refusalOfChanges(...changes: readonly Change[]): ElectionRefusal | undefined {
  return refusalOf(aNotices(definition, changes));
}

function anAddition(contest: number, option: OptionAdded['option'], party: number | null = null): OptionAdded {
  return { type: 'option-added', contest, party, option };
}

const districtChanged: Change = { type: 'district-changed', district: '青空市統合開票区', hall: '若葉公民館', cause: '公職選挙法第18条第2項' };

describe('form', () => {
  const whole = aNotices(definition, [
    aStrike(HR_SMD, 1), aStrike(HR_SMD, 2, { occurredAt: onElectionDay }), anAddition(HR_SMD, aCandidate({ code: 4 })),
    anAddition(HC_PR, aMember({ code: 222 }), 22), { type: 'contest-not-held', contest: HR_SMD, cause: 'uncontested' }, districtChanged,
  ]);

  test('notices of every type are read, and written back to the same bytes', () => {
    expect(parseNotices(fileBytes(whole), definition, ctxOf(definition))).toEqual({ ok: true, value: whole });
  });

  test('a file without a notice is read', () => {
    expect(refusalOfChanges()).toBeUndefined();
  });

  test('all random notices are read, and written back to the same bytes', () => {
    fc.assert(fc.property(anElection(), ({ definition: random, notices }) => {
      if (notices === null) return;
      const parsed = parseNotices(fileBytes(notices), random, ctxOf(random));
      expect(parsed).toEqual({ ok: true, value: notices });
    }), { numRuns: 50 });
  });

  test('any changed byte is refused, or read as what it now says', () => {
    const bytes = fileBytes(whole);
    let refused = 0;
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = bytes.map((byte, index) => (index === at ? byte ^ flip : byte));
      const parsed = parseNotices(changed, definition, ctxOf(definition));
      if (parsed.ok) expect(fileBytes(parsed.value)).toEqual(changed);
      else refused++;
    }), { numRuns: 200 });
    expect(refused).toBeGreaterThan(0);
  });

  test('refused: bytes that are not canonical', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(whole));
    expect(parseNotices(bytes, definition, ctxOf(definition))).toMatchObject({ error: { code: 'election/not-canonical', place: 'notices.json' } });
  });

  const [notice] = whole.notices;
  test.each<[string, object, string]>([
    ['another format', { ...whole, format: 'kaihyo-notices/2' }, 'format'],
    ['a member too many', { ...whole, signed: true }, 'signed'],
    ['no legal ground', { ...whole, notices: [{ ...notice, clause: '' }] }, 'notices[0].clause'],
    ['no day of announcement', { ...whole, notices: [{ ...notice, announcedOn: null }] }, 'notices[0].announcedOn'],
    ['a day that does not exist', { ...whole, notices: [{ ...notice, announcedOn: '2025-06-31' }] }, 'notices[0].announcedOn'],
    ['a type of its own', aNotices(definition, [{ type: 'renamed' } as unknown as Change]), 'notices[0].change.type'],
    ['a cause of its own', aNotices(definition, [{ ...aStrike(1, 1), cause: 'tired' } as unknown as Change]), 'notices[0].change.cause'],
    ['an added option of another shape', aNotices(definition, [anAddition(HR_SMD, aJudge({ code: 9 }))]), 'notices[0].change.option.number'],
    ['a priority member in the lower house', aNotices(definition, [anAddition(HR_PR, aMember({ code: 122, priority: true }), 12)]), 'notices[0].change.option.priority'],
    ['a priority member for a list that stands', aNotices(definition, [anAddition(HC_PR, aMember({ code: 222, priority: true }), 21)]), 'notices[0].change.option.priority'],
    ['a party with a priority member behind another', aNotices(definition, [anAddition(HC_PR, aParty({
      code: 222, members: [aMember({ code: 223 }), aMember({ code: 224, priority: true })],
    }))]), 'notices[0].change.option.members'],
  ])('refused: %s', (_what, notices, place) => {
    expect(refusalOf(notices)).toMatchObject({ code: 'election/notices-form', place });
  });

  test('999 notices are read, and no more', () => {
    const many = (length: number): Change[] => Array.from({ length }, () => districtChanged);
    expect(refusalOfChanges(...many(999))).toBeUndefined();
    expect(refusalOfChanges(...many(1000))).toMatchObject({ code: 'election/notices-form', place: 'notices' });
  });

  test('refused: notices for another definition', () => {
    const other: Notices = { ...whole, ctx: '00'.repeat(32) };
    expect(refusalOf(other)).toEqual({ code: 'election/notices-of-another-definition', place: 'ctx' });
  });

  test.each([[[2]], [[1, 3]], [[1, 1]], [[2, 1]]])('refused: notices numbered %j', (numbers) => {
    const notices = numbers.map((number) => ({ ...whole.notices[5]!, number }));
    expect(refusalOf({ ...whole, notices })).toMatchObject({ code: 'election/notice-out-of-order' });
  });
});

describe('DR-46: a strike carries its cause and time, and a ruling where it is too late', () => {
  test.each([
    ['a contest that is not there', aStrike(9, 1), 'election/unknown-contest', 'contest'],
    ['an option that is not there', aStrike(HR_SMD, 4), 'election/unknown-option', 'code'],
    ['a cause of lists for a candidate', aStrike(HR_SMD, 1, { cause: 'list-withdrawal' }), 'election/cause-not-of-kind', 'cause'],
    ['the death of a party', aStrike(HR_PR, 11), 'election/cause-not-of-kind', 'cause'],
    ['a member without the right to stand', aStrike(HC_PR, 212, { cause: 'ineligible' }), 'election/cause-not-of-kind', 'cause'],
    ['the withdrawal of a judge', aStrike(SC_REVIEW, 1, { cause: 'withdrawal' }), 'election/cause-not-of-kind', 'cause'],
    ['a ruling on a strike before election day', aStrike(HR_SMD, 1, { ruling: { by: '選挙長', text: '無効とする。' } }), 'election/ruling-without-need', 'ruling'],
    ['no ruling on a strike on election day', aStrike(HR_SMD, 1, { occurredAt: onElectionDay, ruling: null }), 'election/ruling-missing', 'ruling'],
  ])('refused: %s', (_what, change, code, member) => {
    expect(refusalOfChanges(change)).toMatchObject({ code, place: `notices[0].change.${member}` });
  });

  test('the last second before election day needs no ruling, its first second does', () => {
    const last = '2025-07-19T23:59:59+09:00' as Time;
    const first = '2025-07-20T00:00:00+09:00' as Time;
    expect(refusalOfChanges(aStrike(HR_SMD, 1, { occurredAt: last, ruling: null }))).toBeUndefined();
    expect(refusalOfChanges(aStrike(HR_SMD, 1, { occurredAt: first, ruling: null }))?.code).toBe('election/ruling-missing');
  });

  test('refused: the same option twice, whatever the causes', () => {
    expect(refusalOfChanges(aStrike(HR_SMD, 1), aStrike(HR_SMD, 1, { cause: 'ineligible', occurredAt: onElectionDay })))
      .toMatchObject({ code: 'election/struck-twice', place: 'notices[1].change.code' });
  });

  test('every cause that the law has for a kind is read', () => {
    const options = { HR_SMD: 1, HR_PR: 11, HC_DIST: 1, HC_PR: 21, SC_REVIEW: 1 };
    const members = { HR_PR: 111, HC_PR: 211 };
    const numbers = { HR_SMD: 1, HR_PR: 2, SC_REVIEW: 3, HC_DIST: 4, HC_PR: 5 };
    for (const kind of voteKinds) {
      const { strikes } = voteKindFacts[kind];
      for (const cause of Object.keys(strikes.option)) {
        expect(refusalOfChanges(aStrike(numbers[kind], options[kind], { cause: cause as 'death' }))).toBeUndefined();
      }
      for (const cause of Object.keys(strikes.member)) {
        expect(refusalOfChanges(aStrike(numbers[kind], members[kind as 'HR_PR'], { cause: cause as 'death' }))).toBeUndefined();
      }
    }
  });
});

describe('DR-44: an addition never takes a code or a number that was given out', () => {
  test.each<[string, readonly Change[], string, string]>([
    ['a code of the definition', [anAddition(HR_SMD, aCandidate({ code: 3, number: 9 }))], 'election/code-reused', 'notices[0].change.option.code'],
    ['a code not above lastCode', [anAddition(HC_PR, aMember({ code: 220 }), 22)], 'election/code-reused', 'notices[0].change.option.code'],
    ['the code of an earlier addition', [anAddition(HR_SMD, aCandidate({ code: 4 })), anAddition(HR_SMD, aCandidate({ code: 4, number: 9 }))], 'election/code-reused', 'notices[1].change.option.code'],
    ['the code of a struck addition', [anAddition(HR_SMD, aCandidate({ code: 4 })), aStrike(HR_SMD, 4), anAddition(HR_SMD, aCandidate({ code: 4, number: 9 }))], 'election/code-reused', 'notices[2].change.option.code'],
    ['a member with the code of its new party', [anAddition(HC_PR, aParty({ code: 222, members: [aMember({ code: 222 })] }))], 'election/code-reused', 'notices[0].change.option.members[0].code'],
    ['a filing number of the definition', [anAddition(HR_SMD, aCandidate({ code: 4, number: 3 }))], 'election/number-reused', 'notices[0].change.option.number'],
    ['the filing number of an earlier addition', [anAddition(HR_SMD, aCandidate({ code: 4 })), anAddition(HR_SMD, aCandidate({ code: 5, number: 4 }))], 'election/number-reused', 'notices[1].change.option.number'],
    ['a member for a list that is not there', [anAddition(HC_PR, aMember({ code: 222 }), 29)], 'election/unknown-option', 'notices[0].change.party'],
    ['a member for a member', [anAddition(HC_PR, aMember({ code: 222 }), 221)], 'election/unknown-option', 'notices[0].change.party'],
    ['a member for a candidate', [anAddition(HR_SMD, aMember({ code: 4 }), 1)], 'election/unknown-option', 'notices[0].change.party'],
    ['an option for a contest that is not there', [anAddition(9, aCandidate({ code: 4 }))], 'election/unknown-contest', 'notices[0].change.contest'],
  ])('refused: %s', (_what, changes, code, place) => {
    expect(refusalOfChanges(...changes)).toMatchObject({ code, place });
  });

  test('a party may be added with its members, 特定枠 among them, and get one more', () => {
    const party = aParty({ code: 222, number: 3, members: [aMember({ code: 223, priority: true })] });
    expect(refusalOfChanges(anAddition(HC_PR, party), anAddition(HC_PR, aMember({ code: 224 }), 222), aStrike(HC_PR, 223))).toBeUndefined();
  });

  test('refused: to strike what only a later notice adds', () => {
    expect(refusalOfChanges(aStrike(HR_SMD, 4), anAddition(HR_SMD, aCandidate({ code: 4 })))?.code).toBe('election/unknown-option');
  });

  test('the same code may be added in two contests', () => {
    expect(refusalOfChanges(anAddition(HR_SMD, aCandidate({ code: 300 })), anAddition(HR_PR, aMember({ code: 300 }), 11))).toBeUndefined();
  });
});

describe('a contest that is not held', () => {
  const notHeld: Change = { type: 'contest-not-held', contest: HR_SMD, cause: 'not-held' };

  test('refused: said twice, or of a contest that is not there', () => {
    expect(refusalOfChanges(notHeld, notHeld)).toMatchObject({ code: 'election/not-held-twice', place: 'notices[1].change.contest' });
    expect(refusalOfChanges({ ...notHeld, contest: 9 })?.code).toBe('election/unknown-contest');
  });

  test('refused: said of a contest that is uncontested by definition', () => {
    const uncontested = aDefinition({ contests: [aContest('HR_SMD', { uncontested: true })] });
    const parsed = parseNotices(fileBytes(aNotices(uncontested, [notHeld])), uncontested, ctxOf(uncontested));
    expect(parsed).toMatchObject({ error: { code: 'election/not-held-twice' } });
  });
});
