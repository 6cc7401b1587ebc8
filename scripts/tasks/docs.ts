// Writes the documents that are made from the code. Tests hold them current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostileBagsDocument } from '../../test/support/hostile-bags/document.ts';
import { runbookDocument } from '../../test/support/runbook-document.ts';
import { sessionDocument } from '../../test/support/session-document.ts';
import { projectRoot } from '../lib/project-root.ts';

const documents: Readonly<Record<string, () => string>> = {
  'docs/states/session.md': sessionDocument,
  'docs/hostile-bags.md': hostileBagsDocument,
  'docs/runbook.ja.md': runbookDocument,
};

for (const [path, text] of Object.entries(documents)) {
  mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
  writeFileSync(join(projectRoot, path), text());
  console.log(`written ${path}`);
}
