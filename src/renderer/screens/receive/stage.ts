// Which part of the receipt is due, and which medium is in use.
import type { Due } from '../../../core/session/due.ts';
import { factsOf } from '../../../core/session/facts.ts';
import type { Role, SessionState } from '../../../core/session/state.ts';

export type ReceiveStage = 'seal' | 'unseal' | 'load' | 'groups' | 'ballots';

/** Null where nothing of the receipt is due. */
export function stageOf(due: Due): ReceiveStage | null {
  if (due.act === 'import') return 'load';
  if (due.act !== 'operator') return null;
  switch (due.waits) {
    case 'seal-compared': return 'seal';
    case 'medium-unsealed': return 'unseal';
    case 'fingerprint-confirmed': return 'groups';
    case 'ballot-numbers-confirmed': return 'ballots';
    default: return null;
  }
}

/** The medium that is in use: the backup once its use was decided. */
export function roleInUse(state: SessionState): Role {
  return factsOf(state).media.release === null ? 'main' : 'backup';
}
