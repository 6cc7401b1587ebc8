// Cards that are enrolled on a terminal: what each is for is said once, by two persons, and never changes (formats/enrolled-card).
import type { Purpose } from '../election/definition.ts';
import { point } from '../election/key-shapes.ts';
import { canonicalBytes, parseCanonical } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { object, type Of, oneOf, read } from '../kernel/shape.ts';
import { text } from '../kernel/text.ts';
import type { Time } from '../kernel/time.ts';
import type { EnrolmentRefusal } from './enrolment-refusals.ts';

export interface EnrolledCard {
  /** 65 bytes, hexadecimal. */
  readonly publicKey: string;
  /** The number that is written on the card (管理番号). */
  readonly label: string;
  readonly purpose: Purpose;
  /** As the token tells it. */
  readonly serial: string;
  readonly enrolledAt: Time;
  /** Names of the two persons. */
  readonly by: readonly [string, string];
  /** When, why and by whom the card was taken out of use; null for a card in use. */
  readonly withdrawn: Withdrawal | null;
}

export interface Withdrawal {
  readonly at: Time;
  readonly reason: string;
  readonly by: readonly [string, string];
}

/** A definition that is installed on the terminal: its election key is on a card. */
export interface KeyInUse {
  readonly key: string;
  readonly purpose: Purpose;
}

/**
 * Whether a card may be enrolled: its key is new here, its number is, and neither a definition uses the key, nor this terminal another
 * key of the card, for the other purpose.
 */
export function admitCard(
  cards: readonly EnrolledCard[], installed: readonly KeyInUse[],
  { publicKey, label, purpose, serial }: Pick<EnrolledCard, 'publicKey' | 'label' | 'purpose' | 'serial'>,
): Result<void, EnrolmentRefusal> {
  const same = cardWithKey(cards, publicKey);
  if (same !== undefined) return err({ code: same.withdrawn === null ? 'enrolment/already-enrolled' : 'enrolment/withdrawn', values: { label: same.label } });
  if (cards.some((card) => card.label === label)) return err({ code: 'enrolment/label-taken', values: { label } });
  if (installed.some(({ key, purpose: other }) => key === publicKey && other !== purpose)) return err({ code: 'enrolment/other-purpose' });
  const onSameCard = cards.find((card) => card.serial === serial && tellsCards(serial) && card.purpose !== purpose);
  return onSameCard === undefined ? ok(undefined) : err({ code: 'enrolment/card-of-other-purpose', values: { label: onSameCard.label } });
}

/** Whether a serial number was given to one card alone, as far as can be seen: fields that nobody filled are zeros or dashes. */
function tellsCards(serial: string): boolean {
  return !/^[0\s―-]*$/u.test(serial);
}

export function cardWithKey(cards: readonly EnrolledCard[], publicKey: string): EnrolledCard | undefined {
  return cards.find((card) => card.publicKey === publicKey);
}

const fileShape = object({ format: oneOf('kaihyo-card/1'), label: text, purpose: oneOf('live', 'rehearsal'), publicKey: point });
export type CardFile = Of<typeof fileShape>;

/** The file that tells the election office which key stands in a definition. */
export function formatEnrolledCard({ label, purpose, publicKey }: Pick<EnrolledCard, 'publicKey' | 'label' | 'purpose'>): Uint8Array {
  return canonicalBytes({ format: 'kaihyo-card/1', label, purpose, publicKey });
}

export function parseEnrolledCard(bytes: Uint8Array): Result<CardFile, EnrolmentRefusal> {
  const json = parseCanonical(bytes);
  const file = json.ok ? read(fileShape, json.value) : undefined;
  return file?.ok === true ? ok(file.value) : err({ code: 'enrolment/file-form' });
}
