// The key plan: what the key ceremony was for. Its digest stands in the definition (formats/definition §4).
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, type JsonValue } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, integer, list, object, oneOf, unlessAscending, where } from '../kernel/shape.ts';
import { id } from '../kernel/text.ts';
import type { Definition, Purpose } from './definition.ts';
import { CARDS, GROUPS, inspectionKey, point, quorumWithin, SHARES } from './key-shapes.ts';
import type { ElectionRefusal } from './refusals.ts';

export interface KeyPlan {
  readonly format: 'kaihyo-plan/1';
  readonly purpose: Purpose;
  /** Ids of the event and of the counting district. */
  readonly event: string;
  readonly unit: string;
  readonly scheme: 'D' | 'T';
  readonly groups: readonly { readonly k: number; readonly n: number }[];
  /** Public keys of the cards, 65 bytes in hexadecimal, ascending. */
  readonly cards: readonly string[];
  readonly inspection: string;
  /** 32 bytes in hexadecimal. */
  readonly random: string;
}

const planShape = object({
  format: oneOf('kaihyo-plan/1'),
  purpose: oneOf('live', 'rehearsal'),
  event: id,
  unit: id,
  scheme: oneOf('D', 'T'),
  groups: list(where(object({ k: integer(1, SHARES), n: integer(1, SHARES) }), quorumWithin), { min: 1, max: GROUPS }),
  cards: where(list(point, { min: 1, max: CARDS }), unlessAscending((card) => card)),
  inspection: inspectionKey,
  random: hex(32),
});

/** `place` is where the plan stands in its file: `plan`. */
export function parseKeyPlan(value: JsonValue, place = ''): Result<KeyPlan, ElectionRefusal> {
  const plan = planShape(value, place);
  return plan.ok ? plan : err({ code: 'election/plan-form', place: plan.error.place, values: { expected: plan.error.expected } });
}

/** `ceremony`, 32 bytes. */
export function planDigest(plan: KeyPlan): Uint8Array {
  return sha256(concatBytes(utf8ToBytes('kaihyo-ceremony/1\0'), canonicalBytes(plan as unknown as JsonValue)));
}

/** Where a plan says something else than the definition that names it by digest; the place is the member of the plan. */
export function comparePlan(plan: KeyPlan, definition: Definition): Result<KeyPlan, ElectionRefusal> {
  const { keys } = definition;
  const cards = [...new Set(keys.cards.map(({ publicKey }) => publicKey))].sort();
  const expected: Omit<KeyPlan, 'format' | 'random'> = {
    purpose: definition.purpose,
    event: definition.event.id,
    unit: definition.unit.district.code,
    scheme: keys.scheme,
    groups: keys.groups.map(({ k, n }) => ({ k, n })),
    cards,
    inspection: definition.inspection,
  };
  for (const [member, value] of Object.entries(expected)) {
    if (JSON.stringify(plan[member as keyof typeof expected]) !== JSON.stringify(value)) {
      return err({ code: 'election/plan-of-another-election', place: member });
    }
  }
  return ok(plan);
}
