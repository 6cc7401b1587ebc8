// Bags that are not signed, or not by whom and as the definition of the terminal asks.
import { describe } from 'vitest';
import { certificateRows } from '../../support/hostile-bags/certificates.ts';
import { testRows } from '../../support/hostile-bags/imported.ts';
import { signatureRows } from '../../support/hostile-bags/signatures.ts';

describe.each(Object.entries({ signatureRows, certificateRows }))('%s', (_name, rows) => { testRows(rows); });
