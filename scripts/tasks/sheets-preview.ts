// Renders sheets of many situations to out/sheets-preview, as PDF and, where pdftoppm is installed, as pictures.
// `npm run sheets:preview -- <part of a name>` renders only the situations whose name holds that part.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsOf } from '../../src/core/sheets/sheet-set.ts';
import type { SheetSetting } from '../../src/core/sheets/setting.ts';
import type { Time } from '../../src/core/kernel/time.ts';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { scenarios } from '../../src/rehearsal/scenarios.ts';
import { aSheetSetting } from '../../test/support/sheet-settings.ts';
import { projectRoot } from '../lib/project-root.ts';

const pdf = createPdf();
const covers = (grapheme: string): boolean => pdf.covers(grapheme);
const replaces = '2026-02-08T21:57:00+09:00' as Time;

const situations: Readonly<Record<string, () => SheetSetting>> = {
  'house-0': () => aSheetSetting(scenarios['zero-all'], { covers }),
  'house-1': () => aSheetSetting(scenarios['one-ballot'], { covers }),
  'house-10': () => aSheetSetting(scenarios.house, { ballots: 10, covers }),
  'house-3000': () => aSheetSetting(scenarios.house, { ballots: 3000, covers }),
  'house-rehearsal': () => aSheetSetting(scenarios.house, { ballots: 412, purpose: 'rehearsal', covers }),
  'house-second-edition': () => aSheetSetting(scenarios.house, { ballots: 412, version: 2, facts: { edition: 2, replaces, madeAt: '2026-02-08T22:41:00+09:00' as Time }, covers }),
  'upper-house': () => aSheetSetting(scenarios['upper-house'], { ballots: 344, covers }),
  'upper-notices': () => aSheetSetting(scenarios['upper-notices'], { ballots: 344, covers }),
  'notices': () => aSheetSetting(scenarios.notices, { ballots: 120, covers }),
  'late-death': () => aSheetSetting(scenarios['late-death'], { ballots: 60, covers }),
  'undecryptable': () => aSheetSetting(scenarios.undecryptable, { ballots: 90, covers }),
  'by-election': () => aSheetSetting(scenarios['by-election'], { ballots: 17, covers }),
  'merged': () => aSheetSetting(scenarios.merged, { ballots: 55, covers }),
  'uncontested': () => aSheetSetting(scenarios.uncontested, { ballots: 12, covers }),
  'rare-names': () => aSheetSetting(scenarios['rare-names'], { ballots: 33, covers }),
};

const wanted = process.argv[2] ?? '';
const folder = join(projectRoot, 'out/sheets-preview');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

let pictures = true;
for (const [name, setting] of Object.entries(situations)) {
  if (!name.includes(wanted)) continue;
  for (const sheet of sheetsOf(setting())) {
    const begun = performance.now();
    const rendered = await pdf.render(sheet);
    if (!rendered.ok) throw new Error(`${name} ${sheet.file}: ${rendered.error.code} ${JSON.stringify(rendered.error.values)}`);
    const path = join(folder, `${name}--${sheet.file}`);
    writeFileSync(`${path}.pdf`, rendered.value);
    const took = Math.round(performance.now() - begun);
    console.log(`${name}--${sheet.file}.pdf  ${Math.round(rendered.value.length / 1024)} kB  ${took} ms`);
    pictures &&= spawnSync('pdftoppm', ['-r', '72', '-png', `${path}.pdf`, path]).status === 0;
  }
}
console.log(pictures ? `PDF and pictures: ${folder}` : `PDF: ${folder} (no pictures: pdftoppm is not installed)`);
