// CP932 as glibc has it: another opinion on every character of the basic plane.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createCp932 } from '../../src/main/adapters/cp932/cp932.ts';

test('every character has the code that glibc gives it, but for those that would not come back as they were', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((each) => !/[\n\r\p{Cs}]/u.test(each));
  // One a line; `-c` leaves out what has no code.
  const { stdout, error } = spawnSync('iconv', ['-c', '-f', 'UTF-8', '-t', 'CP932'], { input: characters.join('\n'), maxBuffer: 1024 * 1024 });
  if (error !== undefined) throw error;
  const theirs = stdout.toString('latin1').split('\n');
  expect(theirs).toHaveLength(characters.length);
  const encode = createCp932();
  const differing = characters.filter((character, at) => Buffer.from(encode(character) ?? []).toString('latin1') !== theirs[at]);
  expect(differing.filter((character) => encode(character) !== undefined)).toEqual([]);
  // What glibc writes as a look-alike (￠￡\￢―∥~－～), and user-defined characters.
  expect(differing.filter((character) => !/[\uE000-\uE757]/.test(character)))
    .toEqual(['\u00A2', '\u00A3', '\u00A5', '\u00AC', '\u2014', '\u2016', '\u203E', '\u2212', '\u301C']);
});
