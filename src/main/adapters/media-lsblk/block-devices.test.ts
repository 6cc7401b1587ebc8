// Outputs of lsblk as machines print them: a laptop with two sticks, a disc and a card reader; and what is no such output.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LSBLK_WORDS, type MountedMedium, mountedMedia, nameOfMedium } from './block-devices.ts';

/** util-linux 2.38.1, Debian 12: one disk, two sticks (one with its write protection on), an empty card reader, a disc. */
const laptop = `{
   "blockdevices": [
      {
         "name": "sda",
         "type": "disk",
         "rm": true,
         "hotplug": true,
         "ro": false,
         "label": null,
         "mountpoints": [
             null
         ]
      },{
         "name": "sda1",
         "type": "part",
         "rm": true,
         "hotplug": true,
         "ro": false,
         "label": "投票データ 正",
         "mountpoints": [
             "/media/hall/投票データ 正"
         ]
      },{
         "name": "sdb",
         "type": "disk",
         "rm": false,
         "hotplug": true,
         "ro": true,
         "label": "HOZON-1",
         "mountpoints": [
             "/run/media/hall/HOZON-1", "/mnt/again"
         ]
      },{
         "name": "sdc",
         "type": "disk",
         "rm": true,
         "hotplug": true,
         "ro": false,
         "label": null,
         "mountpoints": [
             null
         ]
      },{
         "name": "sr0",
         "type": "rom",
         "rm": true,
         "hotplug": true,
         "ro": true,
         "label": null,
         "mountpoints": [
             "/media/cdrom0"
         ]
      },{
         "name": "nvme0n1",
         "type": "disk",
         "rm": false,
         "hotplug": false,
         "ro": false,
         "label": null,
         "mountpoints": [
             null
         ]
      },{
         "name": "nvme0n1p1",
         "type": "part",
         "rm": false,
         "hotplug": false,
         "ro": false,
         "label": null,
         "mountpoints": [
             "/boot/efi"
         ]
      },{
         "name": "nvme0n1p2",
         "type": "part",
         "rm": false,
         "hotplug": false,
         "ro": false,
         "label": "data",
         "mountpoints": [
             "/mnt/data", "[SWAP]", "/"
         ]
      }
   ]
}
`;

const mounted = (printed: string): readonly MountedMedium[] | string => {
  const media = mountedMedia(utf8ToBytes(printed));
  return media.ok ? media.value : media.error;
};
const device = (changes: object = {}): object => ({
  name: 'sda1', type: 'part', rm: true, hotplug: true, ro: false, label: null, mountpoints: ['/media/hall/A'], ...changes,
});
const printed = (...devices: readonly unknown[]): string => JSON.stringify({ blockdevices: devices });

test('media are what is removable or hot-pluggable and mounted where media are mounted', () => {
  expect(mounted(laptop)).toEqual([
    { path: '/media/hall/投票データ 正', name: '投票データ 正', readOnly: false },
    { path: '/run/media/hall/HOZON-1', name: 'HOZON-1', readOnly: true },
    { path: '/mnt/again', name: 'HOZON-1', readOnly: true },
    { path: '/media/cdrom0', name: 'cdrom0', readOnly: true },
  ]);
});

test('a system that runs from a stick is no medium, wherever its parts are mounted', () => {
  const system = ['/', '/boot/efi', '/run/live/medium', '[SWAP]', '/media', '/mnt/', null];
  expect(mounted(printed(device({ mountpoints: system })))).toEqual([]);
});

test('a file system that is told twice is one medium', () => {
  expect(mounted(printed(device(), device({ name: 'dm-0' })))).toHaveLength(1);
});

test('the columns that are asked for are those that are read', () => {
  expect(Object.keys(device()).join().toUpperCase()).toBe(LSBLK_WORDS.at(-1));
});

describe('what is not as lsblk prints it is not believed in part:', () => {
  test.each([
    ['nothing', ''],
    ['words', 'lsblk: failed to access sysfs directory'],
    ['a list', '[]'],
    ['an object without devices', '{}'],
    ['a member that was not asked for', printed(device({ size: 1 }))],
    ['children, which a flat list has none of', printed(device({ children: [] }))],
    ['a member that is missing', printed({ name: 'sda', type: 'disk' })],
    ['booleans as older versions print them', printed(device({ rm: '1' }))],
    ['a single mount point, as older versions print it', printed({ ...device(), mountpoints: '/media/hall/A' })],
    ['a mount point that is a number', printed(device(), device({ mountpoints: [1] }))],
    ['half of it', laptop.slice(0, 700)],
  ])('%s', (_what, text) => {
    expect(mounted(text)).toBe('not-lsblk');
  });

  test('bytes that are not UTF-8', () => {
    expect(mountedMedia(Uint8Array.of(0x7b, 0xff, 0x7d)).ok).toBe(false);
  });
});

describe('the name of a medium', () => {
  test.each([
    ['its label', '正 0107', '/media/hall/x', '正 0107'],
    ['the folder where it has no label', null, '/media/hall/A-1', 'A-1'],
    ['the folder where the label is empty', '', '/media/hall/A-1', 'A-1'],
    ['the folder where the label would change its neighbours', 'A\u202Egnp', '/media/hall/A-1', 'A-1'],
    ['the folder where the label has a control character', 'A\u0007', '/media/hall/A-1', 'A-1'],
    ['a dash where neither is a text', 'A\u0007', '/media/hall/A\u0007', '―'],
  ])('is %s', (_what, label, path, name) => {
    expect(nameOfMedium(label, path)).toBe(name);
  });

  test('is a text that can be shown, whatever stands on the medium', () => {
    const anyText = fc.array(fc.oneof(fc.nat(0x10ffff), fc.nat(0xff), fc.integer({ min: 0x2000, max: 0x206f })), { maxLength: 12 });
    fc.assert(fc.property(anyText.map((points) => String.fromCodePoint(...points)), (label) => {
      expect(nameOfMedium(label, `/media/${label}`)).toMatch(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+$/u);
    }), { numRuns: 1000 });
  });
});
