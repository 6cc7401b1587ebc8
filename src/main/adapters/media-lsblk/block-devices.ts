// What `lsblk --json` tells of the block devices, and which of them are media that somebody put in (util-linux 2.37 or later).
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { parseJson } from '../../../core/kernel/canonical-json.ts';
import { boolean, list, matching, nullable, object, type Of, read } from '../../../core/kernel/shape.ts';
import { name, text } from '../../../core/kernel/text.ts';

/** A flat list (`-l`) of these columns, with numbers and booleans as such. */
export const LSBLK_WORDS = ['-J', '-l', '-b', '-o', 'NAME,TYPE,RM,HOTPLUG,RO,LABEL,MOUNTPOINTS'] as const;

const anyText = matching(/^[^]*$/, 'a text');

const output = object({
  blockdevices: list(object({
    name: anyText, type: anyText, rm: boolean, hotplug: boolean, ro: boolean, label: nullable(anyText),
    mountpoints: list(nullable(anyText), { max: 1000 }),
  }), { max: 10_000 }),
});

export interface MountedMedium {
  readonly path: string;
  readonly name: string;
  /** Of the device; the file system may be mounted read-only besides. */
  readonly readOnly: boolean;
}

/** Where the system and its administrators mount what is put in (Filesystem Hierarchy Standard 3.0 §3.11, §3.12; udisks). */
const MOUNTED_BELOW = ['/media/', '/run/media/', '/mnt/'];

/** Mounted file systems of removable devices; a disk of the terminal itself is none, wherever it is mounted. */
export function mountedMedia(printed: Uint8Array): Result<readonly MountedMedium[], 'not-lsblk'> {
  const json = parseJson(printed);
  const devices = json.ok ? read(output, json.value.value) : json;
  if (!devices.ok) return err('not-lsblk');
  const media = devices.value.blockdevices.filter(({ rm, hotplug }) => rm || hotplug).flatMap(mediaOf);
  return ok([...new Map(media.map((medium) => [medium.path, medium])).values()]);
}

function mediaOf({ label, mountpoints, ro }: Of<typeof output>['blockdevices'][number]): readonly MountedMedium[] {
  return mountpoints.filter((path) => path !== null).filter(isPlaceOfMedia)
    .map((path) => ({ path, name: nameOfMedium(label, path), readOnly: ro }));
}

function isPlaceOfMedia(path: string): boolean {
  return MOUNTED_BELOW.some((folder) => path.startsWith(folder) && path.length > folder.length);
}

/** What stands on a medium is not trusted: a label that is no text is not shown. */
export function nameOfMedium(label: string | null, path: string): string {
  const folder = path.slice(path.lastIndexOf('/') + 1);
  return [label ?? '', folder].find((each) => read(text, each).ok || read(name, each).ok) ?? '―';
}
