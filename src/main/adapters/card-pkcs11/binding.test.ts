import { expect, test, vi } from 'vitest';
import { err } from '../../../core/kernel/result.ts';
import { loadBinding } from './binding.ts';
import { startModules } from './module.ts';

// As on a terminal where it was never compiled.
vi.mock('pkcs11js', () => { throw new Error("Cannot find module './build/Release/pkcs11.node'"); });

test('without its binary there are no IC cards, and that is said only to who asks for one', async () => {
  expect(await loadBinding()).toEqual(err({ code: 'card/binding-missing' }));
  const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(await startModules([{ path: '/dev/null', sha256, parameters: null }])).toEqual(err({ code: 'card/binding-missing' }));
});
