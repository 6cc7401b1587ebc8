// Media whose files are missing, too many, misnamed, no files at all, of the wrong size or not still, brought to a terminal that waits.
import { describe } from 'vitest';
import { changingMedia, fileKinds, fileSizes } from '../../support/hostile-bags/file-kinds.ts';
import { fileNames } from '../../support/hostile-bags/file-names.ts';
import { testRows } from '../../support/hostile-bags/imported.ts';
import { labels } from '../../support/hostile-bags/labels.ts';

describe.each(Object.entries({ fileNames, fileKinds, fileSizes, changingMedia, labels }))('%s', (_name, rows) => { testRows(rows); });
