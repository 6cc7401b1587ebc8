import { expect, test } from 'vitest';
import { interfaceNames } from './interface-names.ts';
import { lock } from '../../../texts/window/ja/lock.ts';

test('interfaces are told by kind and device', () => {
  expect(interfaceNames(['wlp3s0', 'enp0s25', 'usb0'], lock)).toBe('無線LAN　wlp3s0、有線LAN　enp0s25、通信機器　usb0');
});
