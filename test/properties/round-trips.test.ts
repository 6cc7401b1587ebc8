// Round trips both ways, for every file that is written and read here: what is read is what was written, and nothing but what would be
// written again is read at all.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalBytes, parseCanonical } from '../../src/core/kernel/canonical-json.ts';
import { formatDigits, groupsOf, sixtyDigits } from '../../src/core/kernel/digits.ts';
import { compareGroups, drawBytes, drawGroups } from '../../src/core/transfer/fingerprint-groups.ts';
import { readScript } from '../../src/main/hosts/cli/script.ts';
import { type FileSample, fileSamples } from '../support/file-samples.ts';
import { jsonMutations, mutatedJson } from '../support/json-mutations.ts';
import { aMutation, mutated } from '../support/mutations.ts';
import { wildNight, wildWalk } from '../support/session-acts.ts';

/** Files of which some that differ are whole files of their own; of the others every change is refused. */
const mayBeOthers: readonly (keyof typeof fileSamples)[] = [
  'label', 'roots', 'serial', 'definition', 'notices', 'session', 'checkpoints', 'software card', 'ballot header',
];

describe.each(Object.entries(fileSamples) as [keyof typeof fileSamples, fc.Arbitrary<FileSample>][])('%s', (name, samples) => {
  test('what is read is what was written', () => {
    fc.assert(fc.property(samples, (sample) => {
      expect(sample.read()).toEqual(sample.written);
      expect(sample.rewritten(sample.bytes)).toEqual(sample.bytes);
    }), { numRuns: 60 });
  });

  test('whatever bytes are read at all are written again as they were', () => {
    const seen = { read: 0, refused: 0 };
    const judge = (sample: FileSample, bytes: Uint8Array): void => {
      const again = sample.rewritten(bytes);
      if (again !== undefined) expect(Buffer.from(again).toString('latin1')).toBe(Buffer.from(bytes).toString('latin1'));
      seen[again === undefined ? 'refused' : 'read']++;
    };
    fc.assert(fc.property(samples, fc.array(aMutation, { minLength: 1, maxLength: 12 }), jsonMutations, (sample, mutations, changes) => {
      for (const mutation of mutations) judge(sample, mutated(sample.bytes, mutation));
      const json = parseCanonical(sample.bytes);
      if (json.ok && json.value !== null) judge(sample, canonicalBytes(mutatedJson(json.value, changes)));
    }), { numRuns: 60 });
    expect(seen.refused).toBeGreaterThan(20);
    if (mayBeOthers.includes(name)) expect(seen.read).toBeGreaterThan(0);
  });
});

describe('the script of a practice night', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-script-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });
  const file = join(folder, 'session.json');

  test('is read as it was written, whatever its people do', () => {
    fc.assert(fc.property(wildNight, (acts) => {
      const events = acts.flatMap(({ event }, index) => event ?? wildWalk.moments[index]?.event ?? []);
      const script = {
        format: 'kaihyo-script/1', terminal: '1号機', startsAt: '2025-07-20T21:00:00+09:00', definition: 'definition',
        slip: { digits: '1'.repeat(60), contextDigits: '2'.repeat(60) }, confirmedBy: ['staff-1', 'staff-2'], events,
      };
      writeFileSync(file, JSON.stringify(script));
      expect(readScript(file)).toEqual({ ok: true, value: { ...script, definition: join(folder, 'definition') } });
    }), { numRuns: 30 });
  });
});

describe('sixty digits on paper', () => {
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const wide = (typed: string): string => typed.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

  test('printed in groups and typed again, in full width too, they are those of the digest', () => {
    fc.assert(fc.property(digest, fc.uint8Array({ minLength: drawBytes, maxLength: drawBytes }), (bytes, random) => {
      const digits = sixtyDigits(bytes);
      const printed = formatDigits(digits).split(' ');
      expect([printed, printed.join('')]).toEqual([groupsOf(digits), digits]);
      const drawn = drawGroups(random);
      const typed = drawn.map((group) => printed[group - 1]!);
      expect([compareGroups(digits, drawn, typed).ok, compareGroups(digits, drawn, typed.map(wide)).ok]).toEqual([true, true]);
    }));
  });

  test('of two digests that differ in one bit, some group differs', () => {
    fc.assert(fc.property(digest, fc.nat(255), (bytes, bit) => {
      const other = bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
      expect(sixtyDigits(other)).not.toBe(sixtyDigits(bytes));
    }));
  });
});
