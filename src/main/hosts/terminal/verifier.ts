// The separate verifier, run as a program and never imported: what it found, by check ids and places.
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { siblingUrl } from '../../processes/entry-url.ts';
import type { VerifierPort } from '../../ports/ports.ts';

/** Runs the verifier with these words to its end: exit code and stdout, or why it has none. Hosts differ in how they start a program. */
export type RunVerifier = (words: readonly string[]) => Promise<Result<{ readonly exitCode: number; readonly output: Uint8Array }, string>>;

export const verifierProgram: URL = siblingUrl('../../verifier/main');

interface VerifierReport {
  readonly failures: readonly { readonly check: string; readonly place: string }[];
}

export function verifierBy(run: RunVerifier): VerifierPort {
  return {
    verify: async (bag, trust) => {
      const ended = await run([bag, '--trust', trust, '--json']);
      if (!ended.ok) return err([ended.error]);
      if (ended.value.exitCode === 0) return ok(undefined);
      const failures = failuresIn(Buffer.from(ended.value.output).toString('utf8'));
      return err(failures.length > 0 ? failures : [`exit code ${ended.value.exitCode}`]);
    },
  };
}

/** A verifier that was called wrongly, or broke, answers no JSON. */
function failuresIn(output: string): readonly string[] {
  if (!output.startsWith('{')) return [];
  const { failures } = JSON.parse(output) as VerifierReport;
  return failures.map(({ check, place }) => `${check} ${place}`);
}
