// The pages whose look somebody approved: a choice from the situations, each a picture in approved/. `npm run sheets:approve` makes them.
import { join } from 'node:path';
import type { PdfPort } from '../../src/main/ports/pdf.ts';
import { type SituationName, sheetsIn } from '../support/sheet-situations.ts';
import type { GreyPicture } from './grey-picture.ts';
import { picturesOf } from './rasterise.ts';

export const approvedFolder = join(import.meta.dirname, 'approved');

export interface ApprovedSheet {
  readonly situation: SituationName;
  /** As `Sheet.file`. */
  readonly file: string;
  /** From 1. */
  readonly pages: readonly number[];
}

function pages(situation: SituationName, sheets: Readonly<Record<string, readonly number[]>>): readonly ApprovedSheet[] {
  return Object.entries(sheets).map(([file, numbers]) => ({ situation, file, pages: numbers }));
}

export const approvedSheets: readonly ApprovedSheet[] = [
  ...pages('house-0', { 'a-1-contest-1': [1], 'a-22-contest-1': [1] }),
  ...pages('house-10', { 'readiness': [1], 'a-2-contest-2': [1, 2], 'a-4-contest-3': [1], 'a-7': [1], 'a-13': [1] }),
  ...pages('house-3000', { 'a-1-contest-1': [1], 'reconciliation': [1, 2], 'a-22-contest-2': [1], 'a-9': [1], 'a-9-envelope-1': [1] }),
  ...pages('house-rehearsal', { 'a-1-contest-1': [1], 'a-22-contest-3': [1], 'a-9-envelope-2': [1] }),
  ...pages('house-second-edition', { 'a-1-contest-1-edition-2': [1], 'a-8-edition-2': [1] }),
  ...pages('upper-3000', { 'a-3-contest-2': [1, 4, 7], 'a-22-contest-2': [1], 'readiness': [2] }),
  ...pages('rare-names', { 'a-1-contest-300': [1] }),
  ...pages('longest-names', { 'a-1-contest-1': [1], 'a-3-contest-2': [2], 'a-22-contest-1': [1] }),
  ...pages('names-at-the-limit', { 'a-1-contest-1': [1] }),
  ...pages('notices', { 'a-1-contest-1': [1], 'a-2-contest-2': [1], 'a-4-contest-3': [1] }),
  ...pages('undecryptable', { 'a-1-contest-1': [1, 2], 'reconciliation': [1] }),
  ...pages('voters-fewer', { reconciliation: [1] }),
  ...pages('merged', { 'a-1-contest-1': [1] }),
  ...pages('by-election', { 'a-1-contest-1': [1] }),
  ...pages('uncontested', { 'a-1-contest-1': [1] }),
  ...pages('ten-witnesses', { 'a-1-contest-1': [2] }),
  ...pages('deputy', { 'a-12-contest-1': [1, 2, 3] }),
  ...pages('backup-medium', { 'a-12-contest-2': [1] }),
  ...pages('eventful', { 'a-8': [1, 2], 'a-12-contest-1': [2] }),
];

export interface NamedPage {
  /** `<situation>--<sheet>-<page>.png`. */
  readonly name: string;
  /** Undefined where the sheet has no such page. */
  readonly picture: GreyPicture | undefined;
}

/** The pages as they look now. */
export async function drawPages(pdf: PdfPort, approved: ApprovedSheet): Promise<readonly NamedPage[]> {
  const sheet = sheetsIn(approved.situation, (grapheme) => pdf.covers(grapheme)).find(({ file }) => file === approved.file);
  const rendered = sheet === undefined ? undefined : await pdf.render(sheet);
  if (rendered?.ok === false) throw new Error(`${nameOf(approved)}: ${rendered.error.code} ${JSON.stringify(rendered.error.values)}`);
  const pictures = rendered === undefined ? [] : await picturesOf(rendered.value);
  return namesOf(approved).map((name, index) => ({ name, picture: pictures[(approved.pages[index] ?? 0) - 1] }));
}

export function nameOf({ situation, file }: ApprovedSheet): string {
  return `${situation}--${file}`;
}

/** Names of the pictures. */
export function namesOf(approved: ApprovedSheet): readonly string[] {
  return approved.pages.map((page) => `${nameOf(approved)}-${page}.png`);
}
