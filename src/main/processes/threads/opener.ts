// Thread: opens a run of sealed ballots.
import { openBallots, type OpenedBallots } from '../../../core/ballot/classify.ts';
import { type SuiteId, suites } from '../../../core/ballot/suites.ts';
import { opener } from '../../../core/hpke/hpke.ts';
import { nodePrimitives } from '../../adapters/crypto-node/primitives.ts';
import { serveThread } from './pool.ts';

export interface OpenerSetup {
  readonly suite: SuiteId;
  /** The election key, 65 bytes. */
  readonly key: Uint8Array;
  readonly info: Uint8Array;
}

export interface SealedRun {
  readonly encs: Uint8Array;
  readonly cts: Uint8Array;
  readonly xs: Uint8Array;
}

serveThread(({ suite: id, key, info }: OpenerSetup) => {
  const suite = suites[id];
  const open = opener(nodePrimitives, suite.hpke, key, info);
  return ({ encs, cts, xs }: SealedRun): OpenedBallots => openBallots(encs, cts, xs, suite, open);
});
