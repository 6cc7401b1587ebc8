// Pictures of the gallery in both languages, on a wide page and on one of half the width: out/screenshots/<language>/<state>.png.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { galleryIn, inOtherLanguage, nightsOf } from './gallery.ts';
import { galleryStates } from './gallery-states.ts';
import { toldWindow } from './told-window.ts';
import { projectRoot } from '../../../scripts/lib/project-root.ts';
import { buildWindow } from '../../../scripts/lib/window-build.ts';

/** The second is what a page of 1366 has at 200 %. */
const widths = [['', { width: 1366, height: 768 }], ['-narrow', { width: 683, height: 768 }]] as const;
const out = join(projectRoot, 'out/screenshots');
const wanted = process.argv[2] ?? '';
const states = galleryStates.filter(({ name }) => name.includes(wanted));

await buildWindow();
rmSync(out, { recursive: true, force: true });
for (const language of ['ja', 'en']) mkdirSync(join(out, language), { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'kaihyo-screenshots-'));
const nights = await nightsOf(folder);
const window = await toldWindow(join(projectRoot, 'out/renderer'));
const gallery = galleryIn(window, nights);
try {
  for (const state of states) {
    await gallery(state);
    await takePictures('ja', state.name);
    await inOtherLanguage(window.page, state, () => takePictures('en', state.name));
  }
} finally {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(join(out, 'index.html'), indexPage());
console.log(`${states.length} states in two languages and two widths: ${join(out, 'index.html')}`);

async function takePictures(language: string, name: string): Promise<void> {
  for (const [suffix, size] of widths) {
    await window.page.setViewportSize(size);
    await window.page.screenshot({ path: join(out, language, `${name}${suffix}.png`), fullPage: suffix !== '' });
  }
  await window.page.setViewportSize(widths[0][1]);
}

/** One file that needs nothing from elsewhere: the pictures lie beside it. */
function indexPage(): string {
  const figure = (path: string): string => `<a href="${path}"><img src="${path}" alt="${path}" loading="lazy"></a>`;
  return `<!doctype html>
<html lang="ja"><meta charset="utf-8"><title>Screens</title>
<style>
  body { font: 15px/1.5 sans-serif; margin: 1rem 2rem }
  nav { position: sticky; top: 0; background: white; border-bottom: 1px solid; padding: .5rem 0 }
  section { margin: 1rem 0 2rem }
  div { display: grid; grid-template-columns: 2fr 2fr 1fr 1fr; gap: .5rem; align-items: start }
  img { width: 100%; border: 1px solid #888 }
</style>
<nav><input type="search" id="part" placeholder="part of a name" autofocus></nav>
${states.map(({ name }) => `<section data-name="${name}"><h2>${name}</h2><div>${
  ['', '-narrow'].flatMap((suffix) => ['ja', 'en'].map((language) => figure(`${language}/${name}${suffix}.png`))).join('')}</div></section>`).join('\n')}
<script>
  part.oninput = () => document.querySelectorAll('section').forEach((each) => { each.hidden = !each.dataset.name.includes(part.value) })
</script>
</html>
`;
}
