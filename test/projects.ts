// The test projects of vitest.config.ts: `unit` and `application` stand beside the code, `window` in test/e2e, every other one has its own
// folder in test/.

export const quickProjects = ['unit', 'architecture', 'bench'] as const;

export const slowProjects = ['application', 'vectors', 'negative', 'properties', 'tokens', 'surroundings', 'visual', 'faults', 'e2e', 'window'] as const;

/** These start processes and touch files that need the machine for themselves: one test file at a time, with patience. */
export const lonelyProjects: readonly string[] = ['faults', 'e2e'];

/** Each test file in a world of its own, with services that no other file hears of, and a network of its own. */
export const worldlyProjects: readonly string[] = ['tokens', 'surroundings'];

/** A browser each, and a program that waits for it: two test files at a time, and nothing else beside them. */
export const pairedProjects: readonly string[] = ['window'];

export const allProjects: readonly string[] = [...quickProjects, ...slowProjects];

/** Takes hours, and so is in none of the lists above: `npm run test:slow`. */
export const longestProject = 'slow';

export function filesOf(project: string): string {
  if (project === 'unit') return 'src/**/*.test.ts';
  if (project === 'tokens') return `test/{tokens/**/*,${windowOnTokens}}.test.ts`;
  if (project === 'window') return windowTests;
  if (project === 'surroundings') return `test/{surroundings/**/*,${windowOnPrinters}}.test.ts`;
  return project === 'application' ? applicationTests : `test/${project}/**/*.test.ts`;
}

/** A window, and so among the tests of the window; with cards in readers, and so in a world of its own. */
const windowOnTokens = 'e2e/window-cards';
/** The same with a print service. */
const windowOnPrinters = 'e2e/window-printing';

/** Tests of the application in its window, but for those two. */
const windowTests = 'test/e2e/window-*.test.ts';

/** Whole nights with real processes: too slow for every commit. */
const applicationTests = 'src/main/application/*.test.ts';

export function filesLeftOutOf(project: string): readonly string[] {
  if (project === 'e2e') return [windowTests];
  if (project === 'window') return [windowOnTokens, windowOnPrinters].map((file) => `test/${file}.test.ts`);
  return project === 'unit' ? [applicationTests] : [];
}
