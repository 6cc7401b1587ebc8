// Why a person is not taken for who they say they are: code → rule.
import type { Refusal } from '../kernel/refusal.ts';

export const personRefusals = {
  'person/not-proved': 'docs/decisions/0015: who signs in knows the passphrase of that person',
  'person/locked-until': 'docs/decisions/0015: each failed try makes the wait longer',
  'person/passphrase-short': 'docs/decisions/0015: a passphrase has at least eight characters',
  'person/passphrase-simple': 'docs/decisions/0015: a passphrase is not what everybody tries first',
  'person/already-enrolled': 'docs/decisions/0015: a passphrase is replaced only where two others let it',
  'person/not-of-this-hall': 'docs/decisions/0015: who may enrol is named by the hall settings or let in by two who are here',
  'person/other-name': 'formats/hall §3.1: one id, one name',
  'person/number-form': 'docs/decisions/0015: a number of confirmation has six digits',
  'person/number-simple': 'docs/decisions/0015: a number of confirmation is not what everybody tries first',
  'person/number-of-another': 'docs/decisions/0015: a number of confirmation belongs to one person',
  'person/wrong-number': 'docs/decisions/0015: three tries for a number of confirmation',
  'person/number-locked': 'docs/decisions/0015: three tries for a number of confirmation',
  'person/not-in-office': 'docs/decisions/0015: only who holds the supervisor\'s office has a number without a passphrase',
  'person/no-number-typed': 'docs/decisions/0015: two officers confirm whose number it is after it was typed',
} as const;

export type PersonRefusal = Refusal<keyof typeof personRefusals>;
