// Process: opens the ballots of one contest and keeps the first computation's totals until the reveal.
import { type OpenedBallots, readBallots } from '../../core/ballot/classify.ts';
import { ballotInfo } from '../../core/ballot/info.ts';
import { type BallotReader, readBallot } from '../../core/ballot/plaintext.ts';
import { ballotPaper } from '../../core/election/ballot-paper.ts';
import { contextOf } from '../../core/election/context.ts';
import { equalBytes } from '../../core/kernel/bytes.ts';
import { formatTally } from '../../core/tally/contest-tally.ts';
import { type RunningTally, startTally } from '../../core/tally/tally.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import type { CounterCalls, SealedBatch } from '../ports/processes.ts';
import { threadUrl } from './entry-url.ts';
import { readInstalled } from './installed.ts';
import { relayKey, relayOpener, relaySealer, type Sealer } from './relay.ts';
import { serve } from './serve.ts';
import type { OpenerSetup, SealedRun } from './threads/opener.ts';
import { type Pool, startThreads } from './threads/pool.ts';

interface Count {
  readonly openers: Pool<SealedRun, OpenedBallots>;
  readonly read: BallotReader;
  readonly tally: RunningTally;
  opened: number;
  undecryptable: number;
  formatInvalid: number;
  agreed: boolean;
}

const own = relayKey();
const openXs = relayOpener(own, 'x-coordinates');
const openTotals = relayOpener(own, 'totals');
let sealBatch: Sealer | undefined;
let begun: Count | undefined;

serve<CounterCalls>({
  begin({ definition: definitionBytes, notices: noticesBytes, contest, workers }) {
    const { definition, notices } = readInstalled(definitionBytes, noticesBytes);
    const paper = ballotPaper(definition, notices, contest);
    const setup: OpenerSetup = {
      suite: definition.suite,
      key: Buffer.from(definition.keys.key, 'hex'),
      info: ballotInfo(definition.suite, contextOf(definitionBytes), contest),
    };
    begun = {
      openers: startThreads(threadUrl('opener'), setup, workers),
      read: readBallot(paper),
      tally: startTally(paper),
      opened: 0,
      undecryptable: 0,
      formatInvalid: 0,
      agreed: false,
    };
    return own.publicKey;
  },

  meet({ publicKey }) {
    sealBatch = relaySealer(publicKey, 'plaintexts');
    return null;
  },

  async open(batch) {
    const count = current();
    const run = unsealed(batch);
    if (sealBatch === undefined) throw new Error('asked before the second computation was met');
    const opening = count.openers.run(run);
    // Threads finish in any order; the batches leave in that of the requests.
    const sealed = await sealBatch(opening.then((opened) => take(count, opened)));
    return { sealed, unopened: (await opening).unopened };
  },

  async openAgain(batch) {
    const { plaintexts } = await current().openers.run(unsealed(batch));
    return plaintexts.length === 0 ? 'none-opens' : 'some-open';
  },

  compare({ sealed }) {
    const count = current();
    const second = openTotals(sealed);
    count.agreed = second !== undefined && equalBytes(nodePrimitives.sha256(formatTally(count.tally.result())), second);
    const { agreed, opened, undecryptable, formatInvalid } = count;
    return { agreed, opened, undecryptable, formatInvalid };
  },

  reveal() {
    const count = current();
    if (!count.agreed) throw new Error('revealed before the computations agreed');
    return count.tally.result();
  },
});

/** At once, when a request comes: the messages of the card open in their order alone. */
function unsealed({ encs, cts, xs: sealed }: SealedBatch): SealedRun {
  const xs = openXs(sealed);
  if (xs === undefined) throw new Error('not the next batch of the card');
  return { encs, cts, xs };
}

/** Counts the ballots of a batch; the plaintexts that have the form. */
function take(count: Count, { plaintexts, unopened }: OpenedBallots): Uint8Array {
  const { readable, formatInvalid } = readBallots(plaintexts, count.read, (choice) => count.tally.add(choice));
  count.opened += plaintexts.length / 32;
  count.undecryptable += unopened.length;
  count.formatInvalid += formatInvalid;
  return readable;
}

function current(): Count {
  if (begun === undefined) throw new Error('asked before it was begun');
  return begun;
}
