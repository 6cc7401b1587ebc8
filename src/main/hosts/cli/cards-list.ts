// `kaihyo cards list`: what is in the readers, and which cards this terminal knows.
import { bytesToHex } from '@noble/hashes/utils.js';
import { cardDigits } from '../../../core/keys/card-digits.ts';
import { cardWithKey, type EnrolledCard } from '../../../core/keys/enrolled-card.ts';
import type { TokenFacts } from '../../ports/card.ts';
import { standingOf } from './card-words.ts';
import type { CardTerminal } from './compose.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

export async function list({ readers, store }: CardTerminal, reporter: Reporter): Promise<ExitCode> {
  const tokens = await readers.list();
  if (!tokens.ok) return reporter.refuse(tokens.error);
  const words = reporter.texts.cards;
  const known = store.enrolledCards();
  const inserted = tokens.value.tokens.map((token) => ({ ...token, keys: token.publicKeys.map((key) => keyIn(bytesToHex(key), known)) }));
  const lines = inserted.flatMap((token) => [
    fillIn(words.token, {
      ...namesOf(token), tries: token.triesLeft === null ? words.triesUntold : fillIn(words.tries, { left: token.triesLeft }),
    }),
    ...token.keys.map(({ digits, enrolled }) => fillIn(words.key, { digits, standing: standingOf(enrolled, words) })),
  ]);
  const { unreadable } = tokens.value;
  const unread = unreadable > 0 ? [fillIn(words.unreadable, { cards: unreadable })] : [];
  const enrolled = known.map((card) => fillIn(words.known, {
    label: card.label, digits: cardDigits(card.publicKey), serial: card.serial, standing: standingOf(card, words),
  }));
  reporter.result({ inserted: inserted.map(({ publicKeys: _points, ...token }) => token), unreadable, enrolled: known }, [
    ...(lines.length + unread.length > 0 ? [...lines, ...unread] : [words.noToken]), ...(enrolled.length > 0 ? ['', words.knownCards, ...enrolled] : []),
  ].join('\n'));
  return exitCodes.ok;
}

interface KeyOnToken {
  readonly publicKey: string;
  readonly digits: string;
  readonly enrolled: EnrolledCard | null;
}

function keyIn(publicKey: string, known: readonly EnrolledCard[]): KeyOnToken {
  return { publicKey, digits: cardDigits(publicKey), enrolled: cardWithKey(known, publicKey) ?? null };
}

function namesOf({ module, reader, label, serial }: TokenFacts): Readonly<Record<string, string>> {
  return { module, reader, label, serial };
}
