// Trying a card out (formats/cards §6), on every kind of token: right answers, and none to what is no point of the curve.
import { describe, expect, test } from 'vitest';
import { flat } from '../../src/main/processes/card-in-process.ts';
import { aBench, ours, pin } from '../support/tokens/bench.ts';
import { nss } from '../support/tokens/nss.ts';
import { inOwnWorld } from '../support/tokens/own-worlds.ts';
import { piv } from '../support/tokens/piv.ts';
import { softhsm } from '../support/tokens/softhsm.ts';
import type { PlacedTokens, TokenKind } from '../support/tokens/token-kinds.ts';

function canBeTriedOut(kind: TokenKind): void {
  const bench = aBench<PlacedTokens>(kind);

  test('it is listed, answers right, refuses what is no point, and goes on', async () => {
    const tokens = await bench.place(ours);
    const card = tokens.cardWith();
    if (card.kind !== 'pkcs11') throw new Error('only tokens are listed');
    const child = bench.processes.start('card');
    const listed = flat(await child.ask('list', card));
    if (!listed.ok) throw new Error(listed.error.code);
    const found = listed.value.tokens.filter(({ publicKeys }) => publicKeys.length > 0);
    expect(found).toMatchObject([{ label: 'K-01', module: card.modules[0]?.path }]);
    const keys = (found[0]?.publicKeys ?? []).map((key) => Buffer.from(key).toString('hex'));
    expect(flat(await child.ask('insert', { ...card, keys }))).toMatchObject({ ok: true });
    expect(flat(await child.ask('unlock', { pin, act: 'first-tries' }))).toMatchObject({ ok: true });
    const exercise = flat(await child.ask('exercise', { rounds: 3 }));
    expect(exercise.ok ? exercise.value.milliseconds.length : exercise.error).toBe(3);
    await child.stop();
  });
}

describe('SoftHSM', () => { canBeTriedOut(softhsm); });
describe('NSS softokn', () => { canBeTriedOut(nss); });
describe.runIf(inOwnWorld())('PIV card', () => { canBeTriedOut(piv); });
