// The real import graph of src against the layer table, and proof on small examples that each rule bites.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycle, folderGraph, type Rules, violations } from './import-rules.ts';
import { moduleFrom, modulesUnder } from './imports-of.ts';
import { coreFeatures, homes, layers, testsMayAlso } from './layers.ts';

const root = join(import.meta.dirname, '../..');
const rules: Rules = { layers, homes, testsMayAlso };

describe('the source tree', () => {
  const modules = modulesUnder(root, 'src');

  test('is not empty', () => {
    expect(modules.length).toBeGreaterThan(0);
  });

  test('imports only what the layer table allows', () => {
    expect(violations(rules, modules)).toEqual([]);
  });

  test('has no core folder outside the table', () => {
    const folders = readdirSync(join(root, 'src/core'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in coreFeatures))).toEqual([]);
  });

  test('has no cycle between the folders of core', () => {
    expect(findCycle(folderGraph('src/core', modules))).toBeUndefined();
  });
});

describe('the layer table', () => {
  test('allows no cycle in core', () => {
    expect(findCycle(new Map(Object.entries(coreFeatures).map(([name, below]) => [name, new Set(below)])))).toBeUndefined();
  });

  test('names only features that have a row', () => {
    expect(Object.values(coreFeatures).flat().filter((name) => !(name in coreFeatures))).toEqual([]);
  });

  test('has each row once', () => {
    const names = layers.map(({ of }) => of);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the rules bite', () => {
  const example: Rules = {
    layers: [
      { of: 'src/low' },
      { of: 'src/high', imports: ['src/low'], importsTypesOf: ['src/shape'], packages: ['zod', '@noble/*', 'node:*'] },
      { of: 'src/shape' },
      { of: 'src/high/second*.ts', imports: ['src/high', 'src/low'], neverReaches: ['src/low/secret'] },
    ],
    homes: { 'sqlite': ['src/store'], 'node:child_process': ['src/store'] },
    testsMayAlso: [{ of: 'src', imports: ['src/high'], packages: ['vitest'] }],
  };
  const judge = (files: Readonly<Record<string, string>>): string[] =>
    violations(example, Object.entries(files).map(([path, text]) => moduleFrom(path, text)));

  test.each([
    ['a folder below', 'src/high/a.ts', 'import { b } from \'../low/b.ts\';'],
    ['the own folder', 'src/high/a.ts', 'export { b } from \'./deep/b.ts\';'],
    ['types where types are allowed', 'src/high/a.ts', 'import type { B } from \'../shape/b.ts\';'],
    ['types by import()', 'src/high/a.ts', 'type B = import(\'../shape/b.ts\').B;'],
    ['a listed package', 'src/high/a.ts', 'import { z } from \'zod\';'],
    ['a part of a listed package', 'src/high/a.ts', 'import { z } from \'zod/mini\';'],
    ['a package of a listed scope', 'src/high/a.ts', 'import { z } from \'@noble/hashes/sha2.js\';'],
    ['more from a test', 'src/low/a.test.ts', 'import { b } from \'../high/b.ts\'; import { test } from \'vitest\';'],
  ])('allowed: %s', (_what, path, text) => {
    expect(judge({ [path]: text })).toEqual([]);
  });

  test.each([
    ['a folder above', 'src/low/a.ts', 'import { b } from \'../high/b.ts\';', /src\/low may not import src\/high\/b\.ts/],
    ['a type from above', 'src/low/a.ts', 'import type { B } from \'../high/b.ts\';', /may not import src\/high/],
    ['a type from above by import()', 'src/low/a.ts', 'type B = import(\'../high/b.ts\').B;', /may not import src\/high/],
    ['a re-export from above', 'src/low/a.ts', 'export type { B } from \'../high/b.ts\';', /may not import src\/high/],
    ['a late import from above', 'src/low/a.ts', 'const b = await import(\'../high/b.ts\');', /may not import src\/high/],
    ['a require', 'src/low/a.ts', 'const b = require(\'zod\');', /may not import the package zod/],
    ['an import for effect', 'src/low/a.ts', 'import \'../high/b.ts\';', /may not import src\/high/],
    ['a computed import', 'src/high/a.ts', 'const b = await import(name);', /computed/],
    ['a value where only types are allowed', 'src/high/a.ts', 'import { b } from \'../shape/b.ts\';', /only types/],
    ['a package not listed', 'src/low/a.ts', 'import { z } from \'zod\';', /may not import the package zod/],
    ['a package with a longer name', 'src/high/a.ts', 'import { z } from \'zodiac\';', /may not import the package zodiac/],
    ['a built-in without its prefix', 'src/high/a.ts', 'import fs from \'fs\';', /may not import the package fs/],
    ['a package outside its home', 'src/low/a.ts', 'import s from \'sqlite\';', /sqlite may be imported only in src\/store/],
    ['a built-in outside its home', 'src/high/a.ts', 'import c from \'node:child_process\';', /only in src\/store/],
    ['a test', 'src/high/a.ts', 'import { b } from \'./b.test.ts\';', /imports the test/],
    ['a path out of src', 'src/low/a.ts', 'import { b } from \'../../test/b.ts\';', /may not import test\/b\.ts/],
    ['a folder whose name begins alike', 'src/high/a.ts', 'import { b } from \'../lower/b.ts\';', /may not import src\/lower/],
    ['a file outside the table', 'src/new/a.ts', '', /in no row/],
    ['a type of what is never reached', 'src/high/second.ts', 'import type { S } from \'../low/secret/s.ts\';', /never import/],
  ])('refused: %s', (_what, path, text, sentence) => {
    expect(judge({ [path]: text })).toEqual([expect.stringMatching(sentence)]);
  });

  test('refused: reaching a forbidden folder through another file', () => {
    const files = {
      'src/high/second-count.ts': 'import { step } from \'./step.ts\';',
      'src/high/step.ts': 'import { s } from \'../low/secret/s.ts\';',
      'src/low/secret/s.ts': 'export const s = 1;',
    };
    expect(judge(files)).toEqual([expect.stringContaining('second-count.ts → src/high/step.ts → src/low/secret/s.ts')]);
  });

  test('allowed: types on that way, which are gone at run time', () => {
    expect(judge({
      'src/high/second-count.ts': 'import { step } from \'./step.ts\';',
      'src/high/step.ts': 'import type { S } from \'../low/secret/s.ts\';',
    })).toEqual([]);
  });

  test('a cycle between folders is found, type imports included; tests do not count', () => {
    const one = moduleFrom('src/core/one/a.ts', 'import type { B } from \'../two/b.ts\';');
    const two = moduleFrom('src/core/two/b.ts', 'export { c } from \'../three/c.ts\';');
    const three = moduleFrom('src/core/three/c.ts', 'import { a } from \'../one/a.ts\';');
    const threeTest = moduleFrom('src/core/three/c.test.ts', 'import { a } from \'../one/a.ts\';');
    expect(findCycle(folderGraph('src/core', [one, two, three]))).toEqual(['one', 'two', 'three', 'one']);
    expect(findCycle(folderGraph('src/core', [one, two, threeTest]))).toBeUndefined();
  });
});

describe('the table says what the architecture says', () => {
  test.each([
    ['src/core/kernel/a.ts', 'import { b } from \'../law/b.ts\';'],
    ['src/core/tally/a.ts', 'import { z } from \'zod\';'],
    ['src/core/tally/a.ts', 'import { hash } from \'node:crypto\';'],
    ['src/core/tally/a.ts', 'import { b } from \'asn1js\';'],
    ['src/main/usecases/a.ts', 'import { spawn } from \'node:child_process\';'],
    ['src/main/usecases/a.ts', 'import { b } from \'../adapters/store-sqlite/b.ts\';'],
    ['src/main/hosts/cli/a.ts', 'import Database from \'better-sqlite3\';'],
    ['src/main/hosts/cli/a.ts', 'import { app } from \'electron\';'],
    ['src/main/hosts/cli/a.ts', 'import { b } from \'../../../verifier/main.ts\';'],
    ['src/main/processes/card.ts', 'import pkcs11 from \'pkcs11js\';'],
    ['src/main/processes/recount.ts', 'import type { Tally } from \'../../core/tally/tally.ts\';'],
    ['src/main/processes/counter.ts', 'import { b } from \'../../rehearsal/b.ts\';'],
    ['src/verifier/checks/a.ts', 'import { b } from \'../../core/kernel/result.ts\';'],
    ['src/verifier/checks/a.ts', 'import { readFileSync } from \'node:fs\';'],
  ])('%s refuses: %s', (path, text) => {
    expect(violations(rules, [moduleFrom(path, text)])).toHaveLength(1);
  });
});
