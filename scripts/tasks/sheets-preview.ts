// Renders sheets of many situations to out/sheets-preview, as PDF and, where pdftoppm is installed, as pictures.
// `npm run sheets:preview -- <part of a name>` renders only the situations whose name holds that part.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsOf } from '../../src/core/sheets/sheet-set.ts';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { situations } from '../../test/support/sheet-situations.ts';
import { projectRoot } from '../lib/project-root.ts';

const pdf = createPdf();
const wanted = process.argv[2] ?? '';
const folder = join(projectRoot, 'out/sheets-preview');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

let pictures = true;
for (const [name, setting] of Object.entries(situations)) {
  if (!name.includes(wanted)) continue;
  for (const sheet of sheetsOf(setting((grapheme) => pdf.covers(grapheme)))) {
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
