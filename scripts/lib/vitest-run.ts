// Runs vitest and tells what came out in numbers.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

export interface TestRun {
  readonly passed: number;
  /** Failed tests, and test files that could not even be loaded. */
  readonly failed: number;
  readonly skipped: number;
  /** False also for errors outside any test, and where no test ran at all. */
  readonly ok: boolean;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Arguments are vitest's own: `--project unit`, file filters, `-t name`. */
export async function runVitest(args: readonly string[]): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-tests-'));
  try {
    const report = join(folder, 'report.json');
    const exitCode = await vitest([
      'run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args,
    ]);
    if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0, ok: false };
    return summary(JSON.parse(readFileSync(report, 'utf8')) as Report, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one line that a machine reads. */
export function formatCounts({ passed, failed }: TestRun): string {
  return `${passed} passed, ${failed} failed`;
}

function summary(report: Report, exitCode: number | null): TestRun {
  const brokenFiles = report.testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
    ok: exitCode === 0 && report.success && report.numPassedTests > 0,
  };
}

function vitest(args: readonly string[]): Promise<number | null> {
  // vitest colours its output even where it goes to a file, and then nobody can search it.
  const plain = !process.stdout.isTTY && process.env.FORCE_COLOR === undefined;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...(plain && { NO_COLOR: '1' }) },
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
