// Media as people tell them apart.

/** A folder on a medium; a blank one is the medium itself. */
export function folderOn(medium: string, folder: string): string {
  const names = folder.split('/').map((name) => name.trim()).filter((name) => name !== '');
  return [medium.replace(/\/+$/, ''), ...names].join('/');
}

/** 16.0 GB, 512 MB: decimal units, as on the package. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** power;
  return `${size.toFixed(power === 0 || size >= 100 ? 0 : 1)} ${units[power] ?? ''}`;
}
