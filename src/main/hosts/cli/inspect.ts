// `kaihyo inspect`: all checks of a transfer bag that need no card, and what they found. Nothing stays, no ballot is opened.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { formatDigits, sixtyDigits } from '../../../core/kernel/digits.ts';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import { nodePrimitives } from '../../adapters/crypto-node/primitives.ts';
import { mediaFs } from '../../adapters/media-fs/media-fs.ts';
import { inspectMedium } from '../../usecases/inspect-medium.ts';
import type { Request } from './arguments.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';
import { whenInterrupted } from '../terminal/signals.ts';

export async function inspect({ medium, definition }: Extract<Request, { command: 'inspect' }>, reporter: Reporter): Promise<ExitCode> {
  const { inspected: words, progress, usage, done } = reporter.texts;
  for (const [name, path] of [['--medium', medium], ['--definition', definition]] as const) {
    if (!existsSync(path)) return reporter.misuse(fillIn(usage.notThere, { name, folder: path }));
  }
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-inspect-'));
  const stopWatching = whenInterrupted(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(reporter.interrupted(done.stopped));
  });
  try {
    const answer = await inspectMedium({ media: mediaFs, primitives: nodePrimitives }, {
      medium: resolve(medium),
      definition: resolve(definition),
      to: join(folder, 'received'),
      onProgress: (done, of) => { reporter.progress(progress.receiving, done, of); },
    });
    if (!answer.ok) return reporter.refuse(answer.error);
    const { fingerprint, ctx, label, issue, contests, foreignEntries } = answer.value;
    const digitsOf = (digest: string): string => formatDigits(sixtyDigits(hexToBytes(digest)));
    reporter.result({ ...answer.value, fingerprintDigits: digitsOf(fingerprint), contextDigits: digitsOf(ctx) }, [
      fillIn(words.medium, { role: words[label.role], medium: label.medium, issue }),
      ...contests.map(({ contest, kind, records }) => fillIn(words.contest, { contest, kind: voteKindFacts[kind].shortName, records })),
      fillIn(words.fingerprint, { digits: digitsOf(fingerprint) }),
      fillIn(words.context, { digits: digitsOf(ctx) }),
      fillIn(words.foreign, { entries: foreignEntries }),
    ].join('\n'));
    return exitCodes.ok;
  } finally {
    stopWatching();
    rmSync(folder, { recursive: true, force: true });
  }
}
