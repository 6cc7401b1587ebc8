// Makes what is printed when the preservation bag is on its media: inventory and envelope labels. They tell the 照合番号 of the bag,
// and so lie outside it (formats/preservation §5).
import { join } from 'node:path/posix';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { PreservedBag } from '../../core/sheets/bag-label.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import { labelsOf } from '../../core/sheets/label-set.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import type { SheetSetting } from '../../core/sheets/setting.ts';
import { sheetSetting } from './make-sheets.ts';
import { stagingFolder } from './preservation-bag.ts';
import { type RunningSession, stateOf } from './running-session.ts';
import { LABELS } from './session-files.ts';

/** Made anew whenever the bag is written or read back; the same bag on as many media gives the same bytes. */
export async function makeLabels(
  session: RunningSession, { fingerprint, media: written }: Pick<PreservedBag, 'fingerprint' | 'media'>,
): Promise<Result<void, SheetsRefusal | MediaRefusal>> {
  const { ports: { media, pdf }, folder } = session;
  const files = await filesIn(session);
  if (!files.ok) return files;
  const labels = join(folder, LABELS);
  const removed = await media.remove(labels);
  if (!removed.ok) return removed;
  const made = await media.makeFolder(labels);
  if (!made.ok) return made;
  for (const sheet of labelsOf(settingOfLabels(session), { fingerprint, files: files.value, media: written })) {
    const bytes = await pdf.render(sheet);
    if (!bytes.ok) return bytes;
    const kept = await media.write(join(labels, `${sheet.file}.pdf`), bytes.value);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

async function filesIn(session: RunningSession): Promise<Result<PreservedBag['files'], MediaRefusal>> {
  const { media } = session.ports;
  const staging = stagingFolder(session);
  const listed = await media.list(staging);
  return listed.ok ? media.digest(staging, listed.value.filter(({ type }) => type === 'file').map(({ path }) => path)) : listed;
}

/** As of the record with which the log of the bag ends. */
function settingOfLabels(session: RunningSession): SheetSetting {
  const state = stateOf(session);
  const end = session.store.log().findLast(({ event }) => event === 'preservation-begun');
  if (state.step !== 'preserve' || end === undefined) throw new Error('labels are made of a bag whose making is recorded');
  const setting = sheetSetting(session);
  return { ...setting, facts: { ...setting.facts, madeAt: state.preservation.at, logSeq: end.seq, logHead: end.hash } };
}
