// The test projects of vitest.config.ts: `unit` stands beside the code, every other one has its folder in test/.

export const quickProjects = ['unit', 'architecture'] as const;

export const slowProjects = ['vectors', 'negative', 'faults', 'e2e'] as const;

/** These start processes and touch files that need the machine for themselves: one test file at a time, with patience. */
export const lonelyProjects: readonly string[] = ['faults', 'e2e'];

export const allProjects: readonly string[] = [...quickProjects, ...slowProjects];

export function filesOf(project: string): string {
  return project === 'unit' ? 'src/**/*.test.ts' : `test/${project}/**/*.test.ts`;
}
