import { expect, test } from 'vitest';
import { initialState } from '../../../core/session/state.ts';
import { roleInUse, stageOf } from './stage.ts';

test.each([
  ['seal-compared', 'seal'], ['medium-unsealed', 'unseal'], ['fingerprint-confirmed', 'groups'], ['ballot-numbers-confirmed', 'ballots'],
  ['voters-entered', null],
] as const)('what waits for %s is shown as %s', (waits, stage) => {
  expect(stageOf({ act: 'operator', step: 'receive', waits, contests: [1] })).toBe(stage);
});

test('the medium is read when the import is due; nothing of another step is shown', () => {
  expect(stageOf({ act: 'import', role: 'backup' })).toBe('load');
  expect(stageOf({ act: 'card' })).toBeNull();
});

test('the main medium is in use until the backup is released', () => {
  expect(roleInUse(initialState())).toBe('main');
});
