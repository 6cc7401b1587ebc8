// What this program is: name and version of package.json.
import { readFileSync } from 'node:fs';

export function readSoftware(): { readonly name: string; readonly version: string } {
  const { name, version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { name: string; version: string };
  return { name, version };
}
