// Renders sheets of many situations to out/sheets-preview, as PDF and, where pdftoppm is installed, as pictures.
// `npm run sheets:preview -- <part of a name>` renders only the situations whose name holds that part.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsOf } from '../../src/core/sheets/sheet-set.ts';
import type { SheetSetting } from '../../src/core/sheets/setting.ts';
import type { Time } from '../../src/core/kernel/time.ts';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { aSettingOf } from '../../test/support/sheet-settings.ts';
import { projectRoot } from '../lib/project-root.ts';

const pdf = createPdf();
const covers = (grapheme: string): boolean => pdf.covers(grapheme);
const replaces = '2026-02-08T21:57:00+09:00' as Time;

const situations: Readonly<Record<string, () => SheetSetting>> = {
  'house-0': () => aSettingOf('zero-all', { covers }),
  'house-1': () => aSettingOf('one-ballot', { covers }),
  'house-10': () => aSettingOf('house', { ballots: 10, covers }),
  'house-3000': () => aSettingOf('house', { ballots: 3000, covers }),
  'house-rehearsal': () => aSettingOf('house', { ballots: 412, purpose: 'rehearsal', covers }),
  'house-second-edition': () => aSettingOf('house', { ballots: 412, version: 2, facts: { edition: 2, replaces, madeAt: '2026-02-08T22:41:00+09:00' as Time }, covers }),
  'upper-house': () => aSettingOf('upper-house', { ballots: 344, covers }),
  'upper-notices': () => aSettingOf('upper-notices', { ballots: 344, covers }),
  'notices': () => aSettingOf('notices', { ballots: 120, covers }),
  'late-death': () => aSettingOf('late-death', { ballots: 60, covers }),
  'undecryptable': () => aSettingOf('undecryptable', { ballots: 90, covers }),
  'by-election': () => aSettingOf('by-election', { ballots: 17, covers }),
  'merged': () => aSettingOf('merged', { ballots: 55, covers }),
  'uncontested': () => aSettingOf('uncontested', { ballots: 12, covers }),
  'rare-names': () => aSettingOf('rare-names', { ballots: 33, covers }),
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
