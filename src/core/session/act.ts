// What persons do together: each of them types the own number for the same digest (docs/decisions/0015).
import { object, type Of, oneOf, variant } from '../kernel/shape.ts';
import { id, name } from '../kernel/text.ts';
import { actingInOffice, actingPersons } from './acting.ts';
import { pairOf, sessionEventShape } from './events.ts';

const pair = pairOf(id);

export const actShape = variant('kind', {
  /** An event of the session; who must confirm are the persons whom it names as acting. */
  'event': object({ kind: oneOf('event'), event: sessionEventShape }),
  /** The supervisor shows the result. */
  'reveal': object({ kind: oneOf('reveal'), by: id }),
  /** Two officers complete the count that both see. */
  'confirm': object({ kind: oneOf('confirm'), by: pair }),
  /** Two officers let the last try of the inserted card be made. */
  'final-try': object({ kind: oneOf('final-try'), by: pair }),
  /** Two officers let this person be enrolled, also anew, who then chooses a passphrase. */
  'enrol': object({ kind: oneOf('enrol'), person: object({ id, name }), by: pair }),
  /** Two officers say that this person is the supervisor who has typed a number. */
  'number-of': object({ kind: oneOf('number-of'), person: id, by: pair }),
});

export type Act = Of<typeof actShape>;

/** The persons whose numbers an act needs, each once. */
export function personsOf(act: Act): readonly string[] {
  switch (act.kind) {
    case 'event': return actingPersons(act.event);
    case 'reveal': return [act.by];
    case 'confirm': case 'final-try': case 'enrol': case 'number-of': return [...new Set(act.by)];
  }
}

/** Of those, who acts by the supervisor's office. */
export function inOfficeOf(act: Act): readonly string[] {
  switch (act.kind) {
    case 'event': return actingInOffice(act.event);
    case 'reveal': return [act.by];
    case 'confirm': case 'final-try': case 'enrol': case 'number-of': return [];
  }
}
