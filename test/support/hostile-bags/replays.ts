// Bags that were here before, in another issue, or in another one's place (formats/transfer §5).
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import type { RegistryState } from '../../../src/core/transfer/registry.ts';
import type { BagChanges } from '../transfer-bags.ts';
import { bagOf, fingerprintDigits, ordinaryElection } from './hall.ts';
import type { ReplayRow } from './row.ts';

const digitsOf = (changes: BagChanges): string => fingerprintDigits(bagOf(ordinaryElection, changes));

const first: BagChanges = {};
const second: BagChanges = { id: '2d'.repeat(16), issue: 2, previous: digitsOf(first) };
const twin: BagChanges = { id: 'ee'.repeat(16) };
const larger: BagChanges = { id: '2d'.repeat(16), issue: 2, previous: digitsOf(first), records: 4 };
const ofNone: BagChanges = { id: '2d'.repeat(16), issue: 2, previous: '1'.repeat(60) };

const row = (title: string, code: RefusalCode, earlier: readonly BagChanges[], state: RegistryState, replay: BagChanges): ReplayRow => (
  { title, code, earlier, state, replay });

export const replayRows: readonly ReplayRow[] = [
  row('another bag of the same issue', 'transfer/issue-twice', [first], 'received', twin),
  row('an issue that replaces a bag that was never here', 'transfer/replaces-unknown-bag', [first], 'received', ofNone),
  row('an issue older than the one that was received', 'transfer/older-issue', [first, second], 'received', first),
  row('a second bag of issue 2', 'transfer/issue-twice', [first, second], 'received', ofNone),
  row('a bag that was counted here', 'transfer/already-counted', [first], 'counted', first),
  row('one ballot more, once a PIN was asked', 'transfer/other-ballots-after-asking', [first], 'asked', larger),
  row('one ballot more, once the ballots were counted', 'transfer/other-ballots-after-asking', [first], 'counted', larger),
  row('the same ballots in a new issue, once a PIN was asked', 'transfer/issue-after-asking', [first], 'asked', second),
  row('another bag of the same issue, once a PIN was asked', 'transfer/issue-twice', [first], 'asked', { ...twin, records: 4 }),
  row('an older issue, once a PIN was asked', 'transfer/older-issue', [first, second], 'asked', first),
];
