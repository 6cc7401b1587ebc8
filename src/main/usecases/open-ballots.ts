// Opens the ballots of one contest with the custodian's card, and counts them in two computations (formats/ballot §5).
// No total comes back before `reveal`; what comes back are the numbers of the classes.
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { ballotFileName, checkBallotFile, type CheckedBallots, type ExpectedBallots } from '../../core/ballot/ballot-file.ts';
import { withoutBadPoints } from '../../core/ballot/classify.ts';
import type { BallotRefusal } from '../../core/ballot/refusals.ts';
import { type Suite, suites } from '../../core/ballot/suites.ts';
import { contextOf } from '../../core/election/context.ts';
import type { Definition } from '../../core/election/definition.ts';
import { parseDefinition } from '../../core/election/parse-definition.ts';
import { asCount, type Count } from '../../core/kernel/count.ts';
import type { Primitives } from '../../core/kernel/primitives.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { ContestTally } from '../../core/tally/contest-tally.ts';
import type { CardPort } from '../ports/card.ts';
import type { Child, ChildFailure, CounterCalls, ProcessPort, RecountCalls, SealedBatch } from '../ports/processes.ts';
import { batchesOf, passedRecords, untilUnreadable } from './ballot-batches.ts';
import { inWindow } from './bounded-window.ts';

export interface OpeningPorts {
  readonly processes: ProcessPort;
  /** Unlocked. Null where no card is used: then only a contest without records can be opened. */
  readonly card: CardPort | null;
  readonly media: { chunks(file: string): AsyncIterable<Uint8Array> };
  readonly primitives: Primitives;
}

export interface OpeningInput {
  /** Bytes of the pinned `definition.json`, and of `notices.json` as installed. */
  readonly definition: Uint8Array;
  readonly notices: Uint8Array | null;
  readonly contest: number;
  readonly ballotFile: string;
  /** What the import found, and the registry holds: no other set of ballots may be opened. The root is in hexadecimal. */
  readonly expected: { readonly records: number; readonly root: string };
  /** Threads that open, 1 or more. */
  readonly workers: number;
  readonly onProgress: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export interface OpenedContest {
  readonly contest: number;
  readonly records: Count;
  readonly root: string;
  readonly equalPoints: Count;
  /** Records that the AEAD opened, format-invalid ones included. */
  readonly opened: Count;
  readonly badPoint: Count;
  readonly undecryptable: Count;
  readonly formatInvalid: Count;
  /** Both computations gave the same totals: otherwise nothing is opened. */
  readonly agreed: true;
  /** Fetches the totals out of the counter, once, and ends it. */
  reveal(): Promise<Result<ContestTally, BallotRefusal>>;
  /** Ends the counter, and the totals with it. */
  discard(): Promise<void>;
}

type OpeningRefusal = CardRefusal | BallotRefusal;

interface Computations {
  readonly counter: Child<CounterCalls>;
  readonly recount: Child<RecountCalls>;
}

interface Passage {
  readonly checked: CheckedBallots;
  readonly badPoints: number;
}

export async function openBallots(ports: OpeningPorts, input: OpeningInput): Promise<Result<OpenedContest, OpeningRefusal>> {
  const definition = installed(input.definition);
  const card = input.expected.records === 0 ? ok(null) : await cardOf(definition, ports.card);
  if (!card.ok) return card;
  const whole = await checkWhole(ports, input);
  if (!whole.ok) return whole;

  const computations = { counter: ports.processes.start('counter'), recount: ports.processes.start('recount') };
  let opened: Result<OpenedContest, OpeningRefusal> | undefined;
  try {
    opened = await openWith(ports, card.value, computations, input, suites[definition.suite]);
    return opened;
  } finally {
    await computations.recount.stop();
    if (opened?.ok !== true) await computations.counter.stop();
  }
}

/**
 * Nothing is opened of a file that is not the one received. Its root is known only at its end, so that it is read once for this and once
 * more for the opening, which checks it again.
 */
async function checkWhole({ media, primitives }: OpeningPorts, input: OpeningInput): Promise<Result<CheckedBallots, BallotRefusal>> {
  const check = checkBallotFile(expectedOf(input), primitives);
  for await (const chunk of untilUnreadable(media.chunks(input.ballotFile))) {
    if (input.signal?.aborted === true) return refusal(input, 'ballot/interrupted');
    if (!chunk.ok) return refusal(input, 'ballot/file-unreadable');
    check.push(chunk.value);
  }
  return check.end();
}

async function openWith(
  ports: OpeningPorts, card: CardPort | null, computations: Computations, input: OpeningInput, suite: Suite,
): Promise<Result<OpenedContest, OpeningRefusal>> {
  const { counter, recount } = computations;
  const { definition, notices, contest, workers } = input;
  const [first, second] = await Promise.all([
    counter.ask('begin', { definition, notices, contest, workers }), recount.ask('begin', { definition, notices, contest }),
  ]);
  if (!first.ok || !second.ok) return stopped(input);
  const met = await Promise.all([
    counter.ask('meet', { publicKey: second.value }), recount.ask('meet', { publicKey: first.value }),
  ]);
  if (met.some((each) => !each.ok)) return stopped(input);
  const known = await card?.meet(first.value);
  if (known?.ok === false) return known;

  const passage = await pass(ports, card, computations, input, suite);
  if (!passage.ok) return passage;
  const { checked, badPoints } = passage.value;

  const recounted = await recount.ask('result', null);
  if (!recounted.ok) return stopped(input);
  const compared = await counter.ask('compare', { sealed: recounted.value });
  if (!compared.ok) return stopped(input);
  const { agreed, opened, undecryptable, formatInvalid } = compared.value;
  if (checked.records >= 2 && opened === 0) return refusal(input, 'ballot/none-opens', { records: checked.records });
  if (!agreed) return refusal(input, 'ballot/computations-differ');
  return ok({
    contest,
    records: asCount(checked.records),
    root: checked.root,
    equalPoints: asCount(checked.equalPoints),
    opened: asCount(opened),
    badPoint: asCount(badPoints),
    undecryptable: asCount(undecryptable),
    formatInvalid: asCount(formatInvalid),
    agreed,
    async reveal() {
      const tally = await counter.ask('reveal', null);
      await counter.stop();
      return tally.ok ? tally : stopped(input);
    },
    discard: () => counter.stop(),
  });
}

/** Brings every record of the file through the processes. */
async function pass(
  { media, primitives }: OpeningPorts, card: CardPort | null, computations: Computations, input: OpeningInput, suite: Suite,
): Promise<Result<Passage, OpeningRefusal>> {
  const { expected, ballotFile, workers, onProgress } = input;
  const passed = passedRecords(suite.record, card?.pointsAtOnce ?? 1);
  const check = checkBallotFile(expectedOf(input), primitives, (run) => passed.take(run));
  let badPoints = 0;
  let done = 0;
  let over = false;

  async function openBatch(batch: Result<Uint8Array, 'unreadable'>): Promise<Result<null, OpeningRefusal>> {
    if (!batch.ok) return refusal(input, 'ballot/file-unreadable');
    const sealed = withoutBadPoints(batch.value, suite, (bytes) => primitives.isP256Point(bytes));
    badPoints += sealed.badPoints;
    if (sealed.encs.length > 0) {
      if (card === null) throw new Error('records without a card');
      const xs = await card.sharedX(sealed.encs);
      if (!xs.ok) return xs;
      const counted = await countTwice(computations, { encs: sealed.encs, cts: sealed.cts, xs: xs.value });
      if (!counted.ok) return refusal(input, counted.error);
      const settled = await askAgain(input, card, computations.counter, pick(sealed, counted.value, suite));
      if (!settled.ok) return settled;
    }
    done += batch.value.length / suite.record;
    if (!over) onProgress(done, expected.records);
    return ok(null);
  }

  // Every thread of the card and of the counter has one batch in hand and one waiting.
  const all = await inWindow(batchesOf(media.chunks(ballotFile), check, passed), 4 * workers, openBatch, interruption(input));
  over = true;
  if (!all.ok) return all;
  const checked = check.end();
  return checked.ok ? ok({ checked: checked.value, badPoints }) : checked;
}

/** → the places of those that did not open. What goes from process to process is sealed between them: nothing of it can be read here. */
async function countTwice(
  { counter, recount }: Computations, run: SealedBatch,
): Promise<Result<readonly number[], 'ballot/count-stopped' | 'ballot/computations-differ'>> {
  const batch = await counter.ask('open', run);
  if (!batch.ok) return err('ballot/count-stopped');
  const added = await recount.ask('add', { sealed: batch.value.sealed });
  return added.ok ? ok(batch.value.unopened) : err(meaningOf(added.error));
}

interface Unopened {
  readonly encs: Uint8Array;
  readonly cts: Uint8Array;
}

/**
 * A ballot that does not open may be the fault of the card: nobody shall lose a vote by one wrong answer. The card proves its key once
 * more and answers a second time, to other points of which the same follows; where a ballot opens now, nothing that it has answered so far
 * is trusted (formats/ballot §5.6). Which ballots these are is known here for this question only, and is kept and told nowhere.
 */
async function askAgain(
  input: OpeningInput, card: CardPort, counter: Child<CounterCalls>, { encs, cts }: Unopened,
): Promise<Result<null, OpeningRefusal>> {
  if (encs.length === 0) return ok(null);
  const xs = await card.sharedXBlinded(encs);
  if (!xs.ok) return xs;
  const again = await counter.ask('openAgain', { encs, cts, xs: xs.value });
  if (!again.ok) return stopped(input);
  return again.value === 'none-opens' ? ok(null) : err({ code: 'card/wrong-answers' });
}

function pick({ encs, cts }: Unopened, places: readonly number[], suite: Suite): Unopened {
  const some = (all: Uint8Array, size: number): Uint8Array => concatBytes(...places.map((i) => all.subarray(i * size, (i + 1) * size)));
  return { encs: some(encs, suite.enc), cts: some(cts, suite.ct) };
}

/** The second computation fails at what the first did not seal so, and at a plaintext that the first could read and it cannot. */
function meaningOf(failure: ChildFailure): 'ballot/count-stopped' | 'ballot/computations-differ' {
  return failure === 'failed' ? 'ballot/computations-differ' : 'ballot/count-stopped';
}

/** The card, if it is there and says that it is this election's: whether it holds the key is proved when it is unlocked. */
async function cardOf(definition: Definition, card: CardPort | null): Promise<Result<CardPort, CardRefusal>> {
  if (card === null) return err({ code: 'card/absent' });
  const facts = await card.describe();
  if (!facts.ok) return facts;
  const { label, publicKey, purpose } = facts.value;
  if (purpose !== null && purpose !== definition.purpose) return err({ code: purpose === 'rehearsal' ? 'card/rehearsal-only' : 'card/live-only' });
  const { key, cards } = definition.keys;
  if (bytesToHex(publicKey) === key) return ok(card);
  return err({ code: 'card/other-election', values: { label, expected: cards.map((each) => each.label).join('、') } });
}

function expectedOf({ definition, contest, expected }: OpeningInput): ExpectedBallots {
  return { ctx: contextOf(definition), contest, ...expected };
}

function installed(bytes: Uint8Array): Definition {
  const definition = parseDefinition(bytes);
  if (!definition.ok) throw new Error('an installed definition that cannot be read');
  return definition.value;
}

function interruption({ signal, contest }: OpeningInput): Promise<OpeningRefusal> {
  return new Promise((resolve) => {
    const interrupt = (): void => resolve({ code: 'ballot/interrupted', place: ballotFileName(contest) });
    if (signal?.aborted === true) interrupt();
    else signal?.addEventListener('abort', interrupt, { once: true });
  });
}

function refusal(
  { contest }: OpeningInput, code: BallotRefusal['code'], values?: Readonly<Record<string, number>>,
): { readonly ok: false; readonly error: BallotRefusal } {
  return err({ code, place: ballotFileName(contest), ...(values === undefined ? {} : { values }) });
}

function stopped(input: OpeningInput): { readonly ok: false; readonly error: BallotRefusal } {
  return refusal(input, 'ballot/count-stopped');
}
