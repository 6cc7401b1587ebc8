import { expect, test } from 'vitest';
import { dataFolder } from './data-folder.ts';

test('the data folder is the one named, else that of the environment, else that of the user', () => {
  const env = { KAIHYO_HOME: '/k', XDG_DATA_HOME: '/x', HOME: '/h' };
  expect(dataFolder('here', env)).toBe('here');
  expect(dataFolder(null, env)).toBe('/k');
  expect(dataFolder(null, { ...env, KAIHYO_HOME: '' })).toBe('/x/kaihyo');
  expect(dataFolder(null, { HOME: '/h' })).toBe('/h/.local/share/kaihyo');
  expect(dataFolder(null, { XDG_DATA_HOME: 'not/absolute', HOME: '/h' })).toBe('/h/.local/share/kaihyo');
});
