import { expect, test } from 'vitest';
import { readCall } from './arguments.ts';

const enrol = ['cards', 'enrol', '--purpose', 'live', '--label', 'K-01', '--by', '情報　太郎', '--by', '情報　花子', '--pin-fd', '3'];
const by = ['情報　太郎', '情報　花子'];

test.each<readonly [string, readonly string[], object]>([
  ['list', ['cards', 'list'], { act: 'list', home: null }],
  ['list elsewhere, as JSON', ['--json', 'cards', 'list', '--home', 'h'], { act: 'list', home: 'h' }],
  ['enrol', enrol, { act: 'enrol', home: null, purpose: 'live', label: 'K-01', by, pinFd: 3, serial: null, key: null, out: null }],
  ['enrol one of several', [...enrol, '--serial', '0001', '--key', '12345', '--out', 'f'],
    { act: 'enrol', home: null, purpose: 'live', label: 'K-01', by, pinFd: 3, serial: '0001', key: '12345', out: 'f' }],
  ['export', ['cards', 'export', '--label', 'K-01', '--out', 'f'], { act: 'export', home: null, label: 'K-01', out: 'f' }],
  ['test', ['cards', 'test', '--pin-fd', '0'], { act: 'test', home: null, pinFd: 0, rounds: 20, finalTryBy: null, serial: null, key: null }],
  ['test at the last try', ['cards', 'test', '--pin-fd', '0', '--rounds', '7', '--final-try-by', '甲', '--final-try-by', '乙'],
    { act: 'test', home: null, pinFd: 0, rounds: 7, finalTryBy: ['甲', '乙'], serial: null, key: null }],
  ['withdraw', ['cards', 'withdraw', '--label', 'K-01', '--reason', '紛失', '--by', '甲', '--by', '乙'],
    { act: 'withdraw', home: null, label: 'K-01', reason: '紛失', by: ['甲', '乙'] }],
  ['add a module', ['cards', 'add-module', '--module', '/m.so'],
    { act: 'add-module', home: null, module: '/m.so', parameters: null, instead: null, by: null }],
  ['pin it again', ['cards', 'add-module', '--module', '/m.so', '--parameters', 'x', '--by', '甲', '--by', '乙'],
    { act: 'add-module', home: null, module: '/m.so', parameters: 'x', instead: null, by: ['甲', '乙'] }],
  ['pin one in the place of another', ['cards', 'add-module', '--module', '/m.so.2', '--instead', '/m.so.1', '--by', '甲', '--by', '乙'],
    { act: 'add-module', home: null, module: '/m.so.2', parameters: null, instead: '/m.so.1', by: ['甲', '乙'] }],
])('cards: %s', (_what, words, value) => {
  expect(readCall(words, '')).toMatchObject({ command: 'cards', request: { ok: true } });
  expect(readCall(words, '').request).toEqual({ ok: true, value: { command: 'cards', ...value } });
});

const instead = (option: string, value: string): readonly string[] =>
  enrol.map((word, index) => (enrol[index - 1] === option ? value : word));

test.each<readonly [string, readonly string[], object]>([
  ['an act that there is not', ['cards', 'format'], { fault: 'unknownCommand', name: 'cards format' }],
  ['an option of another act', ['cards', 'list', '--label', 'x'], { fault: 'unknownOption', name: '--label' }],
  ['an enrolment without persons', enrol.filter((word) => word !== '--by' && !by.includes(word)), { fault: 'missing', name: '--by' }],
  ['an enrolment by one person', [...enrol.slice(0, 6), ...enrol.slice(8)], { fault: 'twoPersons', name: '--by' }],
  ['an enrolment by one person as two', enrol.map((word) => (word === by[1] ? '情報　太郎' : word)), { fault: 'twoPersons', name: '--by' }],
  ['an enrolment by three', [...enrol, '--by', '丙'], { fault: 'twoPersons', name: '--by' }],
  ['a person whose name cannot be written', enrol.map((word) => (word === by[1] ? 'a\tb' : word)), { fault: 'twoPersons', name: '--by' }],
  ['another purpose', instead('--purpose', 'test'), { fault: 'notAChoice', name: '--purpose', choices: 'live, rehearsal' }],
  ['a number that is no text', instead('--label', ' K-01'), { fault: 'notAChoice', name: '--label', choices: 'no white space at either end' }],
  ['a PIN where a descriptor belongs', instead('--pin-fd', '314159'), { fault: 'notANumber', name: '--pin-fd', min: 0, max: 1023 }],
  ['an export to nowhere', ['cards', 'export', '--label', 'K-01'], { fault: 'missing', name: '--out' }],
  ['no rounds', ['cards', 'test', '--pin-fd', '3', '--rounds', '0'], { fault: 'notANumber', name: '--rounds', min: 1, max: 1000 }],
  ['one person for a last try', ['cards', 'test', '--pin-fd', '3', '--final-try-by', '甲'], { fault: 'twoPersons', name: '--final-try-by' }],
  ['a module that is not named', ['cards', 'add-module'], { fault: 'missing', name: '--module' }],
  ['an unknown language', ['cards', 'list', '--lang', 'fr'], { fault: 'notAChoice', name: '--lang', choices: 'ja, en' }],
])('wrong usage of cards: %s', (_what, words, error) => {
  expect(readCall(words, '').request).toEqual({ ok: false, error });
});

test('cards alone, and with a question, is its page', () => {
  for (const words of [['cards'], ['cards', '--help'], ['cards', 'enrol', '--help'], ['help', 'cards'], ['cards', '--json']]) {
    expect(readCall(words, '').request).toEqual({ ok: true, value: { command: 'help', page: 'cards' } });
  }
});
