// `kaihyo inspect`: all checks of a transfer bag that need no card, and what they found. Nothing is written, no ballot is opened.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { formatDigits, sixtyDigits } from '../../../core/kernel/digits.ts';
import { nodePrimitives } from '../../adapters/crypto-node/primitives.ts';
import { mediaFs } from '../../adapters/media-fs/media-fs.ts';
import { inspectMedium } from '../../usecases/inspect-medium.ts';
import type { Request } from './arguments.ts';
import { exitCodes, type ExitCode, type Reporter } from './reporter.ts';

export async function inspect({ medium, definition }: Extract<Request, { command: 'inspect' }>, reporter: Reporter): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-inspect-'));
  try {
    const inspected = await inspectMedium(
      { media: mediaFs, primitives: nodePrimitives }, { medium: resolve(medium), definition: resolve(definition), to: join(folder, 'received') },
      (done, of) => { reporter.progress(reporter.texts.progress.receiving, done, of); },
    );
    if (!inspected.ok) return reporter.refuse(inspected.error);
    const { fingerprint, label, issue, contests, strangers, contextDigits } = inspected.value;
    const digits = formatDigits(sixtyDigits(hexToBytes(fingerprint)));
    reporter.result({ ...inspected.value, digits }, [
      `${label.role === 'main' ? '正' : '副'} ${label.medium}  issue ${issue}`,
      ...contests.map(({ contest, kind, records }) => `${contest}  ${kind}  ${records}`),
      `照合番号  ${digits}`,
      `ctx       ${formatDigits(contextDigits)}`,
      ...(strangers > 0 ? [`foreign entries: ${strangers}`] : []),
    ].join('\n'));
    return exitCodes.ok;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
