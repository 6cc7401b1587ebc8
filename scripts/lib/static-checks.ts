// The checks that run no code: lint, and one type check for each world (Node, core, the verifier's checks).
import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.ts';

interface Check {
  readonly name: string;
  /** A script under node_modules and its arguments. */
  readonly command: readonly [script: string, ...args: string[]];
}

const tsc = 'node_modules/typescript/bin/tsc';
const pretty = process.stdout.isTTY ? ['--pretty'] : [];

export const lint: Check = { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'] };

export const typeChecks: readonly Check[] = [
  { name: 'types: node', command: [tsc, '-p', 'tsconfig.json', ...pretty] },
  { name: 'types: core', command: [tsc, '-p', 'src/core/tsconfig.json', ...pretty] },
  { name: 'types: window', command: [tsc, '-p', 'src/renderer/tsconfig.json', ...pretty] },
  { name: 'types: preload', command: [tsc, '-p', 'src/preload/tsconfig.json', ...pretty] },
  { name: 'types: end to end', command: [tsc, '-p', 'test/e2e/tsconfig.json', ...pretty] },
  { name: 'types: verifier checks', command: [tsc, '-p', 'src/verifier/checks/tsconfig.json', ...pretty] },
];

/** Runs the checks side by side; prints one line for each, and the output of those that fail. Answers whether all hold. */
export async function runChecks(checks: readonly Check[]): Promise<boolean> {
  const answers = await Promise.all(checks.map(runCheck));
  return answers.every(Boolean);
}

function runCheck({ name, command }: Check): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [...command], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}
