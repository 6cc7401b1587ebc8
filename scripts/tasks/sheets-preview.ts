// Renders every sheet of every situation to out/sheets-preview: PDF, pictures where pdftoppm is installed, and a page to look through them.
// `npm run sheets:preview -- <part of a name>` renders only those whose name, `<situation>--<sheet>`, holds that part.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { sheetsIn, situationNames } from '../../test/support/sheet-situations.ts';
import { projectRoot } from '../lib/project-root.ts';

const DOTS_PER_INCH = '72';

const pdf = createPdf();
const wanted = process.argv[2] ?? '';
const folder = join(projectRoot, 'out/sheets-preview');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const sheets = situationNames
  .flatMap((situation) => sheetsIn(situation, (grapheme) => pdf.covers(grapheme)).map((sheet) => ({ name: `${situation}--${sheet.file}`, situation, sheet })))
  .filter(({ name }) => name.includes(wanted));
let pictures = true;
let drawn: Promise<boolean> = Promise.resolve(true);
for (const { name, sheet } of sheets) {
  const begun = performance.now();
  const rendered = await pdf.render(sheet);
  if (!rendered.ok) throw new Error(`${name}: ${rendered.error.code} ${JSON.stringify(rendered.error.values)}`);
  const path = join(folder, name);
  writeFileSync(`${path}.pdf`, rendered.value);
  console.log(`${name}.pdf  ${Math.round(rendered.value.length / 1024)} kB  ${Math.round(performance.now() - begun)} ms`);
  pictures &&= await drawn;
  drawn = draw(path); // beside the layout of the next
}
pictures &&= await drawn;
writeFileSync(join(folder, 'index.html'), indexPage());
if (sheets.length === 0) console.error(`kaihyo: no sheet has a name with "${wanted}"`);
console.log(pictures ? `${sheets.length} sheets: ${join(folder, 'index.html')}` : `${sheets.length} PDF: ${folder} (no pictures: pdftoppm is not installed)`);
process.exitCode = sheets.length === 0 ? 2 : 0;

function draw(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('pdftoppm', ['-r', DOTS_PER_INCH, '-png', `${path}.pdf`, path], { stdio: 'ignore' });
    child.on('error', () => { resolve(false); });
    child.on('close', (code) => { resolve(code === 0); });
  });
}

/** One file that needs nothing from elsewhere: the pictures lie beside it. */
function indexPage(): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  const shown = situationNames.filter((name) => sheets.some(({ situation }) => situation === name));
  const sections = shown.map((situation) => `
<section id="${situation}"><h2>${situation}</h2>${sheets.filter((each) => each.situation === situation).map(({ name, sheet }) => `
<figure data-name="${name}"><figcaption><a href="${name}.pdf">${sheet.file}</a></figcaption>${pagesOf(files, name).map((file) => `
<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`).join('')}</figure>`).join('')}</section>`);
  return `<!doctype html>
<html lang="ja"><meta charset="utf-8"><title>Sheets</title>
<style>
  body { font: 15px/1.5 sans-serif; margin: 1rem 2rem }
  nav { position: sticky; top: 0; background: white; border-bottom: 1px solid; padding: .5rem 0 }
  nav a { margin-right: .8em; white-space: nowrap }
  figure { margin: 0 0 1rem }
  img { width: 340px; border: 1px solid #888; margin: .3rem .5rem .3rem 0 }
</style>
<nav><input type="search" id="part" placeholder="part of a name" autofocus> ${shown.map((name) => `<a href="#${name}">${name}</a>`).join(' ')}</nav>
${sections.join('\n')}
<script>
  part.oninput = () => document.querySelectorAll('figure').forEach((each) => { each.hidden = !each.dataset.name.includes(part.value) })
</script>
</html>
`;
}

function pagesOf(files: readonly string[], name: string): readonly string[] {
  return files.filter((file) => file.startsWith(`${name}-`) && /^\d+\.png$/.test(file.slice(name.length + 1)));
}
