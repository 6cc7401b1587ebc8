// Counts and CSV of random elections as the terminal makes them: the verifier finds nothing, and finds every figure that is changed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotPaper } from '../../../src/core/election/ballot-paper.ts';
import { asCount } from '../../../src/core/kernel/count.ts';
import { contestCsv } from '../../../src/core/sheets/csv.ts';
import { completeCount } from '../../../src/core/tally/complete-count.ts';
import type { CountFile } from '../../../src/core/tally/count-file.ts';
import { startTally } from '../../../src/core/tally/tally.ts';
import { checkCount } from '../../../src/verifier/checks/count.ts';
import { countFile } from '../../../src/verifier/checks/count-file.ts';
import { checkCsv } from '../../../src/verifier/checks/csv.ts';
import { definitionFile } from '../../../src/verifier/checks/definition.ts';
import type { Fail } from '../../../src/verifier/checks/failures.ts';
import { parseJson } from '../../../src/verifier/checks/json-file.ts';
import { noticesFile } from '../../../src/verifier/checks/notices.ts';
import { type Paper, paperOf } from '../../../src/verifier/checks/paper.ts';
import { hash } from '../../support/ballot-records.ts';
import { ctxOf, fileBytes } from '../../support/elections.ts';
import { anElection, type RandomElection } from '../../support/random-elections.ts';

const zero = asCount(0);
const other = '0b'.repeat(32);

/** Blank ballots are among the random ones; of the doubtful ones there are as many as `doubtful` says. */
function countOf({ kind, contest, definition, notices, ballots }: RandomElection, doubtful: number): CountFile {
  const tally = startTally(ballotPaper(definition, notices, contest));
  for (const ballot of ballots) tally.add(ballot);
  const [opened, undecryptable] = [asCount(ballots.length), asCount(ballots.length === 0 ? Math.min(doubtful, 1) : doubtful)];
  const records = asCount(opened + undecryptable);
  const made = completeCount({
    ctx: ctxOf(definition), fingerprint: other, notices: notices === null ? null : hash(fileBytes(notices)), version: 1,
    contests: [{
      kind, root: other, received: records, duplicatesRemoved: zero, records, equalPoints: zero, opened, badPoint: zero, undecryptable,
      formatInvalid: zero, tally: tally.result(),
      decisions: undecryptable === 0 ? [] : [{ class: 'undecryptable', ballots: undecryptable, treatment: 'invalid', opinion: 'なし', reason: 'なし' }],
      voters: { number: records, reason: null },
    }],
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function failuresOf({ definition, notices }: RandomElection, count: CountFile, csv?: Uint8Array): readonly string[] {
  const told: string[] = [];
  const fail: Fail = (check, place, message) => { told.push(`${check} ${place} ${message}`); };
  const read = parseJson(fileBytes(definition), 'definition.json', definitionFile, fail)?.value;
  const applied = notices === null ? undefined : parseJson(fileBytes(notices), 'notices.json', noticesFile, fail)?.value;
  const papers: readonly Paper[] = read?.contests.map((contest) => paperOf(contest, read, applied)) ?? [];
  const file = parseJson(fileBytes(count), 'count.json', countFile, fail);
  if (file === undefined) return told;
  checkCount(file, {
    ctx: ctxOf(definition), fingerprint: other, notices: notices === null ? null : fileBytes(notices), received: undefined, papers,
  }, fail);
  const [contest] = file.value?.contests ?? [];
  if (csv !== undefined && contest?.state === 'counted' && papers[0] !== undefined) checkCsv(csv, 'contest.csv', contest, papers[0], fail);
  return told;
}

test('nothing is found in a count as it was made, nor in its CSV', () => {
  fc.assert(fc.property(anElection(), fc.nat({ max: 3 }), (election, doubtful) => {
    const count = countOf(election, doubtful);
    const [contest] = count.contests;
    const csv = contest?.state === 'counted' ? contestCsv(election, contest) : undefined;
    expect(failuresOf(election, count, csv)).toEqual([]);
  }), { numRuns: 300 });
});

test('any number of it raised by one is found', () => {
  fc.assert(fc.property(anElection(), fc.nat({ max: 3 }), fc.nat(), (election, doubtful, at) => {
    const count = structuredClone(countOf(election, doubtful));
    const places: (readonly [Record<string, number>, string])[] = [];
    const collect = (node: object): void => {
      // Of the votes for a list, which named it and which its priority member only the opened ballots tell.
      if ('priority' in node && node.priority === true) return;
      for (const [name, child] of Object.entries(node) as [string, unknown][]) {
        // These two are compared with the received bag, which is not here; the version is compared with session.json.
        if (typeof child === 'number' && !['version', 'equalPoints'].includes(name)) places.push([node as Record<string, number>, name]);
        else if (typeof child === 'object' && child !== null) collect(child);
      }
    };
    collect(count);
    const [holder, name] = places[at % places.length]!;
    holder[name] = (holder[name] ?? 0) + 1;
    expect(failuresOf(election, count), name).not.toEqual([]);
  }), { numRuns: 500 });
});
