// The tests that take hours: every call of a count to the file system, in every way in which it can fail. Arguments are vitest's own.
import { ensureTestPackages } from '../lib/debian-packages.ts';
import { formatCounts, runVitest } from '../lib/vitest-run.ts';
import { longestProject } from '../../test/projects.ts';

if (!ensureTestPackages()) process.exit(1);
const tests = await runVitest(['--project', longestProject, ...process.argv.slice(2)]);

if (!tests.ok && tests.failed === 0) console.log('the test run itself FAILED: no test ran, or an error came from outside the tests');
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`);
console.log(formatCounts(tests));
process.exitCode = tests.ok ? 0 : 1;
