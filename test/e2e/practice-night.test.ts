// What `npm start -- --practice` lays out for a stranger: media that need no folder's name, and every figure that the night asks for.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePracticeNight } from '../../scripts/lib/practice-night.ts';
import { formatPapers } from '../../scripts/lib/practice-papers.ts';
import { readConfig } from '../../src/main/adapters/config-file/config-file.ts';

const home = mkdtempSync(join(tmpdir(), 'kaihyo-practice-'));
afterAll(() => { rmSync(home, { recursive: true, force: true }); });

test('the settings lie at the top of their medium, and the papers tell what will be typed', async () => {
  const night = await makePracticeNight(home, { scenario: 'house', ballots: 3, seed: 7 });
  expect(readdirSync(night.media.settings)).toEqual(expect.arrayContaining(['definition.json', 'hall.json']));
  expect(readdirSync(night.media.card)).toEqual(['card.key']);
  expect(night.media.preservation.map((medium) => readdirSync(medium))).toEqual([[], []]);
  const config = readConfig(home);
  expect(config.ok && config.value.media.folders).toEqual([join(night.folder, 'media')]);

  const { contests, seal } = night.papers;
  expect(contests.map(({ ballots, voters }) => [ballots, voters])).toEqual([[3, 3], [3, 3], [3, 3]]);
  const text = formatPapers(night);
  const { terminals } = JSON.parse(readFileSync(join(night.media.settings, 'hall.json'), 'utf8')) as { readonly terminals: readonly string[] };
  for (const typed of [terminals[0] ?? '', seal, night.pin, night.media.settings, '投票データ 3件　投票者数 3人']) expect(text).toContain(typed);
});

test('another night takes the place of the first one', async () => {
  const night = await makePracticeNight(home, { scenario: 'by-election', ballots: 1, seed: 8 });
  const config = readConfig(home);
  expect(config.ok && config.value.media.folders).toEqual([join(night.folder, 'media')]);
});
