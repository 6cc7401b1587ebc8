import { expect, test } from 'vitest';
import { ok } from '../../../core/kernel/result.ts';
import { readDeskArguments } from './arguments.ts';

test('a data folder and a language can be named, and nothing need be', () => {
  expect(readDeskArguments([])).toEqual(ok({ home: null, language: 'ja' }));
  expect(readDeskArguments(['--home', '/srv/kaihyo', '--lang', 'en'])).toEqual(ok({ home: '/srv/kaihyo', language: 'en' }));
});

test.each([
  ['a word that is none of ours', ['--practice']], ['a file', ['medium']], ['a switch of the browser', ['--remote-debugging-port=0']],
  ['another language', ['--lang', 'fr']], ['no folder', ['--home', '']], ['no value', ['--home']],
])('%s is refused with a sentence', (_what, words) => {
  const read = readDeskArguments(words);
  expect(read.ok ? '' : read.error).toMatch(/\w+/);
  expect(read.ok).toBe(false);
});
