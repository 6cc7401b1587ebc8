// A PKCS#11 module of the terminal: compared with its pin, loaded, started (formats/cards §1).
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import type { CardModule } from '../../ports/card.ts';
import { loadBinding, type Pkcs11Binding, type PKCS11 } from './binding.ts';
import { attempt, returnCodeOf } from './return-codes.ts';

export interface StartedModule {
  readonly path: string;
  readonly pkcs11: PKCS11;
}

/** All of them or none: one that is not as it is pinned is never passed over. None is loaded before every one has been compared. */
export async function startModules(modules: readonly CardModule[]): Promise<Result<readonly StartedModule[], CardRefusal>> {
  if (modules.length === 0) return err({ code: 'card/no-modules' });
  for (const module of modules) {
    const fault = await differsFromPin(module);
    if (fault !== undefined) return err(fault);
  }
  const binding = await loadBinding();
  if (!binding.ok) return binding;
  const started: StartedModule[] = [];
  for (const module of modules) {
    const pkcs11 = start(binding.value, module);
    if (pkcs11 === undefined) {
      stopModules(started);
      return err({ code: 'card/module-unusable', values: { module: module.path } });
    }
    started.push({ path: module.path, pkcs11 });
  }
  return ok(started);
}

/** One that does not stop properly ends with the process at the latest. */
export function stopModules(modules: readonly StartedModule[]): void {
  for (const { pkcs11 } of modules) attempt(() => { pkcs11.C_Finalize(); });
}

async function differsFromPin({ path, sha256 }: CardModule): Promise<CardRefusal | undefined> {
  const digest = createHash('sha256');
  try {
    await pipeline(createReadStream(path), digest);
  } catch {
    return { code: 'card/module-missing', values: { module: path } };
  }
  return digest.digest('hex') === sha256 ? undefined : { code: 'card/module-changed', values: { module: path } };
}

function start({ PKCS11 }: Pkcs11Binding, { path, parameters }: CardModule): PKCS11 | undefined {
  const pkcs11 = new PKCS11();
  try {
    pkcs11.load(path);
    // pkcs11js cuts the last character off what it hands to the module.
    pkcs11.C_Initialize(parameters === null ? undefined : { libraryParameters: `${parameters}\0` });
    return pkcs11;
  } catch (thrown) {
    if (returnCodeOf(thrown) === undefined && !isLoaderError(thrown)) throw thrown;
    return undefined;
  }
}

/** What dlopen says: the file is no library for this machine, or no PKCS#11 module. */
function isLoaderError(thrown: unknown): boolean {
  return thrown instanceof Error && !(thrown instanceof TypeError);
}
