// Looks for the figures of a result wherever they could stand in a window: in messages, on the page, in its memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CountFile } from '../../../src/core/tally/count-file.ts';

/** So large that no other number of a night with so many ballots is the same. */
const TELLING = 1000;

/** What the election will come to, as it was planned: votes for candidates, and all that are valid. */
export function tellingFigures(election: string): readonly number[] {
  const { contests } = JSON.parse(readFileSync(join(election, 'expected.json'), 'utf8')) as CountFile;
  return contests.flatMap((each) => (each.state === 'counted' && each.result.type === 'candidates'
    ? [...each.result.rows.map(({ votes }) => Number(votes)), Number(each.valid)] : [])).filter((figure) => figure > TELLING);
}

/** Which of the figures stand there by themselves, with or without a comma: not within a longer number, a digest or a name. */
export function figuresIn(text: string, figures: readonly number[]): readonly number[] {
  return figures.filter((figure) => {
    const [thousands, rest] = [Math.floor(figure / 1000), String(figure).slice(-3)];
    return new RegExp(`(?<![\\w.,])${thousands},?${rest}(?!\\w|[.,]\\d)`).test(text);
  });
}

/** Everything of the page that a person, a screen reader or a script could read. */
export async function pageTexts(page: Page): Promise<string> {
  return page.evaluate(() => [
    document.title, location.href, document.documentElement.outerHTML,
    ...[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value),
  ].join('\n'));
}

/** The page as it is, with a sign in the place of each number in the tables of a shown result. */
export async function pageWithoutFigures(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const texts = [...copy.querySelectorAll('.res')].map((result) => document.createTreeWalker(result, NodeFilter.SHOW_TEXT));
    for (const walker of texts) {
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        text.nodeValue = text.nodeValue?.replace(/\d[\d,]*/g, '#') ?? '';
      }
    }
    return [document.title, document.documentElement.lang, copy.outerHTML].join('\n');
  });
}

/** Without what differs between any two nights: digests, their digits, random numbers and moments. */
export function alike(text: string): string {
  return text
    .replace(/[0-9a-f]{32,}/g, (digits) => `${digits.length} digits of a digest`)
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+/g, 'a time')
    .replace(/午[前後]\d+(時\d+分|:\d+)/g, 'a time')
    .replace(/\d{5}([ ‐-])\d{5}/g, '00000$100000')
    .replace(/"free":\d+/g, '"free":0')
    .replace(/("groups":)\[[\d,]*\]/g, '$1[]');
}

/**
 * Every text that is alive in the page's memory, of long ones the first thousand characters, and every number that a script could reach:
 * in a variable, a field or a list.
 */
export async function memoryOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: true });
  await session.detach();
  return valuesIn(JSON.parse(chunks.join('')) as HeapSnapshot);
}

/** As V8 writes it: nodes and edges are runs of numbers, one for each field. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: {
    readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[])[];
    readonly edge_fields: readonly string[]; readonly edge_types: readonly (readonly string[])[];
  }; };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

function valuesIn(snapshot: HeapSnapshot): readonly string[] {
  const values = new Set<string>();
  const numbers = new Map<number, string>();
  const reached = new Set<number>();
  for (const { from, type, to } of edgesOf(snapshot)) {
    // A number is a node of its own, with a text for its value.
    if (from.type === 'number') numbers.set(from.at, to.name);
    else if (to.type.endsWith('string')) values.add(to.name);
    // Numbers of the machine itself, as offsets in code, hang on other edges.
    else if (to.type === 'number' && ['property', 'element', 'context'].includes(type)) reached.add(to.at);
  }
  return [...values, ...[...reached].map((at) => numbers.get(at) ?? '')];
}

interface HeapNode {
  readonly at: number;
  readonly type: string;
  readonly name: string;
}

function* edgesOf(
  { snapshot: { meta }, nodes, edges, strings }: HeapSnapshot,
): Generator<{ readonly from: HeapNode; readonly type: string; readonly to: HeapNode }> {
  const field = (name: string): number => meta.node_fields.indexOf(name);
  const [type, name, edgeCount] = [field('type'), field('name'), field('edge_count')];
  const nodeAt = (at: number): HeapNode => ({
    at, type: meta.node_types[0]?.[nodes[at + type] ?? 0] ?? '', name: strings[nodes[at + name] ?? 0] ?? '',
  });
  const [edgeType, toNode] = [meta.edge_fields.indexOf('type'), meta.edge_fields.indexOf('to_node')];
  let edge = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const from = nodeAt(at);
    for (let left = nodes[at + edgeCount] ?? 0; left > 0; left -= 1, edge += meta.edge_fields.length) {
      yield { from, type: meta.edge_types[0]?.[edges[edge + edgeType] ?? 0] ?? '', to: nodeAt(edges[edge + toNode] ?? 0) };
    }
  }
}
