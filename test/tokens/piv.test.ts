import { describe } from 'vitest';
import { cardContract } from '../support/tokens/card-contract.ts';
import { lockOutContract } from '../support/tokens/lock-out-contract.ts';
import { nightContract } from '../support/tokens/night-contract.ts';
import { inOwnWorld } from '../support/tokens/own-worlds.ts';
import { piv } from '../support/tokens/piv.ts';
import { removalContract } from '../support/tokens/removal-contract.ts';

describe.skipIf(!inOwnWorld())('through pcscd and OpenSC', () => {
  cardContract(piv);
  lockOutContract(piv, async ({ reader }) => {
    await reader.pull();
    await reader.stopService();
    await reader.startService();
  });
  removalContract(piv);
  nightContract(piv);
});
