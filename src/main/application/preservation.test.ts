// Sheets and the preservation bag: what is on record is what is kept, whatever else the terminal's folders hold.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, aNight, anElection, by, codeOf, copyOf, type Night, type PracticeElection, value } from '../../../test/support/practice-night.ts';
import type { Ports } from '../ports/ports.ts';

const folder = aFolder();
let election: PracticeElection;
let collected = '';
beforeAll(async () => {
  election = await anElection(join(folder.path, 'election'));
  const night = aNight(election, join(folder.path, 'collected'));
  await night.begin();
  await night.until('preserve');
  await night.end();
  collected = night.out;
});
afterAll(folder.remove);

let nights = 0;
const fresh = (): string => join(folder.path, `night-${++nights}`);

/** The separate verifier takes a second for each medium; what it judges is held elsewhere. */
const trusting = (real: Ports): Ports => ({ ...real, verifier: { verify: () => Promise.resolve({ ok: true, value: undefined }) } });

async function beforePreservation(ports: (real: Ports) => Ports = trusting, out = copyOf(collected, fresh())): Promise<Night> {
  const night = aNight(election, out, { ports });
  value(await night.begin());
  return night;
}

const written = (night: Night, from: number): readonly unknown[] => night.log().slice(from)
  .map(({ event, data }) => (event === 'act-begun' || event === 'act-done' ? { event, ...data } : event));
const begun = (act: string, subject: string): object => ({ event: 'act-begun', act, subject });
const done = (act: string, subject: string, refused: string | null = null): object => ({ event: 'act-done', act, subject, refused });
const both = (act: string, subject: string): readonly object[] => [begun(act, subject), done(act, subject)];
const sheetsIn = (at: string): readonly string[] => readdirSync(join(at, 'data/sheets')).sort();

test('sheets of an interrupted making, and stray files beside them, do not stand in the way of a recount and its preservation', async () => {
  let left = 2;
  const night = aNight(election, fresh(), {
    ports: (real) => ({
      ...real,
      media: {
        ...real.media,
        write: (file, bytes) => (file.endsWith('.pdf') && --left < 0 ? Promise.resolve({ ok: false, error: { code: 'media/full', place: 'x' } }) : real.media.write(file, bytes)),
      },
    }),
  });
  await night.begin();
  await night.until('print');
  expect(codeOf(await night.ask('sheets/make', {}))).toBe('media/full');
  left = Number.POSITIVE_INFINITY;
  expect(readdirSync(join(night.folder(), 'sheets'))).toHaveLength(2);
  writeFileSync(join(night.folder(), 'sheets/memo.txt'), '');
  const recount = { type: 'recount-begun', contests: [1], reason: '帳票を作れなかった。', orderedBy: null, by } as const;
  expect(codeOf(await night.record(recount))).toBe('ok');
  await night.until('printing-ordered');
  expect(codeOf(await night.record({ type: 'printing-ordered', decidedBy: ['supervisor'] }))).toBe('ok');
  await night.until('session-closed');
  const sheets = sheetsIn(join(night.out, 'medium-1'));
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.filter((name) => !name.endsWith('-edition-2.pdf'))).toEqual([]);
  expect(night.faults).toEqual([]);
  await night.end();
});

describe('a sheet on record', () => {
  const anySheet = (night: Night): string => {
    const [name = ''] = readdirSync(join(night.folder(), 'sheets')).sort();
    return join(night.folder(), 'sheets', name);
  };

  test('that is changed or missing is not preserved as if it were the one that was made', async () => {
    const night = await beforePreservation();
    const sheet = anySheet(night);
    const made = readFileSync(sheet);
    writeFileSync(sheet, 'another');
    expect(codeOf(await night.write())).toBe('preservation/sheet-differs');
    rmSync(sheet);
    expect(codeOf(await night.write())).toBe('preservation/sheet-differs');
    expect(readdirSync(night.out)).not.toContain('medium-1');
    writeFileSync(sheet, made);
    expect(codeOf(await night.write())).toBe('ok');
    await night.end();
  });
});

describe('the media', () => {
  test('are two at least, and apart from each other and from the count', async () => {
    const night = await beforePreservation();
    const before = night.log().length;
    for (const [media, code] of [
      [['a'], 'session/two-media-needed'],
      [['a', 'a'], 'preservation/same-medium'],
      [['a', 'b/../a/'], 'preservation/same-medium'],
      [['a/b', 'c', 'a'], 'preservation/same-medium'],
      [['a', 'terminal/rehearsal'], 'preservation/same-medium'],
    ] as const) expect(codeOf(await night.write(media.map((path) => `${night.out}/${path}`))), media.join()).toBe(code);
    expect(night.log().length).toBe(before);
    await night.end();
  });

  test('are not those on which something else came', async () => {
    const night = await beforePreservation();
    const before = night.log().length;
    mkdirSync(join(night.out, 'received'));
    writeFileSync(join(night.out, 'received/bagit.txt'), '');
    expect(codeOf(await night.write([join(night.out, 'medium-1'), join(night.out, 'received/medium-2')]))).toBe('preservation/inside-a-bag');
    expect(readdirSync(night.out)).not.toContain('medium-1');
    expect(night.log().length).toBe(before);
    await night.end();
  });

  test('are each written and read back, with begin and end of both in the log', async () => {
    const night = await beforePreservation();
    const before = night.log().length;
    expect(codeOf(await night.write())).toBe('ok');
    expect(written(night, before)).toEqual([
      'preservation-begun',
      ...both('write-medium', '1'), ...both('read-back', '1'), ...both('write-medium', '2'), ...both('read-back', '2'),
      'preservation-verified',
    ]);
    expect(night.told.flatMap((told) => (told.event === 'preserving' ? [[told.part, told.medium]] : []))).toEqual([
      ['make', null], ['write', 1], ['read-back', 1], ['write', 2], ['read-back', 2], ['label', null],
    ]);
    await night.end();
  });

  test('that hold something else are told, and another one is taken; what is written already is read back only', async () => {
    const night = await beforePreservation();
    mkdirSync(join(night.out, 'medium-2'));
    const first = night.log().length;
    expect(codeOf(await night.write())).toBe('media/already-there');
    expect(written(night, first).slice(-2)).toEqual([begun('write-medium', '2'), done('write-medium', '2', 'media/already-there')]);
    await night.end();

    const again = await beforePreservation(trusting, night.out);
    const second = again.log().length;
    expect(codeOf(await again.write([join(again.out, 'medium-1'), join(again.out, 'medium-3')]))).toBe('ok');
    expect(written(again, second)).toEqual([
      ...both('read-back', '1'), ...both('write-medium', '2'), ...both('read-back', '2'), 'preservation-verified',
    ]);
    await again.end();
  });

  test('that cannot be read when they are looked at again are told as what they are', async () => {
    const night = await beforePreservation((real) => ({
      ...real, media: { ...real.media, compare: () => Promise.resolve({ ok: false, error: { code: 'media/unreadable' } }) },
    }));
    const before = night.log().length;
    expect(codeOf(await night.write())).toBe('media/unreadable');
    expect(written(night, before)).toEqual(['preservation-begun']);
    await night.end();
  });

  test('are not accepted where the verifier does not accept them', async () => {
    const night = await beforePreservation((real) => ({
      ...real, verifier: { verify: () => Promise.resolve({ ok: false, error: ['log-chain data/log.jsonl#3', 'count-root data/count.json'] }) },
    }));
    expect(await night.write()).toEqual({ ok: false, error: {
      code: 'preservation/not-verified', place: 'log-chain data/log.jsonl#3', values: { failures: 2 },
    } });
    expect(written(night, night.log().length - 1)).toEqual([done('read-back', '1', 'preservation/not-verified')]);
    expect((await night.due()).act).toBe('verify');
    await night.end();
  });
});

test('the verifier trusts the definition as it was installed, whatever its file has become', async () => {
  const night = await beforePreservation((real) => real);
  writeFileSync(join(night.folder(), 'definition.json'), '{}');
  expect(codeOf(await night.write())).toBe('ok');
  await night.end();
});

test('an inventory and a label for each medium lie beside the bag, and a restart makes the same', { timeout: 60_000 }, async () => {
  const night = await beforePreservation((real) => ({
    ...trusting(real),
    media: {
      ...real.media,
      write: (file, bytes) => (file.endsWith('envelope-2.pdf')
        ? Promise.resolve({ ok: false, error: { code: 'media/full', place: 'x' } }) : real.media.write(file, bytes)),
    },
  }));
  expect(codeOf(await night.write())).toBe('media/full');
  expect((await night.due()).act).toBe('verify');
  const labels = join(night.folder(), 'labels');
  const before = new Map(readdirSync(labels).map((name) => [name, readFileSync(join(labels, name))]));
  await night.end();

  const again = await beforePreservation(trusting, night.out);
  expect(codeOf(await again.write())).toBe('ok');
  expect(readdirSync(labels).sort()).toEqual(['a-9-envelope-1.pdf', 'a-9-envelope-2.pdf', 'a-9.pdf']);
  expect([...before.keys()].sort()).toEqual(['a-9-envelope-1.pdf', 'a-9.pdf']);
  for (const [name, bytes] of before) expect(readFileSync(join(labels, name)).equals(bytes), name).toBe(true);
  expect(sheetsIn(join(again.out, 'medium-1')).filter((name) => name.startsWith('a-9'))).toEqual([]);
  await again.end();
});
