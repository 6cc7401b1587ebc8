// Who acts in an event: the persons whom it names as doing, confirming or deciding it. Whom it is only about is not among them.
import type { SessionEvent } from './events.ts';

/** Each person once, in the order in which the event names them. */
export function actingPersons(event: SessionEvent): readonly string[] {
  return [...new Set(named(event))];
}

/** Of those, who acts by the supervisor's office. */
export function actingInOffice(event: SessionEvent): readonly string[] {
  if (event.type === 'witness-appointed' || event.type === 'result-revealed') return [event.by];
  if (event.type === 'seal-compared') return event.difference?.decidedBy ?? [];
  if (event.type === 'opening-declared') return [event.declaredBy];
  return 'decidedBy' in event ? [event.decidedBy].flat() : [];
}

/** What an event takes to be recorded where persons prove themselves: `numbers` of all who act, or that the one who acts is here. */
export type Proof = 'numbers' | 'one-here' | 'anybody-here' | 'nothing';

/** The acts of one officer: that this one is here and presses is enough. */
const ofOneOfficer: readonly SessionEvent['type'][] = ['medium-unsealed', 'handover-collected', 'trouble-reported'];

export function proofFor(event: SessionEvent): Proof {
  // A result that is shown can be hidden whoever is there.
  if (event.type === 'result-hidden') return 'nothing';
  if (ofOneOfficer.includes(event.type)) return 'one-here';
  return named(event).length === 0 ? 'anybody-here' : 'numbers';
}

function named(event: SessionEvent): readonly string[] {
  switch (event.type) {
    case 'terminal-readied': case 'clock-confirmed': case 'terminal-replaced': case 'attendance-confirmed': case 'issue-announced':
    case 'ballot-numbers-confirmed': case 'voters-entered': case 'difference-explained': case 'session-closed': case 'count-paused':
    case 'count-resumed': case 'notice-recorded': case 'recount-begun':
      return event.by;
    case 'opening-declared': return [...event.by, event.declaredBy];
    case 'seal-compared': return [...event.by, ...event.difference?.decidedBy ?? []];
    case 'backup-released': case 'printing-ordered': return event.decidedBy;
    case 'doubtful-decided': return [event.decidedBy];
    case 'sheets-handed-over': return [event.reader, event.listener];
    case 'count-confirmed': return event.approvals.map(({ officer }) => officer);
    case 'witness-appointed': case 'medium-unsealed': case 'fingerprint-confirmed': case 'result-revealed': case 'handover-collected':
    case 'trouble-reported':
      return [event.by];
    case 'officer-signed-in': case 'officer-signed-out': case 'supervisor-arrived': case 'deputy-began': case 'deputy-ended':
    case 'acting-supervisor-began': case 'acting-supervisor-ended': case 'witness-arrived': case 'witness-left':
    case 'witness-lost-office': case 'card-holders-recorded': case 'result-hidden':
    case 'bag-received': case 'card-asked': case 'ballots-opened': case 'sheets-printed': case 'preservation-begun':
    case 'preservation-verified': case 'program-restarted':
      return [];
  }
}
