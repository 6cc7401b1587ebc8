// The label of a medium (formats/transfer §1): outside the bag, so that both copies have one 照合番号, and trusted for display only.
import { canonicalBytes, parseCanonical } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { object, oneOf, read } from '../kernel/shape.ts';
import { text } from '../kernel/text.ts';
import type { TransferRefusal } from './refusals.ts';

export interface Label {
  /** 正 or 副. */
  readonly role: 'main' | 'backup';
  /** The number on the sticker. */
  readonly medium: string;
}

export const LABEL = 'label.json';

const labelShape = object({ format: oneOf('kaihyo-label/1'), role: oneOf('main', 'backup'), medium: text });

export function parseLabel(bytes: Uint8Array): Result<Label, TransferRefusal> {
  const json = parseCanonical(bytes);
  if (!json.ok) return err({ code: 'transfer/label-form', place: LABEL });
  const label = read(labelShape, json.value);
  if (!label.ok) return err({ code: 'transfer/label-form', place: `${LABEL}#${label.error.place}` });
  return ok({ role: label.value.role, medium: label.value.medium });
}

export function formatLabel({ role, medium }: Label): Uint8Array {
  return canonicalBytes({ format: 'kaihyo-label/1', role, medium });
}
