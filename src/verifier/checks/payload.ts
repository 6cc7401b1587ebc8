// Which files a preservation bag and the received bag inside it hold (formats/preservation §2, transfer §2, bag §1).
import { latin1 } from './bytes.ts';
import { tagFiles } from './bag.ts';
import type { Definition } from './definition.ts';
import type { Fail } from './failures.ts';
import type { Files } from './files.ts';
import type { Paper } from './paper.ts';
import { transferPayload } from './transfer.ts';

/** Pages without which the bag could not be read; there may be more. */
export const pages: readonly string[] = [
  'bag', 'ballot', 'conventions', 'count', 'definition', 'log', 'preservation', 'transfer', 'verification',
];

const always = [
  'checkpoints.json', 'count.json', 'definition.json', 'definition.p7s', 'log.jsonl', 'session.cer', 'session.json',
  ...pages.map((page) => `specification/${page}.md`),
];

const RECEIVED = 'data/received/';
const SHEET = /^data\/sheets\/[^/]+\.pdf$/;
const PAGE = /^data\/specification\/[a-z0-9-]+\.md$/;
/** Names that depend on definition and notices, where those could not be read. */
const BY_CONTEST = /^data\/(?:contest-[1-9]\d{0,4}\.csv|received\/data\/ballots-[1-9]\d{0,4}\.kbx)$/;

/** `papers` is undefined where definition or notices could not be read. */
export function checkPayload(files: Files, definition: Definition | undefined, papers: readonly Paper[] | undefined, fail: Fail): void {
  const hasNotices = files.all.has('data/notices.json') || files.all.has('data/notices.p7s');
  const required = new Set([
    ...tagFiles,
    ...always.map((name) => `data/${name}`),
    ...(hasNotices ? ['data/notices.json', 'data/notices.p7s'] : []),
    ...(papers ?? []).filter(({ notHeld }) => notHeld === null).map(({ contest }) => `data/contest-${contest.contest}.csv`),
    ...tagFiles.map((name) => `${RECEIVED}${name}`),
    ...transferPayload({ contests: definition?.contests ?? [] }).map((name) => `${RECEIVED}data/${name}`),
  ]);
  for (const path of required) {
    if (!files.all.has(path)) fail('missing-file', path, 'is not there');
  }
  for (const path of files.all.keys()) {
    const isAllowed = required.has(path) || SHEET.test(path) || PAGE.test(path) || (papers === undefined && BY_CONTEST.test(path));
    if (!isAllowed) fail('extra-file', path, 'no page names it');
  }
}

/** Whether what is called a PDF begins as one. */
export async function checkSheetForms(files: Files, fail: Fail): Promise<void> {
  for (const path of files.all.keys()) {
    if (!SHEET.test(path)) continue;
    if (!await beginsAsPdf(files, path)) fail('file-form', path, 'is no PDF');
  }
}

async function beginsAsPdf(files: Files, path: string): Promise<boolean> {
  for await (const chunk of files.chunks(path)) {
    if (chunk.length > 0) return latin1(chunk.subarray(0, 5)) === '%PDF-';
  }
  return false;
}
