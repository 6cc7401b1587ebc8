// Why a transfer bag is not taken in: code and clause.
import type { Refusal } from '../kernel/refusal.ts';

export const transferRefusals = {
  'transfer/no-bag': 'formats/transfer §1',
  'transfer/no-label': 'formats/transfer §1',
  'transfer/label-form': 'formats/transfer §1',
  'transfer/other-role': '電磁的記録式投票特例法10条2項: the backup is used only where the main medium is broken or lost',

  'transfer/rehearsal-data': 'formats/transfer §4',
  'transfer/live-data': 'formats/transfer §4',
  'transfer/other-event': 'formats/transfer §4',
  'transfer/other-district': 'formats/transfer §4',
  'transfer/definition-differs': 'formats/transfer §2.1',

  'transfer/key-record-form': 'formats/transfer §2.2',
  'transfer/key-record-differs': 'formats/transfer §2.2',
  'transfer/envelopes-form': 'formats/transfer §2.3',
  'transfer/serial-form': 'formats/transfer §2.5',
  'transfer/serial-of-another-bag': 'formats/transfer §2.5',
  'transfer/serial-contests': 'formats/transfer §2.5',
  'transfer/roots-form': 'formats/transfer §2.4',
  'transfer/roots-contests': 'formats/transfer §2.4',
  'transfer/too-many-records': 'formats/definition §1',
  'transfer/counts-disagree': 'formats/transfer §2.5',

  'transfer/older-issue': 'formats/transfer §5.3',
  'transfer/issue-twice': 'formats/transfer §5.3',
  'transfer/replaces-unknown-bag': 'formats/transfer §5.3',
  'transfer/issue-after-asking': 'formats/transfer §5.3',
  'transfer/other-ballots-after-asking': 'formats/transfer §5.2',
  'transfer/already-counted': 'formats/transfer §5.1',
  'transfer/key-of-another-definition': 'formats/definition §4',

  'transfer/group-form': 'formats/transfer §4',
  'transfer/group-differs': 'formats/transfer §4',
} as const;

export type TransferRefusal = Refusal<keyof typeof transferRefusals>;
