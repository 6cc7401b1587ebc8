// Subject: the long sheet, from its model to a PDF, by our own adapter. Arguments: PRINTS FILE.
import { writeFileSync } from 'node:fs';
import { createPdf } from '../../../src/main/adapters/pdf/pdf.ts';
import { longSheet } from '../long-sheet.ts';
import { measureLoop } from './measure-loop.ts';

const [prints = '1', file = ''] = process.argv.slice(2);
const WARM_UP = 3;

const pdf = createPdf();
const sheet = longSheet();

async function print(): Promise<Uint8Array> {
  const rendered = await pdf.render(sheet);
  if (!rendered.ok) throw new Error(rendered.error.code);
  return rendered.value;
}

for (let i = 0; i < WARM_UP; i++) writeFileSync(file, await print());
await measureLoop(Number(prints), async () => {
  let bytes = 0;
  for (let i = 0; i < Number(prints); i++) bytes = (await print()).length;
  return { bytes };
});
