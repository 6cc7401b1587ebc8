// keyrecord.json and envelopes.json: the keys of the bag are those of the definition (formats/transfer §2.2, §2.3).
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Definition } from '../election/definition.ts';
import { comparePlan, type KeyPlan, parseKeyPlan, planDigest } from '../election/key-plan.ts';
import { canonicalBytes, type JsonValue } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, list, object, oneOf } from '../kernel/shape.ts';
import { anything, readFile } from './json-file.ts';
import { jsonPaths } from './payload.ts';
import type { TransferRefusal } from './refusals.ts';

const keyRecordShape = object({
  format: oneOf('kaihyo-keyrecord/1'),
  plan: anything,
  key: hex(65),
  shares: list(list(hex(33), { max: 20 }), { max: 8 }),
});

/** The plan of the key ceremony, where the record says what the definition says. */
export function checkKeyRecord(bytes: Uint8Array, definition: Definition): Result<KeyPlan, TransferRefusal> {
  const file = readFile(keyRecordShape, bytes, jsonPaths.keyRecord, 'transfer/key-record-form');
  if (!file.ok) return file;
  const { key, shares } = file.value;
  const plan = parseKeyPlan(file.value.plan, 'plan');
  if (!plan.ok) return err({ code: 'transfer/key-record-form', place: inRecord(plan.error.place ?? 'plan') });
  if (bytesToHex(planDigest(plan.value)) !== definition.ceremony) return differs('plan');
  const compared = comparePlan(plan.value, definition);
  if (!compared.ok) return differs(`plan.${compared.error.place ?? ''}`);
  if (key !== definition.keys.key) return differs('key');
  const expected = definition.keys.groups.map((group) => group.shares);
  if (JSON.stringify(shares) !== JSON.stringify(expected)) return differs('shares');
  return ok(plan.value);
}

export function formatKeyRecord(plan: KeyPlan, { key, groups }: Definition['keys']): Uint8Array {
  const record = { format: 'kaihyo-keyrecord/1', plan, key, shares: groups.map(({ shares }) => shares) };
  return canonicalBytes(record as unknown as JsonValue);
}

const envelopesShape = object({ format: oneOf('kaihyo-envelopes/1'), envelopes: list(anything, { max: 0 }) });

/** In scheme D there are no share envelopes, and the file says so. */
export const noEnvelopes: Uint8Array = canonicalBytes({ format: 'kaihyo-envelopes/1', envelopes: [] });

export function checkEnvelopes(bytes: Uint8Array): Result<void, TransferRefusal> {
  const file = readFile(envelopesShape, bytes, jsonPaths.envelopes, 'transfer/envelopes-form');
  return file.ok ? ok(undefined) : file;
}

function differs(place: string): { readonly ok: false; readonly error: TransferRefusal } {
  return err({ code: 'transfer/key-record-differs', place: inRecord(place) });
}

function inRecord(place: string): string {
  return `${jsonPaths.keyRecord}#${place}`;
}
