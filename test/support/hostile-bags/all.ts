// Every row, by theme, in the order in which a night meets them.
import { ballotBoxes } from './ballot-boxes.ts';
import { cardRows, liveCardAtRehearsal, rehearsalAtLive, rehearsalCardAtLive, rehearsalDataAtLive } from './cards.ts';
import { certificateRows } from './certificates.ts';
import { definitionContests, definitionForms, definitionKeys, definitionNames } from './definitions.ts';
import { changingMedia, fileKinds, fileSizes } from './file-kinds.ts';
import { fileNames } from './file-names.ts';
import { definitionRows, keyRows, rootsRows, serialRows } from './json-files.ts';
import { labels } from './labels.ts';
import { manifestRows, tagFileRows } from './manifests.ts';
import { definitionPapers, digitsOfAnother, keyOfAnother, noticePapers } from './papers.ts';
import { noneOpens } from './record-faults.ts';
import { replayRows } from './replays.ts';
import type { Row } from './row.ts';
import { signatureRows } from './signatures.ts';
import { typedGroups, typedNumbers } from './typed.ts';

export interface Theme {
  readonly name: string;
  readonly rows: readonly Row[];
}

export const themes: readonly Theme[] = [
  { name: 'Definitions: the file', rows: definitionForms },
  { name: 'Definitions: keys', rows: [...definitionKeys, rehearsalAtLive, digitsOfAnother, keyOfAnother] },
  { name: 'Definitions: contests and options', rows: definitionContests },
  { name: 'Definitions: names', rows: definitionNames },
  { name: 'Definitions: the papers', rows: definitionPapers },
  { name: 'Notices', rows: noticePapers },
  { name: 'Labels', rows: labels },
  { name: 'Names of files', rows: fileNames },
  { name: 'Kinds of files', rows: fileKinds },
  { name: 'Sizes of files', rows: fileSizes },
  { name: 'Media that change', rows: changingMedia },
  { name: 'Tag files', rows: tagFileRows },
  { name: 'Manifests', rows: manifestRows },
  { name: 'Signatures', rows: signatureRows },
  { name: 'Certificates', rows: certificateRows },
  { name: 'The definition in the bag', rows: [...definitionRows, rehearsalDataAtLive] },
  { name: 'The key record in the bag', rows: keyRows },
  { name: 'serial.json', rows: serialRows },
  { name: 'roots.json', rows: rootsRows },
  { name: 'Ballot files', rows: ballotBoxes },
  { name: 'Replays', rows: replayRows },
  { name: 'Typed groups', rows: typedGroups },
  { name: 'Typed numbers of ballots', rows: typedNumbers },
  { name: 'Cards', rows: [...cardRows, liveCardAtRehearsal, rehearsalCardAtLive] },
  { name: 'The opening', rows: [noneOpens] },
];

export const allRows: readonly Row[] = themes.flatMap(({ rows }) => rows);
