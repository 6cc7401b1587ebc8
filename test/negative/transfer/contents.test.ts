// Bags that are sealed and signed as they should be, and hold something else than this election's ballots.
import { describe } from 'vitest';
import { ballotBoxes } from '../../support/hostile-bags/ballot-boxes.ts';
import { testRows } from '../../support/hostile-bags/imported.ts';
import { definitionRows, keyRows, rootsRows, serialRows } from '../../support/hostile-bags/json-files.ts';

describe.each(Object.entries({ definitionRows, keyRows, serialRows, rootsRows, ballotBoxes }))('%s', (_name, rows) => { testRows(rows); });
