// `kaihyo count`: one practice count from medium to preservation bag.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MediaRefusal } from '../../../core/bag/media-refusals.ts';
import { ok, type Result } from '../../../core/kernel/result.ts';
import { csvInCp932 } from '../../../core/sheets/encoded-csv.ts';
import type { SheetsRefusal } from '../../../core/sheets/refusals.ts';
import { createCp932 } from '../../adapters/cp932/cp932.ts';
import { application } from '../../application/application.ts';
import { makeFolders } from '../../adapters/store-sqlite/home.ts';
import type { MediaPort } from '../../ports/media.ts';
import type { CsvEncoding, Request } from './arguments.ts';
import { askPin } from './card-words.ts';
import { practiceTerminal } from './compose.ts';
import { play } from './play.ts';
import { pinSource } from './read-pin.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';
import { readScript } from './script.ts';
import { whenInterrupted } from '../terminal/signals.ts';

export async function count(request: Extract<Request, { command: 'count' }>, reporter: Reporter): Promise<ExitCode> {
  // Before anything else is opened: a number that is no descriptor of the caller's could become one of ours.
  const pin = pinSource(request.pinFd);
  if (!pin.ok) return reporter.misuse(fillIn(reporter.texts.usage.notReadable, { name: '--pin-fd', fd: request.pinFd }));
  const script = readScript(request.session);
  if (!script.ok) return reporter.refuse(script.error);
  const out = resolve(request.out);
  const made = makeFolders(out, 0o777);
  if (!made.ok) return reporter.refuse({ ...made.error, place: out });
  const ports = practiceTerminal(request.home ?? join(out, 'terminal'), request.at ?? script.value.startsAt);
  if (!ports.ok) return reporter.refuse(ports.error);
  const { progress, done } = reporter.texts;
  let fault: unknown;
  const app = application(
    ports.value, (told) => { if ('done' in told) reporter.progress(progress[told.event], told.done, told.of); }, (thrown) => { fault = thrown; },
  );
  const interruption = new AbortController();
  const stopWatching = whenInterrupted(() => {
    interruption.abort();
    app.interrupt();
  });
  try {
    const media = [join(out, 'preservation'), join(out, 'preservation-copy')];
    const played = await play(app, script.value, {
      medium: resolve(request.medium),
      card: request.card.kind === 'software' ? { kind: 'software', file: resolve(request.card.file) } : request.card,
      finalTryBy: request.finalTryBy,
      preservation: media,
      workers: request.workers,
      readPin: (card) => askPin(pin.value, card, reporter, interruption.signal),
      onResume: () => { reporter.say(done.resumed); },
      occupied: () => media.find((folder) => existsSync(folder)),
      onAct: (act) => { reporter.say(progress[act]); },
      interrupted: () => interruption.signal.aborted,
    });
    if (!played.ok) {
      if (interruption.signal.aborted) return reporter.interrupted(done.interrupted);
      return played.error.code === 'contract/fault' ? reporter.crash(fault) : reporter.refuse(played.error);
    }
    const { folder, already } = played.value;
    const delivered = await deliver(ports.value.media, folder, { out, media });
    if (!delivered.ok) return reporter.refuse(delivered.error);
    const figures = request.csv === null ? ok(undefined) : await deliverCsv(ports.value.media, folder, { out, encoding: request.csv });
    if (!figures.ok) return reporter.refuse(figures.error);
    const results = { out, sheets: join(out, 'sheets'), labels: join(out, 'labels'), preservation: media[0], preservationCopy: media[1], already };
    reporter.result(results, fillIn(already ? done.already : done.counted, { out }));
    return exitCodes.ok;
  } finally {
    await app.close();
    ports.value.store.close();
    stopWatching();
  }
}

/** Sheets, labels and bags as the session has them, also where an earlier run had delivered elsewhere. Nothing of others is touched. */
async function deliver(
  media: MediaPort, folder: string, to: { readonly out: string; readonly media: readonly string[] },
): Promise<Result<void, MediaRefusal>> {
  for (const name of ['sheets', 'labels']) {
    const made = await deliverFolder(media, join(folder, name), join(to.out, name));
    if (!made.ok) return made;
  }
  const bag = join(folder, 'preservation');
  for (const medium of to.media) {
    const there = await media.compare(bag, medium);
    const copied = !there.ok && there.error.code === 'media/missing' ? await media.copyOut(bag, medium) : there;
    if (!copied.ok) return copied;
  }
  return ok(undefined);
}

async function deliverFolder(media: MediaPort, from: string, to: string): Promise<Result<void, MediaRefusal>> {
  const made = await media.makeFolder(to);
  if (!made.ok && made.error.code !== 'media/already-there') return made;
  const listed = await media.list(from);
  if (!listed.ok) return listed;
  for (const { path, size } of listed.value) {
    const pdf = await media.read(join(from, path), size);
    const written = pdf.ok ? await media.write(join(to, path), pdf.value) : pdf;
    if (!written.ok) return written;
  }
  return ok(undefined);
}

const LARGEST_CSV = 16 * 1024 * 1024;

/** The figures of the bag beside the sheets, for other programs (formats/count §7). */
async function deliverCsv(
  media: MediaPort, folder: string, { out, encoding }: { readonly out: string; readonly encoding: CsvEncoding },
): Promise<Result<void, MediaRefusal | SheetsRefusal>> {
  const data = join(folder, 'preservation', 'data');
  const listed = await media.list(data);
  if (!listed.ok) return listed;
  const names = listed.value.map(({ path }) => path).filter((path) => /^contest-\d+\.csv$/.test(path));
  const files: Uint8Array[] = [];
  for (const name of names) {
    const csv = await media.read(join(data, name), LARGEST_CSV);
    if (!csv.ok) return csv;
    files.push(csv.value);
  }
  const made = encoding === 'cp932' ? csvInCp932(files, createCp932()) : ok(files);
  if (!made.ok) return made;
  for (const [index, bytes] of made.value.entries()) {
    const name = names[index] ?? '';
    const written = await media.write(join(out, 'sheets', encoding === 'cp932' ? name.replace(/csv$/, 'cp932.csv') : name), bytes);
    if (!written.ok) return written;
  }
  return ok(undefined);
}
