// Media that do not serve, in the window: each is refused in words that fit, the ways on are those that help, and the right one is taken.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { err } from '../../src/core/kernel/result.ts';
import { nextRecord } from '../../src/core/log/record.ts';
import type { MediaPort } from '../../src/main/ports/media.ts';
import { callsTheOffice } from '../../src/texts/refusals.ts';
import { components } from '../../src/texts/window/ja/components.ts';
import { receive } from '../../src/texts/window/ja/receive.ts';
import { allRows } from '../support/hostile-bags/all.ts';
import { bagOf, fingerprintDigits, ordinaryElection, unsealing } from '../support/hostile-bags/hall.ts';
import { writeMedium } from '../support/hostile-bags/medium.ts';
import type { BagRow } from '../support/hostile-bags/row.ts';
import { type Night, value } from '../support/practice-night.ts';
import { anExfatMedium, mayMount } from './support/exfat-medium.ts';
import { choose, confirm, go, type Hands, press, type, untilScreen } from './support/hands.ts';
import { aHostileHall, office } from './support/hostile-hall.ts';
import type { LaunchedDesk } from './support/launch.ts';
import { labels, type PracticeHall } from './support/practice-hall.ts';
import { expectRows, refusalOf } from './support/rows.ts';
import { deskOf, seededDesk } from './support/seeded.ts';

if (!mayMount) console.error('kaihyo: the tests of pulled and full media did NOT run: only root may mount, where there are devices for it');

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-media-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const ways = { another: receive.unseal.otherLink, backup: receive.seal.backupLink, issue: receive.seal.issueLink };

async function expectWays({ page }: Hands, expected: readonly (keyof typeof ways)[]): Promise<void> {
  for (const [way, link] of Object.entries(ways)) {
    expect([way, await page.getByRole('button', { name: link }).count()]).toEqual([way, expected.some((each) => each === way) ? 1 : 0]);
  }
  expect(await page.locator('.btn-go').innerText()).toBe(receive.load.again);
}

/** The medium of this name is chosen and read. */
async function load(hands: Hands, name: string): Promise<void> {
  await choose(hands, name);
  await go(hands);
}

/** A class of refusal each, and what helps beside reading it again. */
const classes = [
  ['the bag of another election', 'transfer/other-event', ['another']],
  ['the bag of another counting district', 'transfer/other-district', ['another']],
  ['live data at a rehearsal', 'transfer/live-data', ['another']],
  ['bag-info that was changed after the signature', 'bag/content-differs', ['backup']],
  ['one ballot exchanged for another', 'ballot/root', ['another']],
  ['a changed signature value', 'bag/signature-wrong', ['another']],
  ['a medium without label', 'transfer/no-label', ['another']],
  ['the backup, where the main medium is due', 'transfer/other-role', ['another']],
] as const;

function rowOf(title: string): BagRow {
  const row = allRows.find((each): each is BagRow => each.title === title && 'make' in each);
  if (row === undefined) throw new Error(`there is no hostile bag ${title}`);
  return row;
}

describe('at the receipt', () => {
  let hall: PracticeHall;
  let desk: LaunchedDesk;
  let hands: Hands;
  let beforeCopying: (() => Promise<void>) | null = null;
  let isBroken = false;
  /** Something happens to the medium once its label was read. */
  const disturbed = (media: MediaPort): MediaPort => ({
    ...media,
    copyIn: async (...given) => {
      await beforeCopying?.();
      if (isBroken) return err({ code: 'media/unreadable', place: given[1][0]?.path ?? '' });
      return media.copyIn(...given);
    },
  });

  beforeAll(async () => {
    hall = await aHostileHall(join(folder, 'receipt'));
    for (const [title, code] of classes) {
      const medium = join(hall.media, `6-${code.replace('/', '-')}`);
      await rowOf(title).make(medium, ordinaryElection);
    }
    writeMedium(join(hall.media, '7-第2号'), bagOf(ordinaryElection, second));
    ({ desk, hands } = await deskOf(hall, 'import', { ports: (real) => ({ ...real, media: disturbed(real.media) }) }));
  });
  afterAll(() => desk.close());

  test.each(classes)('%s is refused as %s', async (_title, code, helps) => {
    await load(hands, code.replace('/', '-'));
    await hands.page.locator('.errcode').getByText(code, { exact: false }).waitFor();
    expect(refusalOf(desk, 'transfer/import').code).toBe(code);
    await expectRows(hands, refusalOf(desk, 'transfer/import'));
    expect(await hands.page.locator('.notes').getByText(office.telephone).count()).toBe(callsTheOffice(code) ? 1 : 0);
    expect(await hands.page.locator('.refuse-top').innerText()).toContain(components.nothingOpened);
    await expectWays(hands, helps);
  });

  test('a medium that cannot be read may lead to the backup, which asks for opinion and decision', async () => {
    isBroken = true;
    await load(hands, labels.main);
    await hands.page.locator('.errcode').getByText('media/unreadable').waitFor();
    isBroken = false;
    await expectRows(hands, refusalOf(desk, 'transfer/import'));
    await expectWays(hands, ['backup']);
    await press(hands, ways.backup);
    await untilScreen(hands, receive.release.code);
    expect(await hands.page.locator('.work input:checked').count()).toBe(0);
    await press(hands, receive.release.back);
    await untilScreen(hands, receive.load.code);
  });

  test.skipIf(!mayMount)('a medium that is pulled while it is copied leaves nothing', async () => {
    const name = '8-抜かれる媒体';
    const pulled = await anExfatMedium(join(folder, 'pulled.img'), join(hall.media, name), 12);
    cpSync(join(hall.media, labels.main), join(hall.media, name), { recursive: true });
    await press(hands, receive.load.look);
    beforeCopying = pulled.pull;
    await load(hands, name);
    await hands.page.locator('.errcode').getByText('media/removed').waitFor();
    await expectRows(hands, refusalOf(desk, 'transfer/import'));
    await expectWays(hands, ['another']);
    beforeCopying = null;
    await pulled.remove();
    expect(readdirSync(join(hands.hall.home, 'rehearsal'), { recursive: true }).filter((path) => path.includes('received'))).toEqual([]);
  });

  test('once a new issue was announced the old one is refused, and the new one is taken in', async () => {
    // From any refusal another medium leads to where a new issue can be told.
    await press(hands, ways.another);
    await untilScreen(hands, '開-41');
    await press(hands, ways.issue);
    await untilScreen(hands, '開-46');
    for (const which of ['1人目', '2人目']) {
      await type(hands, `発行番号 ${which}`, hands.page.locator('.entries input').first(), '2');
      await go(hands);
    }
    await confirm(hands);
    await untilScreen(hands, '開-44');
    await load(hands, labels.main);
    await hands.page.locator('.errcode').getByText('session/older-issue').waitFor();
    await expectRows(hands, refusalOf(desk, 'transfer/import'));
    await expectWays(hands, ['another', 'issue']);
    await load(hands, '7-第2号');
    await untilScreen(hands, '開-47');
    expect(desk.faults).toEqual([]);
  });
});

/** Replaces the bag on the main medium. */
const second = { id: '2d'.repeat(16), issue: 2, previous: fingerprintDigits(bagOf(ordinaryElection)) };

/** The bag was counted here; then another seal is looked at, and the same bag comes again. */
async function counted(night: Night, hall: PracticeHall): Promise<void> {
  value(await night.ask('transfer/import', { medium: join(hall.media, labels.main) }));
  const { store, clock, primitives } = night.ports;
  const session = store.session(store.installed()[0]?.ctx ?? '');
  const entry = { wall: clock.wall(), mono: clock.mono(), boot: clock.boot, actor: 'terminal', event: 'card-inserted', data: { label: 'K-01' } };
  value(session.commit({
    state: session.state, records: [nextRecord(session.last, entry, primitives.sha256)],
    registry: store.registry().map((row) => ({ ...row, state: 'counted' as const })),
  }));
  for (const event of unsealing('F-2')) value(await night.record(event));
}

test('a bag that was counted on this terminal is not counted twice', async () => {
  const hall = await aHostileHall(join(folder, 'counted'));
  const { desk, hands } = await deskOf(hall, 'import', {}, (night) => counted(night, hall));
  await load(hands, labels.main);
  await hands.page.locator('.errcode').getByText('transfer/already-counted').waitFor();
  expect(await hands.page.locator('.refuse-top').innerText()).not.toContain(components.nothingOpened);
  await expectRows(hands, refusalOf(desk, 'transfer/import'));
  await expectWays(hands, ['another']);
  await desk.close();
});

describe.skipIf(!mayMount)('at the preservation', () => {
  const small = '6-小さい媒体';
  const full = '7-一杯になる媒体';

  test('a medium that is full is told in words, and another one is written', async () => {
    let fill: (() => void) | null = null;
    const { desk, hands } = await seededDesk(join(folder, 'full'), { until: 'preserve' }, {
      ports: (real) => ({
        ...real,
        media: { ...real.media, copyOut: (from, to) => {
          fill?.();
          return real.media.copyOut(from, to);
        } },
      }),
    });
    const { media: slots } = hands.hall;
    const smallMedium = await anExfatMedium(join(folder, 'small.img'), join(slots, small), 12);
    const fullMedium = await anExfatMedium(join(folder, 'full.img'), join(slots, full), 80);
    const row = (name: string) => hands.page.locator('tr', { hasText: name });
    await row(full).getByText('副').waitFor();
    expect(await row(small).innerText()).toContain('空きが足りません');
    expect(await row(small).locator('input').count()).toBe(0);

    fill = () => { execFileSync('sh', ['-c', 'cat /dev/zero > "$1/別のデータ" 2>&- || true', '', join(slots, full)]); };
    await row(full).locator('label').filter({ hasText: '正' }).click();
    await row(labels.second).locator('label').filter({ hasText: '副' }).click();
    await go(hands);
    await hands.page.locator('.errcode').getByText('media/full').waitFor();
    await expectRows(hands, refusalOf(desk, 'preservation/write'));
    expect(readdirSync(join(slots, full))).toEqual(['別のデータ']);

    fill = null;
    await fullMedium.remove();
    await row(full).waitFor({ state: 'detached' });
    await row(labels.first).locator('label').filter({ hasText: '正' }).click();
    await go(hands);
    await untilScreen(hands, '開-102');
    expect([labels.first, labels.second].map((label) => readdirSync(join(slots, label)).length)).toEqual([1, 1]);
    expect(existsSync(join(slots, small, 'bagit.txt'))).toBe(false);
    expect(desk.faults).toEqual([]);
    await smallMedium.remove();
    await desk.close();
  });
});
