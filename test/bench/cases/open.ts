// Opening one ballot of suite 1 on one core, against what libcrypto can, and beside others who do the same.
import { join } from 'node:path';
import { type Case, type Contender, roundsFor, timesTheSpeed } from '../case.ts';
import { cmsLoop } from '../cms-loop.ts';
import { makeElection } from '../elections.ts';
import { build, type Found, isThere, runLoop, subject } from '../programs.ts';

/** The rate does not change with more of them. */
const BALLOTS = 1000;
const PASSES = '5';
const OURS = 'kaihyo, one thread';

export const open: Case = {
  name: 'open',
  async prepare(settings) {
    const { setup, ballotFile, folder, planned: { opened, badPoint, undecryptable, formatInvalid } } = await makeElection(BALLOTS);
    const limit = build('open-limit');
    const { found } = await runLoop({ words: [limit, setup, ballotFile, '1'] }, { opened, badPoint, undecryptable });
    const contender = (name: string, part: Contender['part'], words: readonly string[], expected: Found): Contender => (
      { name, part, run: () => runLoop({ words }, expected) });

    const python = 'python3 cryptography';
    const hasPython = isThere('python3', '-c', 'import cryptography');
    const peers = [
      contender('@hpke/core', 'reference', subject('open-hpke-core', setup, ballotFile), { opened }),
      ...(hasPython ? [contender(python, 'reference', ['python3', join(import.meta.dirname, '../peers/open.py'), setup, ballotFile], { opened })] : []),
    ];
    const definition = join(folder, 'definition/definition.json');
    const limits = contender('C limit', 'reference', [limit, setup, ballotFile, PASSES], found);
    const cms = cmsLoop();
    return {
      rounds: roundsFor({ ...settings, ballots: BALLOTS }),
      contenders: [contender(OURS, 'subject', subject('open', setup, ballotFile, PASSES, definition), { ...found, formatInvalid }), limits, cms, ...peers],
      comparisons: [
        { what: 'open: speed per core, in C limits', subject: OURS, reference: limits.name, value: timesTheSpeed, goal: { atLeast: 0.33 } },
        ...[cms, ...peers].map(({ name }) => ({ what: `open: speed per core, in ${name}`, subject: OURS, reference: name, value: timesTheSpeed })),
      ],
      leftOut: hasPython ? [] : [`open: ${python} is not installed`],
    };
  },
};
