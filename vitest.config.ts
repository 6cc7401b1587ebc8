// The test projects. `scripts/tasks/check.ts` and `test.ts` run them; see test/projects.ts.
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import {
  allProjects, filesLeftOutOf, filesOf, lonelyProjects, longestProject, pairedProjects, quickProjects, worldlyProjects,
} from './test/projects.ts';
import { ownWorlds } from './test/support/tokens/own-worlds.ts';

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [...allProjects, longestProject].map((name) => {
      const lonely = lonelyProjects.includes(name);
      const paired = pairedProjects.includes(name);
      const worldly = worldlyProjects.includes(name);
      const quick = (quickProjects as readonly string[]).includes(name);
      // What takes seconds takes a minute on a machine that others use too.
      const patience = name === longestProject ? 6 * 60 * 60_000 : quick ? 20_000 : 120_000;
      return {
        extends: true,
        test: {
          name,
          include: [filesOf(name)],
          exclude: [...configDefaults.exclude, ...filesLeftOutOf(name)],
          environment: 'node',
          // One less than there are is vitest's own choice: on two processors one would be idle.
          maxWorkers: availableParallelism(),
          // A command waits for its own processes half of its time: two tests that say that they may run side by side do so.
          ...(lonely && { fileParallelism: false, maxConcurrency: 2, sequence: { groupOrder: 3 } }),
          // They wait for readers and for what says nothing more than they compute: two at a time even where there are two processors.
          ...(worldly && { pool: ownWorlds, maxWorkers: 2, sequence: { groupOrder: 1 } }),
          ...(paired && { maxWorkers: 2, sequence: { groupOrder: 2 } }),
          testTimeout: patience,
          hookTimeout: patience,
        },
      };
    }),
  },
});
