import { expect, test } from 'vitest';
import { candidates } from './candidates.ts';
import type { HallSettings } from '../../../core/hall/hall-settings.ts';

const staff = [{ id: 'aoki', name: '青木 一' }, { id: 'baba', name: '馬場 二' }];
const hall = { staff } as unknown as HallSettings;

test('the staff of the settings can sign in, registered or not', () => {
  expect(candidates({ hall, enrolled: [{ id: 'baba', name: '馬場 二' }], here: [] })).toEqual([
    { id: 'aoki', name: '青木 一', isEnrolled: false }, { id: 'baba', name: '馬場 二', isEnrolled: true },
  ]);
});

test('who has signed in is no longer asked', () => {
  expect(candidates({ hall, enrolled: [], here: ['aoki'] }).map(({ id }) => id)).toEqual(['baba']);
});

test('who is registered can sign in without being in the settings', () => {
  expect(candidates({ hall: null, enrolled: [{ id: 'chiba', name: '千葉 三' }], here: [] })).toEqual([
    { id: 'chiba', name: '千葉 三', isEnrolled: true },
  ]);
});
