import { describe, expect, test } from 'vitest';
import { aToken, keyOf, pointOf, readersWith, type ReadersForTests, storeOfCards } from '../../../test/support/card-readers.ts';
import { cardDigits } from '../../core/keys/card-digits.ts';
import { err, ok } from '../../core/kernel/result.ts';
import type { Time } from '../../core/kernel/time.ts';
import type { TerminalStore } from '../ports/store.ts';
import { type CardToEnrol, enrolCard, withdrawCard } from './enrol-card.ts';

const at = '2025-07-01T10:00:00+09:00' as Time;
const by = ['情報　太郎', '情報　花子'] as const;
const asked: CardToEnrol = { label: 'K-01', purpose: 'live', by, at, serial: null, key: null };
const pin = '314159';

interface Try {
  readonly readers?: ReadersForTests;
  readonly store?: TerminalStore;
  readonly card?: Partial<CardToEnrol>;
  readonly typed?: string;
}

async function enrol({ readers = readersWith([aToken()]), store = storeOfCards(), card = {}, typed = pin }: Try = {}): Promise<{
  readonly answer: unknown; readonly asked: readonly string[]; readonly steps: readonly string[]; readonly store: TerminalStore;
}> {
  const steps: string[] = [];
  const answer = await enrolCard({ readers, store }, { ...asked, ...card }, {
    onFound: ({ token }) => { steps.push(`found ${token.serial}`); },
    readPin: () => {
      steps.push('PIN');
      return Promise.resolve(ok(typed));
    },
  });
  return { answer, asked: readers.asked, steps, store };
}

test('a card is shown, unlocked once, made to show what it can, and then enrolled', async () => {
  const { answer, asked: ofCard, steps, store } = await enrol();
  const card = { publicKey: keyOf(1), label: 'K-01', purpose: 'live', serial: '0001', enrolledAt: at, by, withdrawn: null };
  expect(answer).toEqual(ok(card));
  expect(store.enrolledCards()).toEqual([card]);
  expect(steps).toEqual(['found 0001', 'PIN']);
  expect(ofCard).toEqual(['insert', `unlock ${pin} first-tries`, 'exercise 3', 'close']);
});

describe('no PIN is read', () => {
  const two = [aToken(), aToken({ serial: '0002', publicKeys: [pointOf(2)] })];
  const twoKeys = [aToken({ publicKeys: [pointOf(1), pointOf(2)] })];
  const withCard = storeOfCards();
  withCard.enrol({ publicKey: keyOf(1), label: 'K-01', purpose: 'live', serial: '0001', enrolledAt: at, by });
  const rekeyed = readersWith([aToken({ publicKeys: [pointOf(2)] })]);
  const practised = storeOfCards([{ ctx: 'c0'.repeat(32), ceremony: '01'.repeat(32), key: keyOf(1), purpose: 'rehearsal' }]);

  test.each<readonly [string, Try, object]>([
    ['without a card', { readers: readersWith([]) }, { code: 'card/absent' }],
    ['that cannot be read', { readers: readersWith([], { unreadable: 1 }) }, { code: 'card/unreadable' }],
    ['without a key beside one that cannot be read', { readers: readersWith([aToken({ publicKeys: [] })], { unreadable: 1 }) }, { code: 'card/unreadable' }],
    ['of another serial number', { card: { serial: '0009' } }, { code: 'enrolment/not-among-inserted' }],
    ['of another serial number, named in an empty reader', { card: { serial: '0009' }, readers: readersWith([]) }, { code: 'card/absent' }],
    ['of its serial number without a key', { card: { serial: '0001' }, readers: readersWith([aToken({ publicKeys: [] })]) },
      { code: 'enrolment/no-fitting-key' }],
    ['without a key', { readers: readersWith([aToken({ publicKeys: [] })]) }, { code: 'enrolment/no-fitting-key' }],
    ['with two cards', { readers: readersWith(two) }, { code: 'enrolment/several-cards', values: { cards: 2 } }],
    ['with two keys', { readers: readersWith(twoKeys) }, { code: 'enrolment/several-keys', values: { keys: 2 } }],
    ['of other digits', { card: { key: cardDigits(keyOf(3)) } }, { code: 'enrolment/not-among-inserted' }],
    ['that is enrolled', { store: withCard, card: { label: 'K-02' } }, { code: 'enrolment/already-enrolled', values: { label: 'K-01' } }],
    ['under a number in use', { store: withCard, card: { serial: '0002' }, readers: readersWith(two) }, { code: 'enrolment/label-taken', values: { label: 'K-01' } }],
    ['of an election for the other purpose', { store: practised }, { code: 'enrolment/other-purpose' }],
    ['that has another key for the other purpose', { store: withCard, card: { label: 'K-02', purpose: 'rehearsal' }, readers: rekeyed },
      { code: 'enrolment/card-of-other-purpose', values: { label: 'K-01' } }],
  ])('for a card %s', async (_what, given, error) => {
    const { answer, asked: ofCard, steps } = await enrol(given);
    expect(answer).toEqual(err(error));
    expect([ofCard, steps]).toEqual([[], []]);
  });

  test('twice for one card that two modules show', async () => {
    const seen = ['/lib/one.so', '/lib/other.so'].map((module) => aToken({ module }));
    for (const card of [{}, { serial: '0001' }, { key: cardDigits(keyOf(1)) }]) {
      expect((await enrol({ readers: readersWith(seen), card })).answer).toMatchObject({ ok: true, value: { publicKey: keyOf(1) } });
    }
    const keys = seen.map((token) => ({ ...token, publicKeys: [pointOf(1), pointOf(2)] }));
    expect((await enrol({ readers: readersWith(keys) })).answer).toEqual(err({ code: 'enrolment/several-keys', values: { keys: 2 } }));
  });

  test('from whoever does not give one', async () => {
    const readers = readersWith([aToken()]);
    const answer = await enrolCard({ readers, store: storeOfCards() }, asked, {
      onFound: () => undefined, readPin: () => Promise.resolve(err({ code: 'card/pin-form' })),
    });
    expect([answer, readers.asked]).toEqual([err({ code: 'card/pin-form' }), []]);
  });

  test.each([
    ['serial number', two, { serial: '0002' }], ['digits', twoKeys, { key: cardDigits(keyOf(2)) }],
    ['digits without spaces', twoKeys, { key: cardDigits(keyOf(2)).replaceAll(' ', '') }],
  ])('before the one is known that its %s names', async (_what, tokens, card) => {
    expect((await enrol({ readers: readersWith(tokens), card })).answer).toMatchObject({ ok: true, value: { publicKey: keyOf(2) } });
  });
});

test.each(['123456', '000000', '12345678'])('the card never sees the PIN %s, which everybody knows', async (typed) => {
  const { answer, asked: ofCard, store } = await enrol({ typed });
  expect(answer).toEqual(err({ code: 'card/default-pin' }));
  expect([ofCard, store.enrolledCards()]).toEqual([[], []]);
});

test.each([
  ['another PIN', { unlock: { code: 'card/wrong-pin', values: { left: 2 } } }, ['insert', `unlock ${pin} first-tries`, 'close']],
  ['no possession of the key', { unlock: { code: 'card/no-possession' } }, ['insert', `unlock ${pin} first-tries`, 'close']],
  ['an answer to what is no point', { exercise: { code: 'card/accepts-bad-points' } }, ['insert', `unlock ${pin} first-tries`, 'exercise 3', 'close']],
] as const)('a card is not enrolled, and its process ends, after %s', async (_what, faults, expected) => {
  const readers = readersWith([aToken()], faults);
  const { answer, store } = await enrol({ readers });
  expect(answer).toEqual(err(Object.values(faults)[0]));
  expect([readers.asked, store.enrolledCards()]).toEqual([expected, []]);
});

test('a card is withdrawn once, for good', async () => {
  const { store } = await enrol();
  const withdrawal = { at, reason: '紛失した。', by };
  expect(withdrawCard(store, 'K-09', withdrawal)).toEqual(err({ code: 'enrolment/not-enrolled', values: { label: 'K-09' } }));
  expect(withdrawCard(store, 'K-01', withdrawal)).toMatchObject(ok({ label: 'K-01', withdrawn: withdrawal }));
  expect(store.enrolledCards()[0]?.withdrawn).toEqual(withdrawal);
  expect(withdrawCard(store, 'K-01', withdrawal)).toEqual(err({ code: 'enrolment/withdrawn', values: { label: 'K-01' } }));
  expect((await enrol({ store, card: { label: 'K-02' } })).answer).toEqual(err({ code: 'enrolment/withdrawn', values: { label: 'K-01' } }));
});
