// Step 10: the package is preserved on two media, read back, verified and sealed.
import { err, ok } from '../../kernel/result.ts';
import { type Handler, refuse, twoOfficersAmiss } from '../gates.ts';

/** 正副の保存: two media, so that one may fail. */
const LEAST_MEDIA = 2;

export const beginPreservation: Handler<'preservation-begun'> = ({ state, now }, { session }) => {
  if (state.collection === null) return refuse('session/not-collected');
  // Begun again after a failure, until the media are verified.
  const verified = state.step === 'preserve' ? state.preservation.verified : null;
  if (verified !== null) return refuse('session/too-late');
  return ok({ ...state, step: 'preserve', preservation: { session, at: now, verified: null } });
};

export const recordVerified: Handler<'preservation-verified'> = ({ state, now }, { media, fingerprint }) => {
  if (media < LEAST_MEDIA) return refuse('session/two-media-needed', { media });
  return ok({ ...state, preservation: { ...state.preservation, verified: { media, fingerprint, at: now } } });
};

export const closeSession: Handler<'session-closed'> = ({ state, now }, { seals, by }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  if (state.preservation.verified === null) return refuse('session/not-verified');
  return ok({ ...state, step: 'closed', closing: { seals, by, at: now } });
};
