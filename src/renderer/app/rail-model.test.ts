import { expect, test } from 'vitest';
import { railOf, railPeople } from './rail-model.ts';
import type { CountView } from '../../contract/view.ts';
import type { Due } from '../../core/session/due.ts';
import type { SessionSetting } from '../../core/session/setting.ts';
import { initialState, type People, type SessionState } from '../../core/session/state.ts';

const at = '2028-10-22T19:46:00+09:00';
const readied = { ...initialState(), terminal: { by: ['a', 'b'], at, clockOffset: 0 }, openings: [], media: { seals: [], release: null, newestIssue: null } };
const stateAt = (step: string, more: object = {}): SessionState => ({ ...readied, step, ...more }) as unknown as SessionState;
const operator = (step: string, waits = 'x'): Due => ({ act: 'operator', step, waits, contests: [1] }) as unknown as Due;
const standings = (state: SessionState, due: Due): string => railOf({ state, due }).map(({ standing }) => standing[0]).join('');

test('at the first step everything else is to come', () => {
  expect(standings(initialState(), operator('ready'))).toBe('nttttttttt');
});

test('a step that is done carries its time', () => {
  expect(railOf({ state: stateAt('opening'), due: operator('people') }).slice(0, 3)).toEqual([
    { step: 'ready', standing: 'done', at }, { step: 'people', standing: 'now', at: null }, { step: 'opening', standing: 'to-come', at: null },
  ]);
});

test('the decision on doubtful ballots is a part of the count', () => {
  const card = { holders: null, asked: { label: 'A', publicKey: '', at } };
  expect(standings(stateAt('doubt', { card }), operator('doubt'))).toBe('dddddntttt');
});

test('where no card was asked for, the card is not needed', () => {
  const [, , , , card] = railOf({ state: stateAt('reconcile'), due: operator('reconcile') });
  expect(card).toEqual({ step: 'card', standing: 'not-needed', at: null });
});

test('a witness who is missing late in the night leads back to the people, and what is done stays done', () => {
  expect(standings(stateAt('result'), operator('people'))).toBe('dnddnddttt');
});

test('at the end every step is done', () => {
  const card = { holders: null, asked: { label: 'A', publicKey: '', at } };
  expect(standings(stateAt('closed', { card }), { act: 'nothing' })).toBe('dddddddddd');
});

const witness = (contest: number, id: string): object => (
  { contest, id, name: id, party: null, appointedBy: null, lostBy: null, stays: [{ from: at, until: null, reason: null }] });

test('contests that share their witnesses stand together', () => {
  const setting = { contests: [{ contest: 1, kind: 'HR_SMD', notHeld: null }, { contest: 2, kind: 'HR_PR', notHeld: null }, { contest: 3, kind: 'SC_REVIEW', notHeld: null }] };
  const people = {
    officers: [], attendance: [],
    supervisors: [1, 2, 3].map((contest) => ({ id: 'k', name: '髙﨑 靖子', contest, capacity: 'supervisor', from: at, until: null })),
    witnesses: [witness(1, 'hamada'), witness(3, 'hamada'), witness(2, 'nogami')],
  } as unknown as People;
  const count = { setting: setting as unknown as SessionSetting, state: { ...initialState(), people } } satisfies Pick<CountView, 'setting' | 'state'>;
  expect(railPeople(count)).toEqual({
    supervisors: [{ capacity: 'supervisor', names: ['髙﨑 靖子'] }],
    witnesses: [{ kinds: ['小選挙区', '国民審査'], names: ['hamada'] }, { kinds: ['衆議院比例代表'], names: ['nogami'] }],
  });
});
