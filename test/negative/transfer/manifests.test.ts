// Bags whose tag files or manifests are not those that the format has.
import { describe } from 'vitest';
import { testRows } from '../../support/hostile-bags/imported.ts';
import { manifestRows, tagFileRows } from '../../support/hostile-bags/manifests.ts';

describe.each(Object.entries({ tagFileRows, manifestRows }))('%s', (_name, rows) => { testRows(rows); });
