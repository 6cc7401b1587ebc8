// A program that makes or asks tokens, run to its end; a failure tells what it said.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** `environment` adds to our own. */
export async function runTool(
  command: string, words: readonly string[], environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(command, words, { env: { ...process.env, ...environment } });
  return stdout;
}
