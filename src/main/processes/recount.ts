// Process: the second computation. It opens no ballot, and shares no counting code with the first (formats/ballot §5.5).
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import type { RecountCalls } from '../ports/processes.ts';
import { stepBack } from './in-background.ts';
import { type Recount, recountTally } from './recount-tally.ts';
import { relayKey, relayOpener, type Sealer, relaySealer } from './relay.ts';
import { serve } from './serve.ts';

const own = relayKey();
const openBatch = relayOpener(own, 'plaintexts');
let sealTotals: Sealer | undefined;
let begun: Recount | undefined;
stepBack();

serve<RecountCalls>({
  begin({ definition, notices, contest }) {
    begun = recountTally(definition, notices, contest);
    return own.publicKey;
  },
  meet({ publicKey }) {
    sealTotals = relaySealer(publicKey, 'totals');
    return null;
  },
  add({ sealed }) {
    const plaintexts = openBatch(sealed);
    if (begun === undefined || plaintexts === undefined) throw new Error('not the next batch of the counter');
    begun.add(plaintexts);
    return null;
  },
  result() {
    if (begun === undefined || sealTotals === undefined) throw new Error('asked before the counter was met');
    return sealTotals(nodePrimitives.sha256(begun.result()));
  },
});
