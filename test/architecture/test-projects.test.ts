// A test file outside every project would never run, silently.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allProjects, filesOf, longestProject } from '../projects.ts';

const root = join(import.meta.dirname, '../..');
const filesIn = (pattern: string): string[] => globSync(pattern, { cwd: root });

test('every test file belongs to a project', () => {
  const running = new Set([...allProjects, longestProject].flatMap((project) => filesIn(filesOf(project))));
  const present = [...filesIn('{src,test,scripts}/**/*.test.{ts,tsx,mts,js,mjs}'), ...filesIn('{src,test,scripts}/**/*.spec.*')];
  expect(present.length).toBeGreaterThan(0);
  expect(present.filter((file) => !running.has(file))).toEqual([]);
});
