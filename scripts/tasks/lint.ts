// Lint alone.
import { lint, runChecks } from '../lib/static-checks.ts';

process.exitCode = await runChecks([lint]) ? 0 : 1;
