// docs/hostile-bags.md: every row with its refusal, and the records of hostile voters with their class.
import { refusals } from '../../../src/core/refusals/refusals.ts';
import { refusalTextOf } from '../../../src/texts/refusals.ts';
import { allRows, themes } from './all.ts';
import { recordFaults } from './record-faults.ts';
import type { Row } from './row.ts';

export function hostileBagsDocument(): string {
  return [
    '# Hostile bags',
    '',
    'Written by `node scripts/run.mjs docs` from the rows in `test/support/hostile-bags`; a test holds it equal to them. Do not edit.',
    '',
    `${allRows.length} classes of fault, each brought to the door of the application with the real store, the real media and a folder as medium`,
    '(`test/negative/transfer`). For each: the refusal is exactly this one; no PIN is asked; before the card is due, no card is touched and no',
    'program started; nothing is written but one entry of the log, which names the code; and what is right (bag, definition, card, numbers) is',
    'taken afterwards, unless the fault is in the signers that the definition names. What leaves no entry:',
    '',
    '- a definition that is not installed: there is no log before its first record, which is the installation ([log](formats/log.md) §1.4);',
    '- two entries of one number that differ, and other mistyping of persons, which are typed again;',
    '- a bag that comes when none is due: it is not read.',
    '',
    'What is not as real as the rest: a live card at a rehearsal is a rehearsal card whose word for its purpose was changed on the way, because no',
    'definition of the other purpose can be installed for an enrolled key at all; and the registry of a bag whose card was asked, or which was',
    'counted, is written by the store itself, because through the door such a bag meets the refusal of its moment first (`session/too-late`).',
    '',
    'Accepted on purpose: two candidates of one name, which is lawful. The sheets flag them.',
    '',
    'A bag that came before and was put aside, because its seal was looked at again, is removed before the next one is read.',
    ...themes.flatMap(({ name, rows }) => ['', `## ${name}`, '', '| fault | refusal | clause | what it means |', '|---|---|---|---|', ...rows.map(lineOf)]),
    '',
    '## Records of hostile voters',
    '',
    'No reason to refuse a bag, which would let one voter stop the count: each is counted as its class, all other ballots of the box are opened',
    'and counted, and a bad point is never given to a card ([ballot](formats/ballot.md) §5.2).',
    '',
    '| record | class |',
    '|---|---|',
    ...recordFaults.map((fault) => `| ${cell(fault.title)} | \`${fault.class}\` |`),
    '',
  ].join('\n');
}

function lineOf({ title, code, clause = refusals[code] }: Row): string {
  return `| ${cell(title)} | \`${code}\` | ${cell(clause)} | ${cell(refusalTextOf('en', code).happened.replaceAll(/\{\w+\}/g, '…'))} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('_', '\\_');
}
