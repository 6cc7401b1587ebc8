// Takes the pages as they look now for approved: replaces the pictures of test/visual/approved. Look at them first (out/visual-diff).
// `npm run sheets:approve -- <part of a name>` replaces only those whose name, `<situation>--<sheet>-<page>.png`, holds that part.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { approvedFolder, approvedSheets, drawPages, namesOf } from '../../test/visual/approved-pages.ts';
import { differences } from '../../test/visual/differences.ts';
import { formatPng, parsePng } from '../../test/visual/png.ts';
import { ensureTestPackages } from '../lib/debian-packages.ts';

const wanted = process.argv[2] ?? '';
if (!ensureTestPackages()) process.exit(1);
mkdirSync(approvedFolder, { recursive: true });

const known = new Set(approvedSheets.flatMap(namesOf));
for (const name of readdirSync(approvedFolder).filter((file) => file.includes(wanted) && !known.has(file))) {
  rmSync(join(approvedFolder, name));
  console.log(`removed   ${name}`);
}

const pdf = createPdf();
let missing = 0;
for (const approved of approvedSheets.filter((each) => namesOf(each).some((name) => name.includes(wanted)))) {
  for (const { name, picture } of (await drawPages(pdf, approved)).filter((page) => page.name.includes(wanted))) {
    const file = join(approvedFolder, name);
    if (picture === undefined) {
      missing++;
      console.log(`NO PAGE   ${name}`);
    } else if (!existsSync(file)) {
      writeFileSync(file, formatPng(picture));
      console.log(`new       ${name}`);
    } else if (differences(parsePng(readFileSync(file)), picture).length > 0) {
      writeFileSync(file, formatPng(picture));
      console.log(`replaced  ${name}`);
    }
  }
}
const sizes = readdirSync(approvedFolder).map((name) => readFileSync(join(approvedFolder, name)).length);
console.log(`${sizes.length} pictures, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)} kB, the largest ${Math.round(Math.max(0, ...sizes) / 1024)} kB`);
if (missing > 0) console.error(`kaihyo: ${missing} pages are not there; test/visual/approved-pages.ts names them`);
process.exitCode = missing === 0 ? 0 : 1;
