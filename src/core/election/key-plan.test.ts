// The key plan: its form, its digest, and whether it is the plan of this definition.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { aDefinition, aKeyPlan, aKeySet, fileBytes, inspectionSecret, publicKeyOf } from '../../../test/support/elections.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { comparePlan, type KeyPlan, parseKeyPlan, planDigest } from './key-plan.ts';

const definition = aDefinition({ inspection: publicKeyOf(inspectionSecret) });
const plan = aKeyPlan(definition);

test('a plan is read, and fits its definition', () => {
  expect(parseKeyPlan(plan as unknown as JsonValue)).toEqual({ ok: true, value: plan });
  expect(comparePlan(plan, definition)).toEqual({ ok: true, value: plan });
});

test('its digest is the ceremony of the definition', () => {
  expect(planDigest(plan)).toEqual(sha256(concatBytes(utf8ToBytes('kaihyo-ceremony/1\0'), fileBytes(plan))));
  expect(bytesToHex(planDigest(plan))).toBe(definition.ceremony);
});

test('its cards are the public keys of the definition, each once and ascending', () => {
  const [key, other] = [plan.cards[0]!, publicKeyOf(inspectionSecret)];
  const [first, second] = [key, other].sort();
  const cards = [second!, first!, first!].map((publicKey, at) => ({ label: `K-0${at}`, group: 1, index: at + 1, publicKey }));
  const several = aDefinition({ ...definition, keys: { ...definition.keys, cards } });
  expect(comparePlan({ ...plan, cards: [first!, second!] }, several).ok).toBe(true);
  expect(comparePlan({ ...plan, cards: [second!, first!] }, several).ok).toBe(false);
});

test.each<[string, object, string]>([
  ['another format', { format: 'kaihyo-plan/2' }, 'plan.format'],
  ['no random bytes', { random: '' }, 'plan.random'],
  ['no card', { cards: [] }, 'plan.cards'],
  ['a card twice', { cards: [plan.cards[0], plan.cards[0]] }, 'plan.cards'],
  ['a card that is no point', { cards: ['04'.repeat(65)] }, 'plan.cards[0]'],
  ['k above n', { groups: [{ k: 2, n: 1 }] }, 'plan.groups[0]'],
  ['an id that is none', { event: '第51回' }, 'plan.event'],
  ['an unknown member', { note: '' }, 'plan.note'],
])('refused: %s', (_what, changes, place) => {
  expect(parseKeyPlan({ ...plan, ...changes }, 'plan')).toMatchObject({ error: { code: 'election/plan-form', place } });
});

test.each<[keyof KeyPlan, Partial<KeyPlan>]>([
  ['purpose', { purpose: 'rehearsal' }],
  ['event', { event: 'e-2026-02' }],
  ['unit', { unit: 'aozora-2' }],
  ['scheme', { scheme: 'T' }],
  ['groups', { groups: [{ k: 2, n: 3 }] }],
  ['cards', { cards: aKeySet(inspectionSecret).cards.map(({ publicKey }) => publicKey) }],
  ['inspection', { inspection: 'none' }],
])('DR-36, DR-37: refused: a plan with another %s than the definition', (member, changes) => {
  expect(comparePlan({ ...plan, ...changes }, definition)).toEqual({ ok: false, error: { code: 'election/plan-of-another-election', place: member } });
});
