// What a count leaves, and what must be the same however often it was disturbed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { parseLog } from '../../../src/core/log/record.ts';
import type { Finished } from '../cli.ts';
import type { Place } from './count-under-faults.ts';
import { treeOf } from './disk.ts';

/** Count, CSV, and the bodies of the sheets (formats/preservation §4). */
export function resultOf(out: string): Readonly<Record<string, string>> {
  const data = join(out, 'preservation/data');
  const files = readdirSync(data).filter((name) => name === 'count.json' || /^contest-\d+\.csv$/.test(name)).sort();
  const { sheets } = JSON.parse(readFileSync(join(data, 'session.json'), 'utf8')) as {
    readonly sheets: readonly { readonly file: string; readonly body: string }[];
  };
  return Object.fromEntries([
    ...files.map((name) => [name, readFileSync(join(data, name), 'utf8')] as const), ...sheets.map(({ file, body }) => [file, body] as const),
  ]);
}

/** How often events stand in the log of a night without changes. What leads to totals comes again where these were lost. */
const often = {
  'definition-installed': 1, 'opening-declared': 1, 'bag-received': 1, 'count-confirmed': 1, 'preservation-begun': 1,
  /** The readiness sheet, and the set. */
  'sheets-printed': 2,
};

/** What is wrong with the log of a bag. */
export function faultsOfLog(out: string): readonly string[] {
  const log = parseLog(readFileSync(join(out, 'preservation/data/log.jsonl')), sha256);
  if (!log.ok) return [`log: ${log.error.code} ${log.error.place ?? ''}`];
  const numberOf = (event: string): number => log.value.filter((record) => record.event === event).length;
  const otherwise = Object.entries(often).filter(([event, times]) => numberOf(event) !== times);
  return otherwise.map(([event, times]) => `log: ${event} ${numberOf(event)} times, not ${times}`);
}

const labels = 'a-9-envelope-1.pdf,a-9-envelope-2.pdf,a-9.pdf';

/** What is wrong with a count that ended well: `whole` is the result of the one that nothing disturbed. */
export function faultsOfDone({ root, election, out }: Place, whole: Readonly<Record<string, string>>): readonly string[] {
  const result = resultOf(out);
  const names = new Set([...Object.keys(result), ...Object.keys(whole)]);
  const tree = treeOf(root);
  const { triesLeft } = JSON.parse(readFileSync(join(election, 'card.key'), 'utf8')) as { readonly triesLeft: number };
  return [
    ...[...names].filter((name) => result[name] !== whole[name]).map((name) => `another result: ${name}`),
    ...faultsOfLog(out),
    ...[...tree.keys()].filter((path) => /\.(part|new)$|session\.key$/.test(path)).map((path) => `left behind: ${path}`),
    ...(triesLeft === 3 ? [] : [`tries left on the card: ${triesLeft}`]),
    ...differences(join(out, 'preservation'), join(out, 'preservation-copy')),
    ...differences(join(out, 'preservation/data/sheets'), join(out, 'sheets')),
    ...(readdirSync(join(out, 'labels')).sort().join() === labels ? [] : ['other labels than those of two media']),
  ];
}

/** What is wrong with a run that met a fault: it ends in a clear refusal, and shows nothing as done that is not. */
export function faultsOfRefused({ code, signal, stdout, stderr }: Finished, { out }: Place, bag: readonly string[]): readonly string[] {
  const folders = ['preservation', 'preservation-copy'].map((name) => join(out, name)).filter((folder) => existsSync(folder));
  return [
    ...(code === 3 && signal === null ? [] : [`ended with ${String(code)} ${String(signal)}`]),
    ...(refusalIn(stderr) === undefined ? ['no refusal'] : []),
    ...(/^ {4}at |\bundefined\b|\{\w+\}/m.test(stderr) ? ['a stack, or a hole in the text'] : []),
    ...(stdout === '' ? [] : ['something on stdout']),
    ...folders.filter((folder) => [...treeOf(folder).keys()].join() !== bag.join()).map((folder) => `half a bag: ${folder}`),
  ];
}

/** The code of the refusal that the command line showed. */
export function refusalIn(stderr: string): string | undefined {
  return /^\[([a-z]+\/[a-z-]+)\]/m.exec(stderr)?.[1];
}

function differences(one: string, other: string): readonly string[] {
  const [a, b] = [treeOf(one), treeOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).map((path) => `differs: ${other}/${path}`);
}
