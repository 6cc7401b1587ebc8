// The set of a night on the print service of the machine, from the window: a printer that stands still, one without paper, and none that
// serves, where the figures are copied by hand; then the set comes out whole, and nothing of it stays with the service.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogRecord } from '../../src/core/log/record.ts';
import { cupsPrinter } from '../../src/main/adapters/printer-cups/printer-cups.ts';
import type { PrinterPort } from '../../src/main/ports/printer.ts';
import type { TerminalStore } from '../../src/main/ports/store.ts';
import { print } from '../../src/texts/window/ja/print.ts';
import { startPrintService, type TestPrintService } from '../support/print-service.ts';
import { inOwnWorld } from '../support/tokens/own-worlds.ts';
import { acts, choose, confirm, type Hands, press, step, untilScreen } from './support/hands.ts';
import type { LaunchedDesk } from './support/launch.ts';
import { expectRows, refusalOf } from './support/rows.ts';
import { giveSupervisorNumber, seededDesk } from './support/seeded.ts';

const mayPrint = inOwnWorld() && process.getuid?.() === 0;

describe.skipIf(!mayPrint)('a window on the print service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-printing-'));
  let service: TestPrintService;
  let desk: LaunchedDesk;
  let hands: Hands;
  let store: TerminalStore;
  let name = 'sheets';
  const chosen = (): PrinterPort => cupsPrinter(name, service.socket, { pause: 50, trouble: 800, job: 60_000 });

  beforeAll(async () => {
    service = await startPrintService();
    ({ desk, hands } = await seededDesk(folder, { until: 'printing-ordered' }, { ports: (real) => {
      ({ store } = real);
      return { ...real, printer: { state: () => chosen().state(), print: (file) => chosen().print(file) } };
    } }));
    await giveSupervisorNumber(hands);
  });
  afterAll(async () => {
    await desk.close();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const log = (): readonly LogRecord[] => store.session(store.installed()[0]?.ctx ?? '').log();
  /** What the log tells of prints, from here on. */
  function printsSince(records: number): readonly unknown[] {
    return log().slice(records).flatMap(({ event, data }) => (event === 'print-done' ? [[data.printer, data.refused]] : []));
  }
  const expectNothingKept = (): void => {
    expect(service.spooled()).toEqual([]);
    expect(service.run('lpstat', '-W', 'all', '-o')).toBe('');
  };
  async function expectRefused(code: string): Promise<void> {
    await desk.page.locator('.errcode').getByText(code).waitFor();
    await expectRows(hands, refusalOf(desk, 'printer/print'));
    expect(await desk.page.locator('.notes').innerText()).toContain(print.printer.title);
    expectNothingKept();
  }

  test('on a printer that was stopped nothing is printed, and the set is made all the same', async () => {
    await untilScreen(hands, print.order.code);
    service.run('cupsdisable', '-r', 'toner is being changed', 'sheets');
    const before = log().length;
    await choose(hands, hands.hall.settings.reports[0] ?? '', '.order');
    await confirm(hands);
    await untilScreen(hands, print.making.code);
    await expectRefused('printer/stopped');
    expect(log().slice(before).map(({ event }) => event)).toEqual(['printing-ordered', 'sheets-printed', 'print-begun', 'print-done']);
    expect(printsSince(before)).toEqual([['sheets', 'printer/stopped']]);
    service.run('cupsenable', 'sheets');
  });

  test('where no printer serves the figures are copied by hand, and covered again', async () => {
    await press(hands, print.handCopy.open);
    await untilScreen(hands, print.handCopy.code);
    expect(await desk.page.locator('.res').count()).toBe(0);
    await acts['開-95']?.(hands);
    await untilScreen(hands, print.handover.code);
    expect(await desk.page.locator('.res').count()).toBe(0);
    expect(desk.exchanges.map(({ name: channel }) => channel).filter((channel) => channel === 'result/hand-copy')).toHaveLength(1);
  });

  test('without paper the job is taken back; with paper again the same set is printed once', async () => {
    name = 'hungry';
    service.paper('out');
    const before = log().length;
    await press(hands, print.making.go);
    await expectRefused('printer/paper-out');
    expect(printsSince(before)).toEqual([['hungry', 'printer/paper-out']]);
    service.paper('there');
    await press(hands, print.making.go);
    await desk.page.getByRole('button', { name: print.printer.again }).waitFor();
    const prints = printsSince(before).slice(1);
    expect(prints.length).toBeGreaterThan(4);
    expect(new Set(prints.map((each) => JSON.stringify(each)))).toEqual(new Set(['["hungry",null]']));
    expectNothingKept();
  });

  test('the whole set comes out again on paper, and each sheet of it is on record', async () => {
    name = 'sheets';
    const before = log().length;
    await press(hands, print.printer.again);
    const made = store.session(store.installed()[0]?.ctx ?? '').state as unknown as { readonly sheets: readonly { readonly file: string }[] };
    await expect.poll(() => printsSince(before).length, { timeout: 60_000 }).toBe(printsOf(made.sheets));
    await desk.page.getByRole('button', { name: print.printer.again }).waitFor();
    expect(service.printed()).toHaveLength(printsOf(made.sheets));
    expectNothingKept();
    expect(await desk.page.locator('.refuse').count()).toBe(0);
    await choose(hands, print.handover.whatPrinted, '.ho-what');
    await choose(hands, hands.hall.settings.receivers[0] ?? '', '.ho-receiver');
    await confirm(hands);
    await untilScreen(hands, print.collect.code);
    expect(log().at(-1)).toMatchObject({ event: 'sheets-handed-over', data: { report: hands.hall.settings.reports[0] } });
    expect(await step(hands)).toBe('開-101');
    expect(desk.faults).toEqual([]);
  });

  /** Those of the set: the sheet of the readiness came before. */
  const printsOf = (sheets: readonly { readonly file: string }[]): number => sheets.filter(({ file }) => !file.includes('readiness')).length;
});
