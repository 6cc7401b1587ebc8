// Step 4, first half: seals, slips and the backup. Nothing sealed is opened before every contest is opened (公職選挙法66条).
import { err, ok } from '../../kernel/result.ts';
import { lastSeal } from '../facts.ts';
import { type Handler, officerAmiss, refuse, supervisorsAmiss, twoOfficersAmiss } from '../gates.ts';
import { withoutBag } from '../payloads.ts';
import { heldNumbers } from '../setting.ts';
import type { Role, SessionState, StateOf } from '../state.ts';

export const compareSeal: Handler<'seal-compared'> = ({ setting, state, now }, { role, slip, actual, difference, by }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  if (slip === actual && difference !== null) return refuse('session/seals-agree');
  if (slip !== actual && difference === null) return refuse('session/seals-differ', { slip, actual });
  const stranger = difference === null ? undefined : supervisorsAmiss(setting, state.people, difference.decidedBy, heldNumbers(setting));
  if (stranger !== undefined) return err(stranger);
  if (state.step === 'card' && isAsked(state)) return refuse('session/ballots-asked');
  const seal = { role, slip, actual, difference, by, at: now, unsealed: null };
  const compared = { ...state, media: { ...state.media, seals: [...state.media.seals, seal] } };
  // Another seal is another medium: what was read from the former one is put aside.
  return ok(bagRole(state) === role ? putBagAside(compared) : compared);
};

export const announceIssue: Handler<'issue-announced'> = ({ state }, { first, second, by }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  if (first !== second) return refuse('session/entries-differ', { first, second });
  const newest = state.media.newestIssue ?? 0;
  if (first < newest) return refuse('session/older-issue', { issue: first, newest });
  if (state.step === 'card' && isAsked(state)) return refuse('session/ballots-asked');
  const announced = { ...state, media: { ...state.media, newestIssue: first } };
  return ok(bagRole(state) !== undefined && first > newest ? putBagAside(announced) : announced);
};

export const releaseBackup: Handler<'backup-released'> = ({ setting, state, now }, { cause, opinion, reason, decidedBy }) => {
  const amiss = supervisorsAmiss(setting, state.people, decidedBy, heldNumbers(setting));
  if (amiss !== undefined) return err(amiss);
  if (state.bag !== null) return refuse('session/main-readable');
  return ok({ ...state, media: { ...state.media, release: { cause, opinion, reason, decidedBy, at: now } } });
};

export const unsealMedium: Handler<'medium-unsealed'> = ({ state, now }, { role, by }) => {
  const { media } = state;
  const amiss = officerAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  if (role === 'backup' && media.release === null) return refuse('session/backup-not-released');
  if (role === 'main' && media.release !== null) return refuse('session/main-stays-sealed');
  const seal = lastSeal(media, role);
  if (seal === undefined) return refuse('session/seal-not-compared');
  const seals = media.seals.map((each) => (each === seal ? { ...each, unsealed: { by, at: now } } : each));
  return ok({ ...state, media: { ...media, seals } });
};

/** Whether a PIN was asked for these ballots, or they were opened without a card: then no others may take their place. */
function isAsked({ card, version }: StateOf<'card'>): boolean {
  return card.asked !== null || version > 1;
}

function bagRole(state: StateOf<'opening' | 'receive' | 'card'>): Role | undefined {
  return state.step === 'opening' ? undefined : state.bag?.role;
}

function putBagAside(state: StateOf<'opening' | 'receive' | 'card'>): SessionState {
  return state.step === 'opening' ? state : { ...withoutBag(state), step: 'receive' };
}
