import { expect, test } from 'vitest';
import { readCall } from './arguments.ts';

const count = ['count', '--session', 's', '--medium', 'm', '--card', 'software:c', '--pin-fd', '3', '--out', 'o'];

test('a count is read with all its words', () => {
  expect(readCall([...count, '--at', '2025-07-20T21:00:00+09:00', '--workers', '2'], '').request).toEqual({
    ok: true,
    value: {
      command: 'count', session: 's', medium: 'm', card: { kind: 'software', file: 'c' }, pinFd: 3, finalTryBy: null, out: 'o', home: null, at: '2025-07-20T21:00:00+09:00', workers: 2,
      csv: null,
    },
  });
});

test.each([
  ['no such command', ['open'], { fault: 'unknownCommand', name: 'open' }],
  ['an unknown option', [...count, '--force', '1'], { fault: 'unknownOption', name: '--force' }],
  ['a word too many', [...count, 'more'], { fault: 'unknownOption', name: 'more' }],
  ['a missing option', count.slice(0, -2), { fault: 'missing', name: '--out' }],
  ['an option without its value', [...count.slice(0, -1)], { fault: 'missing', name: '--out' }],
  ['a card of another kind', count.map((word) => (word === 'software:c' ? 'pkcs11:c' : word)),
    { fault: 'notAChoice', name: '--card', choices: 'inserted, software:FILE' }],
  ['a PIN where a descriptor belongs', count.map((word) => (word === '3' ? '123456' : word)),
    { fault: 'notANumber', name: '--pin-fd', min: 0, max: 1023 }],
  ['a time that does not exist', [...count, '--at', '2025-02-30T21:00:00+09:00'],
    { fault: 'notAChoice', name: '--at', choices: '2025-07-20T21:00:00+09:00' }],
  ['a CSV in another encoding', [...count, '--csv', 'shift_jis'], { fault: 'notAChoice', name: '--csv', choices: 'utf-8, cp932' }],
  ['a negative number of ballots', ['rehearse', '--scenario', 'house', '--ballots=-1', '--out', 'o'],
    { fault: 'notANumber', name: '--ballots', min: 0, max: 4_000_000 }],
  ['an option twice', [...count, '--out', 'p'], { fault: 'repeated', name: '--out' }],
  ['a value for a flag', [...count, '--json=false'], { fault: 'unexpectedValue', name: '--json' }],
  ['another option where a value belongs', ['inspect', '--medium', '--definition', 'd'], { fault: 'missing', name: '--medium' }],
  ['an unknown language', [...count, '--lang', 'fr'], { fault: 'notAChoice', name: '--lang', choices: 'ja, en' }],
  ['one officer for a last try', [...count, '--final-try-by', '青木'], { fault: 'twoPersons', name: '--final-try-by' }],
  ['nothing to verify', ['verify'], { fault: 'missing', name: 'DIR' }],
])('wrong usage: %s', (_what, words, error) => {
  expect(readCall(words, '').request).toEqual({ ok: false, error });
});

test('help is the overview without a command, else the page of the command', () => {
  expect(readCall([], '').request).toEqual({ ok: true, value: { command: 'help', page: 'overview' } });
  expect(readCall(['count', '--help'], '').request).toEqual({ ok: true, value: { command: 'help', page: 'count' } });
});

test('options of every command may stand before it, and help is asked for in several ways', () => {
  expect(readCall(['--json', '--lang', 'en', ...count], 'ja_JP')).toMatchObject({ json: true, language: 'en', command: 'count', request: { ok: true } });
  expect(readCall(['--lang', 'en'], '').request).toEqual({ ok: true, value: { command: 'help', page: 'overview' } });
  for (const words of [['help', 'count'], ['count', '-h'], ['--lang', 'en', 'count', '--help']]) {
    expect(readCall(words, '').request).toEqual({ ok: true, value: { command: 'help', page: 'count' } });
  }
  expect(readCall(['--version'], '').request).toEqual({ ok: true, value: { command: 'version' } });
});

test('Japanese is spoken unless the option or the locale says English', () => {
  expect([['C.UTF-8', 'ja'], ['ja_JP.UTF-8', 'ja'], ['en_GB.UTF-8', 'en'], ['', 'ja']].every(([locale, language]) =>
    readCall(['count'], locale ?? '').language === language)).toBe(true);
  expect(readCall(['count', '--lang', 'ja'], 'en_GB').language).toBe('ja');
  expect(readCall(['count', '--lang=en'], 'ja_JP').language).toBe('en');
});

test('a count with the card in the reader, and two officers who allow its last try', () => {
  const words = count.map((word) => (word === 'software:c' ? 'inserted' : word));
  expect(readCall([...words, '--final-try-by', '青木', '--final-try-by', '馬場'], '').request)
    .toMatchObject({ ok: true, value: { card: { kind: 'inserted' }, finalTryBy: ['青木', '馬場'] } });
});

test('a count with its figures as CSV', () => {
  for (const csv of ['utf-8', 'cp932']) expect(readCall([...count, '--csv', csv], '').request).toMatchObject({ ok: true, value: { csv } });
});

test('the verifier reads its own words', () => {
  expect(readCall(['verify', 'folder', '--digits', '1'], '').request)
    .toEqual({ ok: true, value: { command: 'verify', words: ['folder', '--digits', '1'] } });
});
