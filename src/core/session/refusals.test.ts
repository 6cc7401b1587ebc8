// Every refusal of the session, reached by an act that breaks exactly this rule.
import { expect, test } from 'vitest';
import { refusedActs } from '../../../test/support/session-refused/all.ts';
import { type Refused, refusalOf } from '../../../test/support/session-refused/refused.ts';
import { type SessionRefusalCode, sessionRefusals } from './refusals.ts';

/** The rules of the count that a refusal upholds. */
const rules: Readonly<Partial<Record<SessionRefusalCode, string>>> = {
  'session/not-opened': 'DR-01',
  'session/attendance-not-confirmed': 'DR-01',
  'session/before-poll-closing': 'DR-02',
  'session/before-announced-time': 'DR-02',
  'session/backup-not-released': 'DR-18',
  'session/main-readable': 'DR-18',
  'session/main-stays-sealed': 'DR-18',
  'session/already-revealed': 'DR-22',
  'session/numbers-changed': 'DR-22',
  'session/not-revealed': 'DR-28',
  'session/contest-not-held': 'DR-34',
  'session/boxes-not-arrived': 'DR-45',
  'session/notices-closed': 'DR-47',
  'session/recount-needs-order': 'DR-47',
  'session/too-few-witnesses': 'DR-01, DR-50',
  'session/too-many-witnesses': 'DR-01, DR-50',
  'session/witnesses-suffice': 'DR-50',
  'session/witness-not-eligible': 'DR-50',
  'session/same-party': 'DR-50',
  'session/witness-lost-office': 'DR-51',
};

function titleOf({ code, event, before }: Refused): string {
  const rule = rules[code];
  return `${rule === undefined ? '' : `${rule}: `}${event.type} before ${before} is refused: ${code}`;
}

test.each(refusedActs.map((act, index) => ({ act, index, title: titleOf(act) })))('$title ($index)', ({ act }) => {
  expect(refusalOf(act)?.code).toBe(act.code);
});

test('no refusal is left that nothing reaches', () => {
  const reached = new Set<string>(refusedActs.map(({ code }) => code));
  expect(Object.keys(sessionRefusals).filter((code) => !reached.has(code))).toEqual([]);
});
