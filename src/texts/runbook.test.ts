import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runbookDocument } from '../../test/support/runbook-document.ts';
import { refusals } from '../core/refusals/refusals.ts';

test('docs/runbook.ja.md is what the catalogues say (npm run docs writes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/runbook.ja.md'), 'utf8')).toBe(runbookDocument());
});

test('every code stands in it once', () => {
  const codes = [...runbookDocument().matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code ?? '');
  expect(codes.sort()).toEqual(Object.keys(refusals).sort());
});
