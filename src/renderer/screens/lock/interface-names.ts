// Interfaces by the names that people know: 無線LAN wlan0.
import type { LockTexts } from '../../../texts/window/lock-texts.ts';

export function interfaceNames(devices: readonly string[], words: LockTexts): string {
  return devices.map((device) => words.nameOf(kindOf(device, words), device)).join(words.separator);
}

/** By the naming of systemd and of the kernel: wl… and ww… have no cable, en… and eth… have one. */
function kindOf(device: string, words: LockTexts): string {
  if (device.startsWith('wl')) return words.wireless;
  return /^(en|eth)/.test(device) ? words.wired : words.other;
}
