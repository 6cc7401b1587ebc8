// Bags that are whole: what the verifier says of them with and without trust, and what it cannot know.
import { describe, expect, test } from 'vitest';
import { asCount } from '../../../src/core/kernel/count.ts';
import type { Counted } from '../../../src/core/tally/count-file.ts';
import { type Trust, verify, type Verification } from '../../../src/verifier/checks/verify.ts';
import { nodeDigests } from '../../../src/verifier/node.ts';
import { aCmsSigner } from '../../support/cms-signer.ts';
import { memorySource } from '../../support/memory-source.ts';
import type { Entry } from '../../support/preservation-account.ts';
import { aPreservationBag, type Forgery, type PreservationBag } from '../../support/preservation-bag.ts';
import { counted } from './forged-case.ts';

const whole = aPreservationBag();
const rows = (...votes: readonly number[]) => votes.map((each, index) => ({ code: index + 1, votes: asCount(each) }));
const classes = (contest: Counted, changes: Readonly<Record<string, number>>) =>
  contest.invalidClasses.map(({ id, ballots }) => ({ id, ballots: asCount(changes[id] ?? ballots) }));

/** As if nothing had happened before the day: what fell to struck options counts for them, and judge 3 is reviewed. */
const withoutNotices: Forgery = {
  notices: () => null,
  count: (count) => [
    counted('HR_SMD', (contest) => ({
      valid: asCount(5), invalid: asCount(3), invalidClasses: classes(contest, { 'not-a-candidate': 0 }),
      result: { type: 'candidates', rows: rows(3, 1, 1) },
    })),
    counted('SC_REVIEW', ({ result }) => ({ result: result.type !== 'review' ? result : {
      type: 'review', judges: [...result.judges.slice(0, 2), { code: 3, held: true, dismiss: asCount(3), retain: asCount(0), entryInvalid: asCount(0) }],
    } })),
    counted('HC_PR', (contest) => ({
      valid: asCount(4), invalid: asCount(1), invalidClasses: classes(contest, { 'not-a-candidate': 0 }),
      result: contest.result.type !== 'lists' ? contest.result : { type: 'lists', lists: contest.result.lists.map((list) => (list.code === 21 ? {
        ...list, memberVotes: asCount(2), total: asCount(4), members: list.members.map((each) => ({ ...each, votes: asCount(1) })),
      } : list)) },
    })),
  ].reduce((made, forgery) => forgery.count?.(made) ?? made, count),
};

const verified = (bag: PreservationBag, trust: Trust): Promise<Verification> => verify(memorySource(bag.files), trust, nodeDigests);

describe('a whole bag', () => {
  test('is verified with the definition, with its digits, with both', async () => {
    const { definition, digits } = whole;
    for (const trust of [{ definition }, { digits }, { definition, digits }]) {
      expect(await verified(whole, trust)).toMatchObject({ verdict: 'verified', failures: [], total: 0 });
    }
  });

  test('without trust is whole, and its origin not compared', async () => {
    expect((await verified(whole, {})).verdict).toBe('whole');
  });

  test('verifies with the digests of noble, too', async () => {
    expect((await verify(memorySource(whole.files), { digits: whole.digits })).verdict).toBe('verified');
  });

  test('is not verified against another definition or other digits', async () => {
    const other = aPreservationBag({ definition: (definition) => ({ ...definition, resultBlock: 4096 }) });
    expect((await verified(other, { definition: other.definition })).verdict).toBe('verified');
    const { definition, digits } = other;
    for (const trust of [{ definition }, { digits }, { definition: whole.definition, digits }]) {
      expect((await verified(whole, trust)).failures.map(({ check, place }) => [check, place])).toEqual([['trust', 'data/definition.json']]);
    }
  });

  test('gives the digits that stand on paper', async () => {
    const { digits } = await verified(whole, {});
    expect(digits.ctx).toBe(whole.digits);
    expect(digits.fingerprint).toMatch(/^\d{60}$/);
    expect(digits.count).toMatch(/^[0-9a-f]{64}$/);
    expect(digits.checkpoints.map(({ phase }) => phase)).toEqual(['opening', 'confirmation', 'preservation']);
    expect(digits.log).toEqual({ seq: 7, head: digits.checkpoints[2]?.head });
    expect(digits.records).toEqual([{ seq: 6, head: digits.checkpoints[1]?.head }, digits.log]);
  });
});

describe('what may differ between nights', () => {
  const again = (entries: readonly Entry[], event: string, minute: number, data?: Entry['data']): Entry => {
    const found = entries.find((entry) => entry.event === event)!;
    return { ...found, mono: minute * 60_000, wall: found.wall + minute, boot: '0c'.repeat(16), data: data ?? found.data };
  };
  const cases: readonly (readonly [string, Forgery])[] = [
    ['no notices', withoutNotices],
    ['signers of the preservation bag in the definition', { signers: { preservation: [aCmsSigner('議会'), aCmsSigner('選挙管理委員会')] } }],
    ['a restart, so that the ballots were opened and revealed twice', {
      entries: (entries) => [
        ...entries.slice(0, 6), again(entries, 'ballots-opened', 1), again(entries, 'result-revealed', 2), again(entries, 'count-confirmed', 3),
      ],
    }],
    ['a recount', {
      count: (count) => ({ ...count, version: 2 }),
      entries: (entries) => [
        ...entries.slice(0, 6), again(entries, 'count-confirmed', 1, { ...entries[6]!.data, count: '00'.repeat(32) }),
        again(entries, 'ballots-opened', 2), again(entries, 'result-revealed', 3), again(entries, 'count-confirmed', 4),
      ],
    }],
    ['openings one after another', {
      entries: (entries) => entries.flatMap((entry) => (entry.event === 'opening-declared'
        ? [{ ...entry, data: { ...entry.data, contests: [1, 3] } }, { ...entry, data: { ...entry.data, contests: [5] } }] : [entry])),
    }],
    ['no sheets', { session: (session) => { session.sheets = []; }, payload: (payload) => {
      for (const path of [...payload.keys()].filter((each) => each.startsWith('data/sheets/'))) payload.delete(path);
    } }],
    ['a later page of the specification', { payload: (payload) => payload.set('data/specification/ceremony.md', new Uint8Array()) }],
  ];
  test.each(cases)('%s', async (_what, forgery) => {
    const bag = aPreservationBag(forgery);
    expect(await verified(bag, { definition: bag.definition })).toMatchObject({ verdict: 'verified', failures: [] });
  });
});

describe('what no verifier can find', () => {
  test('a log that the terminal itself made anew: only its head on signed paper tells', async () => {
    const forged = aPreservationBag({ entries: (entries) => entries.filter(({ event }) => event !== 'officer-signed-in') });
    const answer = await verified(forged, { definition: forged.definition });
    expect(answer.verdict).toBe('verified');
    expect(answer.digits.log?.head).not.toBe((await verified(whole, {})).digits.log?.head);
  });

  test('a vote moved from one candidate to another: only opening the ballots, or the digest on signed paper, tells', async () => {
    const forged = aPreservationBag(counted('HR_SMD', () => ({ result: { type: 'candidates', rows: rows(2, 0, 2, 0) } })));
    const answer = await verified(forged, { definition: forged.definition });
    expect(answer.verdict).toBe('verified');
    expect(answer.digits.count).not.toBe((await verified(whole, {})).digits.count);
  });
});
