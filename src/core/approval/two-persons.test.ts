import { expect, test } from 'vitest';
import { checkApprovals, checkTwoOfficers } from './two-persons.ts';

const signedIn = ['aoki', 'baba', 'chiba'];
const saw = (officer: string, digest = 'd1'): { officer: string; digest: string } => ({ officer, digest });

test('two different officers who signed in may confirm', () => {
  expect(checkTwoOfficers(['aoki', 'baba'], signedIn)).toEqual({ ok: true, value: null });
});

test('one officer twice is not two persons', () => {
  expect(checkTwoOfficers(['aoki', 'aoki'], signedIn)).toMatchObject({ ok: false, error: { code: 'approval/same-officer' } });
});

test.each([[['aoki', 'doi']], [['doi', 'aoki']]] as const)('who has not signed in confirms nothing: %j', (by) => {
  expect(checkTwoOfficers(by, signedIn)).toEqual({ ok: false, error: { code: 'approval/not-signed-in', values: { officer: 'doi' } } });
});

test('two officers approve what both saw', () => {
  expect(checkApprovals('d1', [saw('aoki'), saw('baba')], signedIn)).toEqual({ ok: true, value: null });
});

test('an approval of something else is none, whoever of the two gave it', () => {
  const changed = (officer: string): unknown => ({ ok: false, error: { code: 'approval/subject-changed', values: { officer } } });
  expect(checkApprovals('d1', [saw('aoki', 'd2'), saw('baba')], signedIn)).toEqual(changed('aoki'));
  expect(checkApprovals('d1', [saw('aoki'), saw('baba', 'd2')], signedIn)).toEqual(changed('baba'));
  expect(checkApprovals('d1', [saw('aoki', 'd2'), saw('baba', 'd2')], signedIn)).toEqual(changed('aoki'));
});

test('one officer cannot approve twice, nor can who has not signed in', () => {
  expect(checkApprovals('d1', [saw('aoki'), saw('aoki')], signedIn)).toMatchObject({ error: { code: 'approval/same-officer' } });
  expect(checkApprovals('d1', [saw('aoki'), saw('doi')], signedIn)).toMatchObject({ error: { code: 'approval/not-signed-in' } });
});
