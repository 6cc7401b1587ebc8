// Process: the second computation. It opens no ballot, and shares no counting code with the first (formats/ballot §5.5).
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import type { RecountCalls } from '../ports/processes.ts';
import { type Recount, recountTally } from './recount-tally.ts';
import { relayEnd } from './relay-end.ts';
import { serve } from './serve.ts';

const relay = relayEnd({ sends: 'totals', receives: 'plaintexts' });
let begun: Recount | undefined;

serve<RecountCalls>({
  begin({ definition, notices, contest }) {
    begun = recountTally(definition, notices, contest);
    return relay.publicKey;
  },
  meet({ publicKey }) {
    relay.meet(publicKey);
    return null;
  },
  add({ sealed }) {
    const plaintexts = relay.open(sealed);
    if (plaintexts === undefined) throw new Error('not the next batch of the counter');
    current().add(plaintexts);
    return null;
  },
  result: () => relay.seal(nodePrimitives.sha256(current().result())),
});

function current(): Recount {
  if (begun === undefined) throw new Error('asked before it was begun');
  return begun;
}
