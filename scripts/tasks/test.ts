// Everything that can be tested: lint, types and all test projects. With arguments, only vitest with those arguments.
import { ensureTestPackages } from '../lib/debian-packages.ts';
import { ensurePkcs11Binding } from '../lib/pkcs11-binding.ts';
import { lint, runChecks, typeChecks } from '../lib/static-checks.ts';
import { haveCapabilities, withoutNamespaces } from '../lib/own-namespaces.ts';
import { formatCounts, runVitest } from '../lib/vitest-run.ts';
import { buildWindow } from '../lib/window-build.ts';
import { allProjects, longestProject } from '../../test/projects.ts';

const args = process.argv.slice(2);
if (!ensureTestPackages() || !ensurePkcs11Binding()) process.exit(1);
// Once, before tests that run side by side find that it is not there.
await buildWindow();
const checksHold = args.length > 0 || await runChecks([lint, ...typeChecks]);
const tests = await runVitest(args.length > 0 ? ['--project', `!${longestProject}`, ...args] : allProjects.flatMap((name) => ['--project', name]));

if (!checksHold) console.log('lint or types FAILED: see above');
if (!tests.ok && tests.failed === 0) console.log('the test run itself FAILED: no test ran, or an error came from outside the tests');
// Only where nobody may make namespaces, some tests cannot run.
const mayLeaveOut = !haveCapabilities();
if (tests.skipped > 0) console.log(`${tests.skipped} skipped${mayLeaveOut ? `: ${withoutNamespaces}` : ''}`);
const allRan = args.length > 0 || tests.skipped === 0 || mayLeaveOut;
if (!allRan) console.log('left-out tests FAIL the run here: nothing on this machine forbids them');
console.log(formatCounts(tests));
process.exitCode = checksHold && tests.ok && allRan ? 0 : 1;
