import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Time } from '../kernel/time.ts';
import { type HallOf, type HallSettings, LARGEST_HALL_SETTINGS, parseHallSettings, personsIn } from './hall-settings.ts';
import { hallRefusals } from './refusals.ts';

const ctx = 'ab'.repeat(32);
const election: HallOf = { ctx, purpose: 'rehearsal', contests: [1, 2] };
const [asou, baba, chiba, doi] = ['麻生 一葉', '馬場　泉', '千葉 薫', '土居󠄀 勇'].map((name, i) => ({ id: `p-${i + 1}`, name })) as [P, P, P, P];
type P = HallSettings['staff'][number];

function aHall(changes: object = {}): HallSettings {
  return {
    format: 'kaihyo-hall/1', ctx, terminals: ['1号機'], staff: [asou, baba],
    supervisors: [{ contests: [1, 2], person: chiba }],
    witnesses: [{ contests: [1], person: doi, party: '青空の党' }, { contests: [2], person: doi, party: null }],
    cardHolder: asou, pinKeeper: baba, receivers: ['江藤 節子'], reports: ['第2回'],
    contacts: [{ what: '選挙管理委員会', telephone: '0000-00-0000' }], practiceClock: '2025-07-20T21:01:00+09:00' as Time,
    ...changes,
  };
}

const parsed = (hall: object | string, of: HallOf = election): ReturnType<typeof parseHallSettings> => (
  parseHallSettings(utf8ToBytes(typeof hall === 'string' ? hall : JSON.stringify(hall)), of));
const without = (member: keyof HallSettings): object => Object.fromEntries(Object.entries(aHall()).filter(([name]) => name !== member));

test('what an office has written is read, whatever its spaces and order', () => {
  const hall = aHall();
  expect(parsed(JSON.stringify(hall, null, 3))).toEqual({ ok: true, value: hall });
  expect(parsed(Object.fromEntries(Object.entries(hall).reverse()))).toEqual({ ok: true, value: hall });
});

test('what can be unknown before the night may be left empty, and no member left out', () => {
  const bare = aHall({
    supervisors: [], witnesses: [], cardHolder: null, pinKeeper: null, receivers: [], reports: [], contacts: [], practiceClock: null,
  });
  expect(parsed(bare)).toEqual({ ok: true, value: bare });
  for (const member of Object.keys(bare) as (keyof HallSettings)[]) expect(parsed(without(member)), member).toMatchObject({ error: { code: 'hall/form' } });
});

test('a live election has settings without a clock', () => {
  expect(parsed(aHall({ practiceClock: null }), { ...election, purpose: 'live' }).ok).toBe(true);
});

describe('refused, with the place: ', () => {
  const twice = (person: P): object => ({ witnesses: [{ contests: [1], person, party: null }, { contests: [1, 2], person, party: '青空の党' }] });

  test.each([
    ['no JSON', '{', 'hall/form', ' (not-json)'],
    ['a byte order mark', `\uFEFF${JSON.stringify(aHall())}`, 'hall/form', ' (not-utf8)'],
    ['nested without end', `${'['.repeat(40)}${']'.repeat(40)}`, 'hall/form', ' (too-deep)'],
    ['a member twice', JSON.stringify(aHall()).replace('{', '{"ctx":"00",'), 'hall/form', ' (name-twice)'],
    ['another format', aHall({ format: 'kaihyo-hall/2' }), 'hall/form', '#format'],
    ['an unknown member', aHall({ seats: 4 }), 'hall/form', '#seats'],
    ['one officer', aHall({ staff: [asou] }), 'hall/form', '#staff'],
    ['an officer twice', aHall({ staff: [asou, baba, asou] }), 'hall/form', '#staff'],
    ['a terminal twice', aHall({ terminals: ['1号機', '1号機'] }), 'hall/form', '#terminals'],
    ['a witness twice in one contest', aHall(twice(doi)), 'hall/form', '#witnesses'],
    ['contests that do not ascend', aHall({ supervisors: [{ contests: [2, 1], person: chiba }] }), 'hall/form', '#supervisors[0].contests'],
    ['a name with a bidirectional control', aHall({ receivers: ['江藤\u202E節子'] }), 'hall/form', '#receivers[0]'],
    ['an id in capitals', aHall({ staff: [asou, { id: 'P-2', name: '馬場' }] }), 'hall/form', '#staff[1].id'],
    ['a telephone number with a letter', aHall({ contacts: [{ what: '庁舎', telephone: 'tel:000' }] }), 'hall/form', '#contacts[0].telephone'],
    ['a day that does not exist', aHall({ practiceClock: '2025-02-30T21:00:00+09:00' }), 'hall/form', '#practiceClock'],
    ['the settings of another election', aHall({ ctx: 'ba'.repeat(32) }), 'hall/other-election', '#ctx'],
    ['a supervisor of a contest that is not there', aHall({ supervisors: [{ contests: [1, 3], person: chiba }] }), 'hall/unknown-contest', '#contests'],
    ['a witness of one', aHall({ witnesses: [{ contests: [7], person: doi, party: null }] }), 'hall/unknown-contest', '#contests'],
    ['two supervisors of one contest', aHall({
      supervisors: [{ contests: [1, 2], person: chiba }, { contests: [2], person: asou }],
    }), 'hall/two-supervisors', '#supervisors'],
    ['two names under one id', aHall({ cardHolder: { ...chiba, name: '千葉 薫子' } }), 'hall/id-of-two-persons', ''],
    ['a person called as the terminal', aHall({ cardHolder: { id: 'terminal', name: '端山 要' } }), 'hall/id-of-terminal', ''],
    ['a list', [], 'hall/form', '#'],
    ['a witness of the staff', aHall({ witnesses: [{ contests: [1], person: asou, party: null }] }), 'hall/two-duties', '#witnesses'],
    ['a witness who supervises', aHall({ witnesses: [{ contests: [1], person: chiba, party: null }] }), 'hall/two-duties', '#witnesses'],
    ['card and PIN in one hand', aHall({ pinKeeper: asou }), 'hall/same-person', '#pinKeeper'],
  ])('%s', (_what, hall, code, place) => {
    expect(parsed(hall)).toMatchObject({ ok: false, error: { code, place: `hall.json${place}` } });
  });

  test('a clock of practice in a live election', () => {
    expect(parsed(aHall(), { ...election, purpose: 'live' })).toEqual({
      ok: false, error: { code: 'hall/clock-in-earnest', place: 'hall.json#practiceClock' },
    });
  });

  test('a file too large, and one that is not UTF-8', () => {
    expect(parsed(JSON.stringify(aHall()) + ' '.repeat(LARGEST_HALL_SETTINGS))).toEqual({ ok: false, error: { code: 'hall/too-large', place: 'hall.json' } });
    expect(parseHallSettings(Uint8Array.of(0x22, 0xff, 0x22), election)).toMatchObject({ error: { code: 'hall/form', place: 'hall.json (not-utf8)' } });
  });
});

test('whatever the bytes are, they are read or refused with a code of the page', () => {
  const bytes = utf8ToBytes(JSON.stringify(aHall()));
  fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
    const hall = parseHallSettings(bytes.with(at, byte), election);
    expect(hall.ok || Object.hasOwn(hallRefusals, hall.error.code)).toBe(true);
  }), { numRuns: 500 });
});

test('everybody who is named has a name to be shown', () => {
  expect(personsIn(aHall())).toEqual([asou, baba, chiba, doi, doi, asou, baba]);
});
