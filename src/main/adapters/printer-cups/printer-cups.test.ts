import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseAnswer } from './ipp-message.ts';
import { cupsPrinter } from './printer-cups.ts';

type Value = string | number | boolean;

/** What a service answers; null closes the connection without a word. */
type Answer = { readonly status?: number; readonly attributes?: Readonly<Record<string, Value | readonly Value[]>> } | null;

/** Printer and job as the service has them; each look takes the next of a list, and the last one stays. */
interface Script {
  readonly printer?: readonly Answer[];
  readonly print?: Answer;
  readonly job?: readonly Answer[];
  readonly cancel?: readonly Answer[];
}

interface Asked {
  readonly operation: number;
  readonly path: string;
  readonly user: string;
  readonly attributes: ReadonlyMap<string, readonly Value[]>;
}

let folder: string;
let socket: string;
let server: Server | undefined;
let asked: Asked[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-ipp-'));
  socket = join(folder, 'socket');
  writeFileSync(join(folder, 'sheet.pdf'), '%PDF-1.7');
  asked = [];
});
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const idle = {
  attributes: { 'printer-name': 'hall', 'printer-state': 3, 'printer-state-reasons': 'none', 'printer-is-accepting-jobs': true },
} as const satisfies Answer;
const printing: Answer = { attributes: { 'job-state': 5, 'job-state-reasons': 'job-printing' } };
const done: Answer = { attributes: { 'job-state': 9, 'job-state-reasons': 'processing-to-stop-point' } };
const gone: Answer = { status: 0x0406 };

function formatAnswer({ status = 0, attributes = {} }: NonNullable<Answer>): Uint8Array {
  const short = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 255);
  const bytesOf = (value: Value): readonly [tag: number, bytes: Uint8Array] => {
    if (typeof value === 'string') return [0x44, utf8ToBytes(value)];
    return typeof value === 'boolean' ? [0x22, Uint8Array.of(Number(value))] : [0x21, concatBytes(short(0), short(value))];
  };
  const values = Object.entries(attributes).flatMap(([name, given]) => [given].flat().map((value, index) => {
    const [tag, bytes] = bytesOf(value);
    const called = utf8ToBytes(index === 0 ? name : '');
    return concatBytes(Uint8Array.of(tag), short(called.length), called, short(bytes.length), bytes);
  }));
  return concatBytes(short(0x0200), short(status), Uint8Array.of(0, 0, 0, 1, 4), ...values, Uint8Array.of(3));
}

async function bodyOf(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  return concatBytes(...chunks);
}

const printJob = 0x0002;
const cancelJob = 0x0008;
const getJob = 0x0009;

async function serviceWith({ printer = [idle], print = { attributes: { 'job-id': 7 } }, job = [done], cancel = [{}, gone] }: Script): Promise<void> {
  const nextOf = (answers: readonly Answer[], operation: number): Answer => {
    const before = asked.filter((each) => each.operation === operation).length - 1;
    return answers[Math.min(before, answers.length - 1)] ?? null;
  };
  server = createServer((message, answer) => {
    void bodyOf(message).then((body) => {
      // A request has the form of an answer, with the operation in the place of the status.
      const { status: operation, attributes } = parseAnswer(body) ?? { status: 0, attributes: new Map<string, readonly Value[]>() };
      asked.push({ operation, path: message.url ?? '', user: message.headers.authorization ?? '', attributes });
      const answers = operation === printJob ? [print] : operation === getJob ? job : operation === cancelJob ? cancel : printer;
      const given = nextOf(answers, operation);
      if (given === null) answer.destroy();
      else answer.end(formatAnswer(given));
    });
  });
  await new Promise<void>((resolve) => { server?.listen(socket, resolve); });
}

const hasty = { pause: 5, trouble: 20, job: 100 };
const print = (name: string | null = null): ReturnType<ReturnType<typeof cupsPrinter>['print']> => (
  cupsPrinter(name, socket, hasty).print(join(folder, 'sheet.pdf')));
const operations = (): readonly number[] => asked.map(({ operation }) => operation);

test('a sheet is sent as A4 on one side, not scaled and without a banner, and the name of the job tells nothing', async () => {
  await serviceWith({});
  expect(await print()).toEqual({ ok: true, value: undefined });
  const sent = asked.find(({ operation }) => operation === printJob);
  expect(sent).toMatchObject({ path: '/printers/hall', user: `PeerCred ${userInfo().username}` });
  expect(Object.fromEntries(sent?.attributes ?? [])).toEqual({
    'attributes-charset': ['utf-8'], 'attributes-natural-language': ['en'], 'printer-uri': ['ipp://localhost/printers/hall'],
    'requesting-user-name': [userInfo().username], 'job-name': ['kaihyo'], 'document-format': ['application/pdf'],
    'media': ['iso_a4_210x297mm'], 'sides': ['one-sided'], 'print-scaling': ['none'], 'copies': [1], 'number-up': [1], 'job-sheets': ['none'],
  });
});

test('the ordinary printer is asked for, or the one that is named', async () => {
  await serviceWith({});
  await cupsPrinter(null, socket).state();
  await cupsPrinter('開票所 2', socket).state();
  expect(asked.map(({ operation, path }) => [operation, path])).toEqual([[0x4001, '/'], [0x000b, `/printers/${encodeURIComponent('開票所 2')}`]]);
});

test('the job is purged until the service knows it no more', async () => {
  await serviceWith({ job: [printing, printing, done], cancel: [{}, {}, gone] });
  expect(await print()).toEqual({ ok: true, value: undefined });
  const purges = asked.filter(({ operation }) => operation === cancelJob);
  expect(purges.map(({ attributes }) => [attributes.get('job-id'), attributes.get('purge-job')])).toEqual([[[7], [true]], [[7], [true]], [[7], [true]]]);
  expect(operations().at(-1)).toBe(cancelJob);
});

test.each<readonly [string, string, Script]>([
  ['a job that is not taken', 'printer/failed', { print: { status: 0x0403 } }],
  ['a service that goes away while it takes the job', 'printer/outcome-unknown', { print: null }],
  ['a job that was aborted', 'printer/failed', { job: [printing, { attributes: { 'job-state': 8, 'job-state-reasons': 'aborted-by-system' } }] }],
  ['a job that was cancelled at the printer', 'printer/failed', { job: [{ attributes: { 'job-state': 7, 'job-state-reasons': 'job-canceled-at-device' } }] }],
  ['a job that is done with errors', 'printer/failed', { job: [{ attributes: { 'job-state': 9, 'job-state-reasons': 'job-completed-with-errors' } }] }],
  ['a job that is known no more', 'printer/outcome-unknown', { job: [printing, gone] }],
  ['a service that goes away on the way', 'printer/outcome-unknown', { job: [printing, null] }],
  ['a job without a state', 'printer/outcome-unknown', { job: [{}] }],
  ['a printer that goes away on the way', 'printer/stopped', { printer: [idle, null], job: [printing] }],
  ['a job without end', 'printer/too-slow', { job: [printing] }],
])('%s is %s, and nothing of it stays', async (_what, code, script) => {
  await serviceWith(script);
  expect(await print()).toEqual({ ok: false, error: { code } });
  expect(operations().includes(cancelJob)).toBe(script.print === undefined);
});

test.each<readonly [string, string, readonly string[]]>([
  ['no paper', 'printer/paper-out', ['media-empty-error']],
  ['paper that somebody must give by hand', 'printer/paper-out', ['cover-open-report', 'media-needed-warning']],
  ['stuck paper', 'printer/stopped', ['media-jam-error']],
  ['an open cover', 'printer/stopped', ['cover-open-error']],
  ['no power', 'printer/stopped', ['offline-report']],
])('a printer with %s is given a moment, and then %s', async (_what, code, reasons) => {
  const wanting: Answer = { attributes: { ...idle.attributes, 'printer-state': 4, 'printer-state-reasons': reasons } };
  await serviceWith({ printer: [idle, wanting, wanting, wanting, wanting, wanting, wanting, wanting, wanting], job: [printing] });
  expect(await print('hall')).toEqual({ ok: false, error: { code } });
  expect(asked.filter(({ operation }) => operation === getJob).length).toBeGreaterThan(2);
});

test('low paper and low toner stop nothing, nor does what the service remembers of the job before', async () => {
  const low: Answer = { attributes: { ...idle.attributes, 'printer-state-reasons': ['media-low-warning', 'toner-low-report'] } };
  await serviceWith({ printer: [low], job: [printing, done] });
  expect(await print()).toEqual({ ok: true, value: undefined });
  server?.close();
  server?.closeAllConnections();
  asked = [];
  const remembers: Answer = { attributes: { ...idle.attributes, 'printer-state-reasons': 'media-empty-error' } };
  await serviceWith({ printer: [remembers, idle], job: [printing, done] });
  expect(await print('hall'), 'the state before the job').toEqual({ ok: true, value: undefined });
});

test.each<readonly [string, string, Readonly<Record<string, Value>>]>([
  ['ready', 'ready', {}],
  ['printing', 'printing', { 'printer-state': 4, 'queued-job-count': 2 }],
  ['paper-out', 'paper-out', { 'printer-state': 5, 'printer-state-reasons': 'media-empty-error' }],
  ['stopped', 'stopped', { 'printer-state': 5, 'printer-state-reasons': 'paused' }],
  ['stopped where it takes no jobs', 'stopped', { 'printer-is-accepting-jobs': false }],
])('the state is told as %s', async (_what, state, attributes) => {
  await serviceWith({ printer: [{ attributes: { ...idle.attributes, ...attributes } }] });
  expect(await cupsPrinter(null, socket).state()).toMatchObject({ name: 'hall', state, jobs: attributes['queued-job-count'] ?? 0 });
});

test.each<readonly [string, Answer]>([
  ['no printer', { status: 0x0406 }], ['a printer without a name', { attributes: { 'printer-state': 3 } }], ['no word', null],
])('%s is an absent printer', async (_what, answer) => {
  await serviceWith({ printer: [answer] });
  expect(await cupsPrinter(null, socket).state()).toEqual({ name: null, state: 'absent', reason: null, jobs: 0 });
  expect(await print()).toEqual({ ok: false, error: { code: 'printer/absent' } });
});

test('an answer that is no message, or no answer of HTTP, is none', async () => {
  server = createServer((_message, answer) => { answer.end('nothing of the kind'); });
  await new Promise<void>((resolve) => { server?.listen(socket, resolve); });
  expect(await cupsPrinter(null, socket).state()).toMatchObject({ state: 'absent' });
});
