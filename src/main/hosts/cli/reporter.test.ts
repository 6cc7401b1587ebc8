import { expect, test } from 'vitest';
import { cli as en } from '../../../texts/en/cli.ts';
import { fillIn, formatRefusal, reporter } from './reporter.ts';

const text = { happened: '{entered} was typed, {expected} is on the paper.', meaning: 'm', next: 'n', decides: '―' };

function aReporter(json: boolean, isTTY: boolean) {
  const written = { out: '', err: '', at: 0 };
  const made = reporter({
    json, texts: en, refusalText: () => text, showName: (name, value) => `${name} ${value}`, showTime: (time) => `at ${time.slice(11, 16)}`, now: () => written.at,
    stdout: { write: (part: string) => { written.out += part; } },
    stderr: { isTTY, write: (part: string) => { written.err += part; } },
  });
  return { made, written };
}

test('a refusal shows code, place and four rows, with its values filled in', () => {
  const shown = formatRefusal({ code: 'a/b', place: 'roots.json', values: { entered: 3, expected: 4 } }, text, en);
  expect(shown.split('\n')).toEqual([
    '[a/b]  roots.json', '  What happened: 3 was typed, 4 is on the paper.', '  What it means: m', '  What to do now: n', '  Who decides: ―',
  ]);
});

test('the command that helps stands below them', () => {
  expect(formatRefusal({ code: 'a/b' }, { ...text, command: 'kaihyo help' }, en).split('\n').at(-1)).toBe('  Command: kaihyo help');
});

test('a hole without a value stays visible', () => {
  expect(fillIn('{a} {toString}', { a: 1 })).toBe('1 {toString}');
});

test('a time among the values is shown as people read it', () => {
  const { made, written } = aReporter(false, false);
  made.refuse({ code: 'a/b', values: { entered: '2025-07-20T20:00:00+09:00', expected: 4 } });
  expect(written.err).toContain('What happened: at 20:00 was typed, 4 is on the paper.');
});

test('a name among the values is shown in words', () => {
  const { made, written } = aReporter(false, false);
  made.refuse({ code: 'a/b', values: { entered: 'disk', expected: 4 } });
  expect(written.err).toContain('What happened: entered disk was typed, 4 is on the paper.');
});

test('with --json there is one line of JSON and nothing else', () => {
  const { made, written } = aReporter(true, true);
  made.say('hello');
  made.progress('opening', 1, 2);
  expect(made.refuse({ code: 'a/b' })).toBe(3);
  expect(written).toMatchObject({ out: '{"ok":false,"refusal":{"code":"a/b"}}\n', err: '' });
});

test('with --json wrong usage, an interruption and a fault are one line of JSON each, with their exit code', () => {
  const { made, written } = aReporter(true, true);
  expect([made.misuse('u'), made.interrupted('i'), made.crash(new Error('f'))]).toEqual([2, 4, 70]);
  expect(written.out).toBe('{"ok":false,"usage":"u"}\n{"ok":false,"interrupted":true}\n{"ok":false,"fault":true}\n');
});

test('progress is drawn on a terminal only, at most four times a second, and always at the end', () => {
  const { made, written } = aReporter(false, true);
  for (let done = 1; done <= 100; done++) {
    written.at += 10;
    made.progress('opening', done, 100);
  }
  expect(written.err.split('opening').length - 1).toBeLessThanOrEqual(6);
  expect(written.err).toContain('100 / 100');
  const pipe = aReporter(false, false);
  pipe.made.progress('opening', 100, 100);
  expect(pipe.written.err).toBe('');
});
