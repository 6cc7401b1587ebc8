// Process: the second computation. It opens nothing, and shares no counting code with the first (formats/ballot §5.5).
import type { RecountCalls } from '../ports/processes.ts';
import { type Recount, recountTally } from './recount-tally.ts';
import { serve } from './serve.ts';

let begun: Recount | undefined;

serve<RecountCalls>({
  begin({ definition, notices, contest }) {
    begun = recountTally(definition, notices, contest);
    return null;
  },
  add({ plaintexts }) {
    current().add(plaintexts);
    return null;
  },
  result: () => current().result(),
});

function current(): Recount {
  if (begun === undefined) throw new Error('asked before it was begun');
  return begun;
}
