// What must hold before every commit, in under two minutes: lint, types, unit and architecture tests.
import { lint, runChecks, typeChecks } from '../lib/static-checks.ts';
import { runVitest } from '../lib/vitest-run.ts';
import { quickProjects } from '../../test/projects.ts';

const begun = performance.now();
const checksHold = await runChecks([lint, ...typeChecks]);
const tests = await runVitest(quickProjects.flatMap((name) => ['--project', name]));
const seconds = ((performance.now() - begun) / 1000).toFixed(1);

console.log(`check ${checksHold && tests.ok ? 'passed' : 'FAILED'} (${seconds} s)`);
process.exitCode = checksHold && tests.ok ? 0 : 1;
