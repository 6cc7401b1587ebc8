// Labels of media: a file outside the bag, which nobody signed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLabel, LABEL } from '../../../src/core/transfer/label.ts';
import type { BagRow } from './row.ts';
import { afterSealing } from './sealing.ts';

const on = (act: (file: string) => void): BagRow['make'] => afterSealing((_bag, medium) => { act(join(medium, LABEL)); });
const saying = (text: string): BagRow['make'] => on((file) => { writeFileSync(file, text); });
const numbered = (medium: string): BagRow['make'] => saying(JSON.stringify({ format: 'kaihyo-label/1', medium, role: 'main' }));

export const labels: readonly BagRow[] = [
  { title: 'a medium without label', code: 'transfer/no-label', make: on((file) => { rmSync(file); }) },
  { title: 'a label that is a link', code: 'transfer/no-label', make: on((file) => { renameSync(file, `${file}-2`); symlinkSync(`${LABEL}-2`, file); }) },
  { title: 'a label that is a folder', code: 'transfer/no-label', make: on((file) => { rmSync(file); mkdirSync(file); }) },
  { title: 'a label that is a pipe', code: 'transfer/no-label', make: on((file) => { rmSync(file); execFileSync('mkfifo', [file]); }) },
  { title: 'a label that claims to be 1 TiB (a hole)', code: 'media/too-large', make: on((file) => { truncateSync(file, 2 ** 40); }) },
  { title: 'an empty label', code: 'transfer/label-form', make: saying('') },
  { title: 'a label with a byte order mark', code: 'transfer/label-form', make: saying('\uFEFF{"format":"kaihyo-label/1","medium":"M-0107","role":"main"}') },
  { title: 'a label that says its role twice', code: 'transfer/label-form', make: saying('{"format":"kaihyo-label/1","medium":"M-0107","role":"backup","role":"main"}') },
  { title: 'a label of a role that there is not', code: 'transfer/label-form', make: saying('{"format":"kaihyo-label/1","medium":"M-0107","role":"third"}') },
  { title: 'a label that turns its number round', code: 'transfer/label-form', clause: 'formats/conventions §3.3', make: numbered('M-\u202E7010') },
  { title: 'a label with a control character', code: 'transfer/label-form', clause: 'formats/conventions §3.3', make: numbered('M-\u00070107') },
  { title: 'a label with a private-use character', code: 'transfer/label-form', clause: 'formats/conventions §3.3', make: numbered('M-\uE000') },
  { title: 'a label in NFD', code: 'transfer/label-form', clause: 'formats/conventions §3.1', make: numbered('が'.normalize('NFD')) },
  { title: 'a label with a code point that Unicode has not given out', code: 'sheets/unprintable-name', make: numbered('M-\u0378') },
  { title: 'the backup, where the main medium is due', code: 'transfer/other-role', make: on((file) => { writeFileSync(file, formatLabel({ role: 'backup', medium: 'M-0108' })); }) },
  {
    title: 'a label that becomes that of the backup once it was looked at', code: 'transfer/other-role', make: afterSealing(() => undefined),
    meanwhile: { before: 'listing', act: (medium) => { writeFileSync(join(medium, LABEL), formatLabel({ role: 'backup', medium: 'M-0108' })); } },
  },
];
