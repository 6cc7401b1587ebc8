// Lists the media in the folders named on the command line, as a user who is not root, and prints what came of it.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { insertedMedia } from '../../src/main/adapters/media-lsblk/inserted-media.ts';
import { becomeNobody } from './become-nobody.ts';

becomeNobody();
const lsblk = (): Promise<Uint8Array> => Promise.resolve(utf8ToBytes('{"blockdevices":[]}'));
process.stdout.write(JSON.stringify(await insertedMedia({ lsblk, folders: process.argv.slice(2) }).list()));
