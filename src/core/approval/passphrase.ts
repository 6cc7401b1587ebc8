// What a passphrase must be where a person chooses one. It is never kept, only what scrypt makes of it.
import { err, ok, type Result } from '../kernel/result.ts';
import type { PersonRefusal } from './person-refusals.ts';

const SHORTEST = 8;

/** What everybody tries first, as it stands in a passphrase without digits, signs and case. */
const known: readonly string[] = [
  'password', 'passphrase', 'qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'kaihyo', 'senkyo', 'admin', 'letmein', 'iloveyou',
];

/** Full-width and half-width typing are one passphrase. */
export function passphraseAsTyped(typed: string): string {
  return typed.normalize('NFKC');
}

/** The passphrase as it is hashed. `own` are the id and the name of who chooses it. */
export function parseChosenPassphrase(typed: string, own: readonly string[]): Result<string, PersonRefusal> {
  const passphrase = passphraseAsTyped(typed);
  if (Array.from(passphrase).length < SHORTEST) return err({ code: 'person/passphrase-short', values: { shortest: SHORTEST } });
  return isSimple(passphrase, own) ? err({ code: 'person/passphrase-simple' }) : ok(passphrase);
}

function isSimple(passphrase: string, own: readonly string[]): boolean {
  const bare = passphrase.toLowerCase();
  const letters = bare.replace(/[^\p{L}]/gu, '');
  return new Set(bare).size < 4
    || isRun(bare)
    || own.some((word) => withoutSpace(bare) === withoutSpace(passphraseAsTyped(word).toLowerCase()))
    || known.includes(letters);
}

/** Each character follows the one before it: 12345678, hgfedcba. */
function isRun(characters: string): boolean {
  const points = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, index) => point - (points[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function withoutSpace(word: string): string {
  return word.replace(/\s/g, '');
}
