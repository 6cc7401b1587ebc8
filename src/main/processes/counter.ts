// Process: opens the ballots of one contest and keeps the first computation's totals until the reveal.
import { type OpenedBallots, readBallots } from '../../core/ballot/classify.ts';
import { ballotInfo } from '../../core/ballot/info.ts';
import { type BallotReader, readBallot } from '../../core/ballot/plaintext.ts';
import { ballotPaper } from '../../core/election/ballot-paper.ts';
import { contextOf } from '../../core/election/context.ts';
import { equalBytes } from '../../core/kernel/bytes.ts';
import { formatTally } from '../../core/tally/contest-tally.ts';
import { type RunningTally, startTally } from '../../core/tally/tally.ts';
import type { CounterCalls } from '../ports/processes.ts';
import { threadUrl } from './entry-url.ts';
import { readInstalled } from './installed.ts';
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
    return null;
  },

  async open(run) {
    const count = current();
    const { plaintexts, undecryptable } = await count.openers.run(run);
    // The tally takes ballots in any order, so that threads need not wait for each other.
    const { readable, formatInvalid } = readBallots(plaintexts, count.read, (choice) => count.tally.add(choice));
    count.opened += plaintexts.length / 32;
    count.undecryptable += undecryptable;
    count.formatInvalid += formatInvalid;
    return readable;
  },

  compare({ recounted }) {
    const count = current();
    count.agreed = equalBytes(formatTally(count.tally.result()), recounted);
    const { agreed, opened, undecryptable, formatInvalid } = count;
    return { agreed, opened, undecryptable, formatInvalid };
  },

  reveal() {
    const count = current();
    if (!count.agreed) throw new Error('revealed before the computations agreed');
    return count.tally.result();
  },
});

function current(): Count {
  if (begun === undefined) throw new Error('asked before it was begun');
  return begun;
}
