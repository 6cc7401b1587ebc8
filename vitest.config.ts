// The test projects. `scripts/tasks/check.ts` and `test.ts` run them; see test/projects.ts.
import { configDefaults, defineConfig } from 'vitest/config';
import { allProjects, filesLeftOutOf, filesOf, lonelyProjects, longestProject, worldlyProjects } from './test/projects.ts';
import { ownWorlds } from './test/support/tokens/own-worlds.ts';

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [...allProjects, longestProject].map((name) => {
      const lonely = lonelyProjects.includes(name);
      const worldly = worldlyProjects.includes(name);
      const patience = name === longestProject ? 6 * 60 * 60_000 : lonely || worldly ? 120_000 : 20_000;
      return {
        extends: true,
        test: {
          name,
          include: [filesOf(name)],
          exclude: [...configDefaults.exclude, ...filesLeftOutOf(name)],
          environment: 'node',
          fileParallelism: !lonely,
          // They wait for readers and for what says nothing more than they compute: two at a time even where there are two processors.
          ...(worldly && { pool: ownWorlds, maxWorkers: 2, sequence: { groupOrder: 1 } }),
          testTimeout: patience,
          hookTimeout: patience,
        },
      };
    }),
  },
});
