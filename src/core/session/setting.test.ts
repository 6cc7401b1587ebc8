import { expect, test } from 'vitest';
import { aDefinition, aNotices } from '../../../test/support/elections.ts';
import { heldNumbers, sessionSetting } from './setting.ts';

test('the setting is what definition and notices fix', () => {
  const definition = aDefinition();
  const setting = sessionSetting({ definition, ctx: 'c7'.repeat(32), notices: null, terminal: '1号機' });
  expect(setting).toMatchObject({
    purpose: definition.purpose, ctx: 'c7'.repeat(32), pollsCloseAt: definition.pollsCloseAt, opensAt: definition.opensAt, terminal: '1号機',
  });
  expect(setting.cards).toEqual(definition.keys.cards.map(({ label, publicKey }) => ({ label, publicKey })));
  expect(heldNumbers(setting)).toEqual(definition.contests.map(({ contest }) => contest));
});

test('a contest is not held by definition or by notice', () => {
  const usual = aDefinition();
  const [first] = usual.contests;
  const contests = [1, 2, 3].map((contest) => ({ ...first!, contest, uncontested: contest === 1 }));
  const definition = { ...usual, contests };
  const notices = aNotices(definition, [{ type: 'contest-not-held', contest: 3, cause: 'not-held' }]);
  const setting = sessionSetting({ definition, ctx: 'c7'.repeat(32), notices, terminal: '1号機' });
  expect(setting.contests.map(({ notHeld }) => notHeld)).toEqual(['uncontested', null, 'not-held']);
  expect(heldNumbers(setting)).toEqual([2]);
});
