import { expect, test } from 'vitest';
import { read } from '../../../core/kernel/shape.ts';
import { text } from '../../../core/kernel/text.ts';
import { textOfField } from './token-text.ts';

test.each([
  ['K-01                            ', 'K-01'],
  ['K-01\0\0\0\0', 'K-01'],
  ['K-01 \0 \0', 'K-01'],
  ['  選管　第１号　', '選管　第１号'],
  ['か\u3099', 'が'],
  ['K\u202e10-', 'K\u{fffd}10-'],
  ['K\n01', 'K\u{fffd}01'],
  ['K\u001b[2J', 'K\u{fffd}[2J'],
  ['                ', '―'],
  ['', '―'],
])('%j is shown as %j', (field, shown) => {
  expect(textOfField(field)).toBe(shown);
  expect(read(text, shown)).toMatchObject({ ok: true });
});
