// The folder of this project.
import { join } from 'node:path';

export const projectRoot: string = join(import.meta.dirname, '../..');
