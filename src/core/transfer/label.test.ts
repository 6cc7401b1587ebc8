import { utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { fileBytes } from '../../../test/support/elections.ts';
import { formatLabel, type Label, parseLabel } from './label.ts';

test('parsing inverts formatting', () => {
  const label: Label = { role: 'backup', medium: '選管－第12号' };
  expect(parseLabel(formatLabel(label))).toEqual({ ok: true, value: label });
});

test.each([
  ['no JSON', utf8ToBytes('正'), 'label.json'],
  ['a third role', fileBytes({ format: 'kaihyo-label/1', role: 'copy', medium: '1' }), 'label.json#role'],
  ['a number that would add a line', fileBytes({ format: 'kaihyo-label/1', role: 'main', medium: '1\n2' }), 'label.json#medium'],
  ['a further member', fileBytes({ format: 'kaihyo-label/1', role: 'main', medium: '1', to: 'x' }), 'label.json#to'],
])('refused: %s', (_what, bytes, place) => {
  expect(parseLabel(bytes)).toEqual({ ok: false, error: { code: 'transfer/label-form', place } });
});
