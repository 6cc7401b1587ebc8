// The test projects. `scripts/tasks/check.ts` and `test.ts` run them; see test/projects.ts.
import { configDefaults, defineConfig } from 'vitest/config';
import { allProjects, filesLeftOutOf, filesOf, lonelyProjects } from './test/projects.ts';

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: allProjects.map((name) => {
      const lonely = lonelyProjects.includes(name);
      return {
        extends: true,
        test: {
          name,
          include: [filesOf(name)],
          exclude: [...configDefaults.exclude, ...filesLeftOutOf(name)],
          environment: 'node',
          fileParallelism: !lonely,
          testTimeout: lonely ? 120_000 : 20_000,
          hookTimeout: lonely ? 120_000 : 20_000,
        },
      };
    }),
  },
});
