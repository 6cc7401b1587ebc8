// Cards behind the faulting module (faulting.c), each in a card process of its own; behind all of them one honest SoftHSM token.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { pkcs11Modules } from '../../../scripts/lib/pkcs11-modules.ts';
import type { Result } from '../../../src/core/kernel/result.ts';
import type { CardRefusal } from '../../../src/core/keys/card-refusals.ts';
import { forkedProcesses } from '../../../src/main/adapters/processes-node/fork.ts';
import type { CardExercise, CardFacts, CardModule, TokensInReaders } from '../../../src/main/ports/card.ts';
import type { InsertedCard, ProcessPort } from '../../../src/main/ports/processes.ts';
import { flat } from '../../../src/main/processes/card-in-process.ts';
import { entryUrl } from '../../../src/main/processes/entry-url.ts';
import { relayKey } from '../../../src/main/processes/relay.ts';
import { ourKey, ours, pin } from '../tokens/bench.ts';
import { pinned } from '../tokens/counting-module.ts';
import { runTool } from '../tokens/run-tool.ts';
import { softhsm } from '../tokens/softhsm.ts';

export const honestModule = pkcs11Modules.softhsm;
const root = join(import.meta.dirname, '../../..');

/** Everything that a card process can be asked, the port of the counting path and what lies beside it. */
export interface FaultyCard {
  list(): Promise<Result<TokensInReaders, CardRefusal>>;
  insert(): Promise<Result<InsertedCard, CardRefusal>>;
  describe(): Promise<Result<CardFacts, CardRefusal>>;
  unlock(digits?: string, act?: 'first-tries' | 'final-try'): Promise<Result<null, CardRefusal>>;
  /** One point. */
  sharedX(): Promise<Result<Uint8Array, CardRefusal>>;
  exercise(rounds: number): Promise<Result<CardExercise, CardRefusal>>;
  /** How often the module was called so. */
  calls(name: string): number;
}

export interface FaultyCards {
  /** The path of the module. */
  library(): string;
  /** The module with faults in the words of faulting.c. */
  module(...faults: readonly string[]): CardModule;
  /** A card behind these modules. */
  behind(...modules: readonly CardModule[]): FaultyCard;
  /** A card behind the module with these faults. */
  with(...faults: readonly string[]): FaultyCard;
}

/** Call it once in a test file. */
export function faultyCards(): FaultyCards {
  const usual = process.env.HOME;
  let home = '';
  let number = 0;
  const library = (): string => join(home, 'faulting.so');

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'kaihyo-faulting-'));
    process.env.HOME = home;
    await runTool('gcc', [
      '-shared', '-fPIC', '-O1', '-Wall', '-Wextra', '-Werror', `-I${root}/node_modules/pkcs11js/includes`,
      '-o', library(), join(import.meta.dirname, 'faulting.c'), '-ldl',
    ]);
    await mkdir(join(home, 'token'));
    await softhsm.place(join(home, 'token'), [ours]);
  });
  afterAll(async () => {
    process.env.HOME = usual;
    await rm(home, { recursive: true });
  });

  function moduleWith(calls: string, faults: readonly string[]): CardModule {
    return pinned(library(), [`target=${honestModule}`, `calls=${calls}`, ...faults.map((fault) => `fault=${fault}`)].join(' '));
  }

  const nextCalls = (): string => join(home, `calls-${number++}`);

  return {
    library,
    module: (...faults) => moduleWith(nextCalls(), faults),
    behind: (...modules) => cardBehind(processesFor([]), modules, ''),
    with(...faults) {
      const calls = nextCalls();
      return cardBehind(processesFor(faults), [moduleWith(calls, faults)], calls);
    },
  };
}

/** One that hangs or is slow is not waited for as long as on a terminal; the start of its process is part of the time. */
export function processesFor(faults: readonly string[]): ProcessPort {
  const impatient = faults.some((fault) => /:(hang|slow)/.test(fault));
  return forkedProcesses(entryUrl, { card: impatient ? 8000 : 20_000, counter: 20_000, recount: 20_000 });
}

function cardBehind(processes: ProcessPort, modules: readonly CardModule[], calls: string): FaultyCard {
  const child = processes.start('card');
  onTestFinished(() => child.stop());
  return {
    list: async () => flat(await child.ask('list', { modules })),
    insert: async () => flat(await child.ask('insert', { kind: 'pkcs11', modules, keys: [bytesToHex(ourKey)] })),
    describe: async () => flat(await child.ask('describe', null)),
    unlock: async (digits = pin, act = 'first-tries') => flat(await child.ask('unlock', { pin: digits, act })),
    async sharedX() {
      await child.ask('meet', { publicKey: relayKey().publicKey });
      return flat(await child.ask('sharedX', { points: ourKey }));
    },
    exercise: async (rounds) => flat(await child.ask('exercise', { rounds })),
    calls: (name) => (existsSync(calls) ? readFileSync(calls, 'utf8').split('\n').filter((line) => line === name).length : 0),
  };
}
