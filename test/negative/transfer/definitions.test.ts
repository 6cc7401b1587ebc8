// Definitions and notices that are not installed: no count begins, no record is there yet, and the right ones are installed afterwards.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/core/election/context.ts';
import { sixtyDigits } from '../../../src/core/kernel/digits.ts';
import { LARGEST_JSON } from '../../../src/core/transfer/payload.ts';
import { aCandidate, aCandidateContest } from '../../support/elections.ts';
import { definitionContests, definitionForms, definitionKeys, definitionNames } from '../../support/hostile-bags/definitions.ts';
import { anElectionOf, clerk, digitsOf, hallOf, ordinaryElection, writeCard, writePapers } from '../../support/hostile-bags/hall.ts';
import { definitionPapers, digitsOfAnother, noticePapers } from '../../support/hostile-bags/papers.ts';
import { withoutCard } from '../../support/hostile-bags/terminal.ts';
import { aFolder, aNight, codeOf, type Night, type PracticeElection } from '../../support/practice-night.ts';

const folder = aFolder();
let hall: PracticeElection;
beforeAll(async () => {
  await writeCard(join(folder.path, 'card.key'));
  hall = hallOf(ordinaryElection, join(folder.path, 'hall'), { card: join(folder.path, 'card.key') });
});
afterAll(folder.remove);

const themes = { definitionForms, definitionKeys, definitionContests, definitionNames, definitionPapers, noticePapers };

/** As the paper of the key ceremony would have them, were these the right ones; where there is no file to read, those of the right one. */
function digitsIn(papers: string): string {
  const file = join(papers, 'definition.json');
  const status = lstatSync(file, { throwIfNoEntry: false });
  if (status?.isFile() !== true || status.size > LARGEST_JSON) return digitsOf(ordinaryElection.definition);
  return sixtyDigits(contextOf(readFileSync(file)));
}

describe.each(Object.entries(themes))('a terminal without a definition (%s)', (theme, rows) => {
  let night: Night;
  let made = 0;
  beforeAll(() => { night = aNight(hall, join(folder.path, theme), { ports: withoutCard }); });
  afterAll(() => night.end());

  test.each(rows)('does not install $title: $code', async ({ make, code }) => {
    const papers = join(folder.path, 'papers', theme, String(made++));
    make(papers);
    const answer = await night.begin({ definition: papers, digits: digitsIn(papers) });
    expect(codeOf(answer), JSON.stringify(answer)).toBe(code);
    expect(night.ports.store.installed()).toEqual([]);
    expect(night.log()).toEqual([]);
    expect(readdirSync(night.ports.home).filter((name) => !name.startsWith('terminal.db'))).toEqual([]);
    expect(codeOf(await night.call('session/state'))).toBe('install/nothing-installed');
    expect(night.faults).toEqual([]);
  });

  test('installs the right one after all of these', async () => {
    expect(codeOf(await night.begin())).toBe('ok');
    await night.until('import');
  });
});

test(`${digitsOfAnother.title} is not installed`, async () => {
  const night = aNight(hall, join(folder.path, 'digits'), { ports: withoutCard });
  const other = anElectionOf([clerk], { resultBlock: 4096 });
  expect(codeOf(await night.begin({ digits: digitsOf(other.definition) }))).toBe(digitsOfAnother.code);
  expect(night.ports.store.installed()).toEqual([]);
  await night.end();
});

test('two candidates of the same name are lawful, and installed', async () => {
  const night = aNight(hall, join(folder.path, 'namesakes'), { ports: withoutCard });
  const namesakes = anElectionOf([clerk], { contests: [aCandidateContest({ options: [1, 2, 3].map((code) => aCandidate({ code })) })] });
  writePapers(join(folder.path, 'namesakes-papers'), namesakes);
  expect(codeOf(await night.begin({ definition: join(folder.path, 'namesakes-papers'), digits: digitsOf(namesakes.definition) }))).toBe('ok');
  await night.end();
});
