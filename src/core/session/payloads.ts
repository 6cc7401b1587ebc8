// The payload of a state without what came later: named one by one, so that nothing computed stays behind where a step is left backwards.
import type { Always, Opened, Readied, Received, Receiving } from './state.ts';

function alwaysOf({ people, pauses, troubles, notices, sheets, replaces, boot }: Always): Always {
  return { people, pauses, troubles, notices, sheets, replaces, boot };
}

function readiedOf(state: Readied): Readied {
  const { terminal, clock, openings, media } = state;
  return { ...alwaysOf(state), terminal, clock, openings, media };
}

/** With a bag put aside, to be read again. */
export function withoutBag(state: Receiving): Receiving {
  const { card, answers } = state;
  return { ...readiedOf(state), bag: null, fingerprint: null, card, answers };
}

export function receivedOf(state: Received): Received {
  const { bag, fingerprint, card, answers, numbers, version, earlier, seen } = state;
  return { ...readiedOf(state), bag, fingerprint, card, answers, numbers, version, earlier, seen };
}

export function openedOf(state: Opened): Opened {
  return { ...receivedOf(state), opened: state.opened };
}
