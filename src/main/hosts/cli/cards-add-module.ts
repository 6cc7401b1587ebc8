// `kaihyo cards add-module`: pins a PKCS#11 module in the configuration of this terminal, by the SHA-256 of its file.
import { resolve } from 'node:path';
import { withModule } from '../../../core/config/terminal-config.ts';
import { digestOfModule, writeConfig } from '../../adapters/config-file/config-file.ts';
import type { Request } from './arguments.ts';
import type { CardTerminal } from './compose.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

export function addModule(
  { module, parameters, instead, by }: Extract<Request, { act: 'add-module' }>, { home, config }: CardTerminal, reporter: Reporter,
): ExitCode {
  const file = digestOfModule(resolve(module));
  if (!file.ok) return reporter.refuse(file.error);
  const pinned = { ...file.value, parameters };
  const changed = withModule(config, pinned, { by: by === null ? 'one-person' : 'two-persons', instead });
  if (!changed.ok) return reporter.refuse(changed.error);
  const written = writeConfig(home, changed.value);
  if (!written.ok) return reporter.refuse(written.error);
  const words = reporter.texts.cards;
  const former = config.cards.modules.find(({ path }) => path === (instead ?? pinned.path));
  const isAsBefore = former === undefined || (former.path === pinned.path && former.sha256 === pinned.sha256);
  const sentence = isAsBefore ? words.moduleAdded : words.modulePinnedAgain;
  const { path, sha256 } = pinned;
  reporter.result(
    { ...pinned, before: former?.sha256 ?? null, instead, by },
    fillIn(sentence, { path, sha256, former: former?.path ?? '', before: former?.sha256 ?? '', by: by?.join('、') ?? '' }),
  );
  return exitCodes.ok;
}
