import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { canonicalBytes } from '../kernel/canonical-json.ts';
import { type Checkpoint, checkpointText, formatCheckpoints, parseCheckpoints, phases } from './checkpoint.ts';

const checkpoints: readonly Checkpoint[] = phases.map((phase, index) => ({
  phase, seq: 10 * (index + 1), head: 'ab'.repeat(32), terminal: '１号機', signature: '5c'.repeat(64),
}));
const [opening, confirmation, preservation] = checkpoints as [Checkpoint, Checkpoint, Checkpoint];

test('the text that is signed has six lines, each ended by a line feed', () => {
  const text = checkpointText({ ctx: 'c0'.repeat(32), terminal: '１号機', phase: 'opening', seq: 12, head: 'ab'.repeat(32) });
  expect(new TextDecoder().decode(text)).toBe(
    `kaihyo-log/1\nctx ${'c0'.repeat(32)}\nterminal １号機\nphase opening\nseq 12\nhead ${'ab'.repeat(32)}\n`,
  );
  // Computed apart from this program: printf '…' | sha256sum
  expect(bytesToHex(sha256(text))).toBe('1780a209675decc28af4080f6488376d0a79d97b48c298af0bafb702d39df7ed');
});

test('parsing inverts formatting', () => {
  expect(parseCheckpoints(formatCheckpoints(checkpoints))).toEqual({ ok: true, value: checkpoints });
});

test.each([
  ['a phase missing', [opening, confirmation], 'checkpoints'],
  ['phases in another order', [opening, preservation, confirmation], 'checkpoints'],
  ['a phase twice', [opening, opening, preservation], 'checkpoints'],
  ['a fourth checkpoint', [...checkpoints, preservation], 'checkpoints'],
  ['a signature that is too short', [opening, confirmation, { ...preservation, signature: '5c' }], 'checkpoints[2].signature'],
  ['a terminal whose name could add a line', [{ ...opening, terminal: '1\nphase confirmation' }, confirmation, preservation], 'checkpoints[0].terminal'],
])('refused: %s', (_what, listed, place) => {
  const bytes = canonicalBytes({ format: 'kaihyo-checkpoints/1', checkpoints: listed.map((each) => ({ ...each })) });
  expect(parseCheckpoints(bytes)).toEqual({ ok: false, error: { code: 'log/wrong-checkpoints', place: `checkpoints.json#${place}` } });
});

test('refused: a file that is not canonical JSON', () => {
  expect(parseCheckpoints(utf8ToBytes('{} '))).toEqual({ ok: false, error: { code: 'log/wrong-checkpoints', place: 'checkpoints.json' } });
});

test('to write anything but the three phases in order is a bug of ours', () => {
  expect(() => formatCheckpoints([opening, confirmation])).toThrow('three phases');
});
