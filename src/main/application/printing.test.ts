import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOfPdf } from '../../../test/support/pdf-file.ts';
import { aFolder, aNight, anElection, codeOf, type Night, type PracticeElection, value } from '../../../test/support/practice-night.ts';
import { err, ok } from '../../core/kernel/result.ts';
import { parseDefinition } from '../../core/election/parse-definition.ts';
import type { PrinterState } from '../../core/readiness/printer.ts';
import type { PrinterRefusal } from '../../core/readiness/printer-refusals.ts';
import type { PrinterPort } from '../ports/printer.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

interface FakePrinter extends PrinterPort {
  /** The files that came out, as they were then. */
  readonly out: (readonly [file: string, bytes: Uint8Array])[];
  /** What stops it, after so many files. */
  stopsAfter: number;
  refusal: PrinterRefusal['code'];
}

function aPrinter(name: string | null = 'hall'): FakePrinter {
  const printer: FakePrinter = {
    out: [], stopsAfter: Infinity, refusal: 'printer/paper-out',
    state: (): Promise<PrinterState> => Promise.resolve({ name, state: name === null ? 'absent' : 'ready', reason: null, jobs: 0 }),
    print: (file) => {
      if (printer.out.length >= printer.stopsAfter) return Promise.resolve(err({ code: printer.refusal }));
      printer.out.push([file, readFileSync(file)]);
      return Promise.resolve(ok(undefined));
    },
  };
  return printer;
}

const nightWith = (printer: PrinterPort, name: string, of = election): Night => (
  aNight(of, join(folder.path, name), { ports: (real) => ({ ...real, printer }) }));
const prints = (night: Night): readonly string[] => night.log().filter(({ event }) => event.startsWith('print-'))
  .map(({ event, actor, data }) => [event, actor, ...[data.file, data.printer, data.refused].filter((each) => typeof each === 'string')].join(' '));

describe('sheets', () => {
  test('are printed by their names, in the order asked, with both ends in the log', { timeout: 60_000 }, async () => {
    const printer = aPrinter();
    const night = nightWith(printer, 'whole');
    await night.begin();
    await night.until('print');
    const { files } = value(await night.ask('sheets/make', {}));
    expect(codeOf(await night.ask('printer/print', { files }))).toBe('ok');
    expect(printer.out.map(([file]) => file)).toEqual(files.map((file) => join(night.folder(), file)));
    expect(prints(night)).toEqual(files.flatMap((file) => [`print-begun terminal ${file} hall`, `print-done terminal ${file} hall`]));
    expect(value(await night.ask('session/state', {})).due.act, 'the count does not wait for paper').not.toBe('print');
    await night.until('session-closed');
    const labels = ['labels/a-9-inventory.pdf', 'labels/a-9-envelope-1.pdf'].filter((file) => existsSync(join(night.folder(), file)));
    expect(labels.length).toBeGreaterThan(0);
    expect(codeOf(await night.ask('printer/print', { files: labels })), 'labels lie beside the bag').toBe('ok');
    expect(night.faults).toEqual([]);
    await night.end();
  });

  test('that do not come out leave the count as it is, and can be printed again', { timeout: 60_000 }, async () => {
    const printer = aPrinter();
    printer.stopsAfter = 1;
    const night = nightWith(printer, 'paper-out');
    await night.begin();
    await night.until('print');
    const [one, two, three] = value(await night.ask('sheets/make', {})).files;
    const before = await night.ask('session/view', {});
    const files = [one!, two!, three!];
    expect(await night.ask('printer/print', { files })).toEqual({ ok: false, error: { code: 'printer/paper-out', place: two } });
    expect(prints(night).slice(2)).toEqual([`print-begun terminal ${two} hall`, `print-done terminal ${two} hall printer/paper-out`]);
    const countOf = (view: typeof before): unknown => value(view).count?.state;
    expect(countOf(await night.ask('session/view', {}))).toEqual(countOf(before));
    printer.stopsAfter = Infinity;
    expect(codeOf(await night.ask('printer/print', { files: [two!, three!] }))).toBe('ok');
    await night.until('session-closed');
    await night.end();
  });

  test('are those on record and no other file', { timeout: 60_000 }, async () => {
    const printer = aPrinter();
    const night = nightWith(printer, 'others');
    await night.begin();
    await night.until('opening-declared');
    const { file } = value(await night.ask('sheets/readiness', {}));
    for (const other of ['session.key', 'definition.json', 'sheets/../session.key', 'labels/../session.key', 'sheets/a-1-contest-1.pdf', '/etc/passwd', 'labels/']) {
      expect(await night.ask('printer/print', { files: [file, other] }), other)
        .toEqual({ ok: false, error: { code: 'printer/unknown-sheet', values: { file: other } } });
    }
    expect(codeOf(await night.ask('printer/print', { files: ['labels/a-9.pdf'] })), 'a label that was not made').toBe('media/missing');
    writeFileSync(join(night.folder(), file), '%PDF-1.7 another');
    expect(codeOf(await night.ask('printer/print', { files: [file] }))).toBe('media/differs');
    expect([printer.out, prints(night)]).toEqual([[], []]);
    await night.end();
  });
});

describe('without a printer', () => {
  test('the state says so, and printing is refused by the host that has none and by the machine that has none', async () => {
    const blind = aNight(election, join(folder.path, 'blind'));
    expect(value(await blind.ask('printer/state', {}))).toEqual({ name: null, state: 'absent', reason: null, jobs: 0 });
    expect(codeOf(await blind.ask('printer/test-page', {}))).toBe('install/nothing-installed');
    await blind.begin();
    expect(codeOf(await blind.ask('printer/test-page', {}))).toBe('printer/absent');
    await blind.end();
    const printer = aPrinter(null);
    printer.stopsAfter = 0;
    printer.refusal = 'printer/absent';
    const night = nightWith(printer, 'absent');
    await night.begin();
    expect(codeOf(await night.ask('printer/test-page', {}))).toBe('printer/absent');
    expect(prints(night)).toEqual(['print-begun terminal test-page.pdf', 'print-done terminal test-page.pdf printer/absent']);
    await night.end();
  });
});

describe('the page for trying the printer', () => {
  test.each(['by-election', 'upper-house'] as const)('has every name of %s, before the terminal is ready, and stays nowhere', { timeout: 120_000 }, async (scenario) => {
    const of = scenario === 'by-election' ? election : await anElection(join(folder.path, scenario), scenario, 3);
    const printer = aPrinter();
    const night = nightWith(printer, `page-${scenario}`, of);
    await night.begin();
    expect(codeOf(await night.ask('printer/test-page', {}))).toBe('ok');
    expect(prints(night)).toEqual(['print-begun terminal test-page.pdf hall', 'print-done terminal test-page.pdf hall']);
    const [page] = printer.out;
    expect(existsSync(page![0])).toBe(false);
    const definition = value(parseDefinition(readFileSync(join(of.script.definition, 'definition.json'))));
    const names = definition.contests.flatMap(({ kind, options }) => options.flatMap((option) => (
      [option.name, ...kind === 'HC_PR' && 'members' in option ? option.members.map(({ name }) => name) : []])));
    if (scenario === 'upper-house') expect(names.length).toBeGreaterThanOrEqual(172);
    const text = textOfPdf(page![1]).replace(/\s/g, '');
    expect(names.filter((name) => !text.includes(name.replace(/\s/g, '')))).toEqual([]);
    await night.end();
  });
});
