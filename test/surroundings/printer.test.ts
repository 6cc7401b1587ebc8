// Printing through the print service of the machine, to printers that do what they are told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { cupsPrinter } from '../../src/main/adapters/printer-cups/printer-cups.ts';
import type { PrinterPort } from '../../src/main/ports/printer.ts';
import { startPrintService, type TestPrintService } from '../support/print-service.ts';
import { sheetsIn } from '../support/sheet-situations.ts';
import { inOwnWorld } from '../support/tokens/own-worlds.ts';
import { strayInk } from '../visual/ink.ts';
import { picturesOf } from '../visual/rasterise.ts';

const mayPrint = inOwnWorld() && process.getuid?.() === 0;

describe.skipIf(!mayPrint)('the printer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-sheets-'));
  const sheet = join(folder, 'sheet.pdf');
  let service: TestPrintService;
  let bytes: Uint8Array;
  const printer = (name: string | null = null): PrinterPort => cupsPrinter(name, service.socket, { pause: 50, trouble: 800, job: 60_000 });
  beforeAll(async () => {
    const pdf = createPdf();
    const made = sheetsIn('house-0', (grapheme) => pdf.covers(grapheme)).find(({ file }) => file === 'a-22-contest-1');
    const rendered = made === undefined ? undefined : await pdf.render(made);
    if (rendered?.ok !== true) throw new Error('no sheet');
    bytes = rendered.value;
    writeFileSync(sheet, bytes);
    service = await startPrintService();
  });
  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(service.spooled(), 'nothing stays with the service').toEqual([]);
    expect(service.run('lpstat', '-W', 'all', '-o')).toBe('');
  });

  test('is the ordinary one of the machine, or the one that is named', async () => {
    expect(await printer().state()).toEqual({ name: 'sheets', state: 'ready', reason: null, jobs: 0 });
    expect(await printer('hungry').state()).toMatchObject({ name: 'hungry', state: 'ready' });
  });

  test('prints a sheet as it is, and keeps nothing of it', async () => {
    expect(await printer().print(sheet)).toEqual({ ok: true, value: undefined });
    const [out, ...others] = service.printed();
    expect(others).toEqual([]);
    const [own, paper] = await Promise.all([picturesOf(bytes, 100), picturesOf(out ?? new Uint8Array(), 100)]);
    expect(paper.map(({ width, height }) => [width, height])).toEqual(own.map(() => [827, 1170]));
    expect(Math.max(...paper.map((page, index) => strayInk(page, own[index] ?? page)))).toBeLessThan(0.01);
  });

  test('is absent where none has the name, and where there is no print service', async () => {
    for (const absent of [printer('nothing'), cupsPrinter(null, join(folder, 'no-socket'))]) {
      expect(await absent.state()).toEqual({ name: null, state: 'absent', reason: null, jobs: 0 });
      expect(await absent.print(sheet)).toEqual({ ok: false, error: { code: 'printer/absent' } });
    }
  });

  test('that was stopped is not given a job, which it would keep until it is enabled', async () => {
    service.run('cupsdisable', '-r', 'toner is being changed', 'sheets');
    expect(await printer().state()).toEqual({ name: 'sheets', state: 'stopped', reason: 'toner is being changed', jobs: 0 });
    expect(await printer().print(sheet)).toEqual({ ok: false, error: { code: 'printer/stopped' } });
    service.run('cupsenable', 'sheets');
    expect(await printer().state()).toMatchObject({ state: 'ready' });
  });

  test('that takes no jobs is stopped too', async () => {
    service.run('cupsreject', 'sheets');
    expect(await printer().state()).toMatchObject({ state: 'stopped' });
    expect(await printer().print(sheet)).toEqual({ ok: false, error: { code: 'printer/stopped' } });
    service.run('cupsaccept', 'sheets');
  });

  test('without paper says so; the job is taken back, so that it does not come out later by itself', async () => {
    service.paper('out');
    const printing = printer('hungry').print(sheet);
    await expect.poll(() => printer('hungry').state(), { timeout: 5000 }).toMatchObject({ state: 'paper-out', jobs: 1 });
    expect(await printing).toEqual({ ok: false, error: { code: 'printer/paper-out' } });
    service.paper('there');
    expect(await printer('hungry').print(sheet), 'the same again').toEqual({ ok: true, value: undefined });
  });

  test('into which paper is filled in time goes on', async () => {
    service.paper('out');
    const patient = cupsPrinter('hungry', service.socket, { pause: 50, trouble: 30_000, job: 60_000 });
    const printing = patient.print(sheet);
    await expect.poll(() => patient.state(), { timeout: 5000 }).toMatchObject({ state: 'paper-out' });
    service.paper('there');
    expect(await printing).toEqual({ ok: true, value: undefined });
  });

  test('that is stopped on the way, as from its own desk, gives the job back', async () => {
    service.paper('out');
    const printing = cupsPrinter('hungry', service.socket, { pause: 50, trouble: 30_000, job: 60_000 }).print(sheet);
    await expect.poll(() => printer('hungry').state(), { timeout: 5000 }).toMatchObject({ jobs: 1 });
    service.run('cupsdisable', 'hungry');
    expect(await printing).toMatchObject({ ok: false });
    service.run('cupsenable', 'hungry');
    service.paper('there');
  });

  test('that never comes to an end is given up', async () => {
    service.paper('out');
    const hasty = cupsPrinter('hungry', service.socket, { pause: 50, trouble: 30_000, job: 500 });
    expect(await hasty.print(sheet)).toEqual({ ok: false, error: { code: 'printer/too-slow' } });
    service.paper('there');
  });

  test('whose job is cancelled by somebody else has failed, and one that vanished may have been printed', async () => {
    service.paper('out');
    const slow = cupsPrinter('hungry', service.socket, { pause: 50, trouble: 30_000, job: 60_000 });
    const cancelled = slow.print(sheet);
    await expect.poll(() => slow.state(), { timeout: 5000 }).toMatchObject({ jobs: 1 });
    service.run('cancel', '-a', 'hungry');
    expect(await cancelled).toEqual({ ok: false, error: { code: 'printer/failed' } });
    const vanished = slow.print(sheet);
    await expect.poll(() => slow.state(), { timeout: 5000 }).toMatchObject({ jobs: 1 });
    service.run('cancel', '-x', '-a', 'hungry');
    expect(await vanished).toMatchObject({ ok: false });
    service.paper('there');
  });

  test('that cannot read the file has not printed it', async () => {
    const broken = join(folder, 'broken.pdf');
    writeFileSync(broken, '%PDF-1.7\nnothing of a PDF\n');
    expect(await printer().print(broken)).toEqual({ ok: false, error: { code: 'printer/failed' } });
  });
});
