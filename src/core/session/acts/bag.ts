// Step 4, second half: the transfer bag is read, and compared with the papers (formats/transfer §4).
import { err, ok } from '../../kernel/result.ts';
import { toCount } from '../course.ts';
import { lastSeal } from '../facts.ts';
import { firstAmiss, type Handler, officerAmiss, refusal, refuse, titleOf, twoOfficersAmiss } from '../gates.ts';
import { recordsOf } from '../reconciliation.ts';
import { heldNumbers } from '../setting.ts';

export const receiveBag: Handler<'bag-received'> = ({ setting, state, now }, { type: _type, ...bag }) => {
  const { media } = state;
  if (state.bag !== null) return refuse('session/another-bag', { issue: bag.issue });
  if ((lastSeal(media, bag.role)?.unsealed ?? null) === null) return refuse('session/not-unsealed');
  if (bag.role === 'main' && media.release !== null) return refuse('session/main-stays-sealed');
  if (media.newestIssue !== null && bag.issue < media.newestIssue) {
    return refuse('session/older-issue', { issue: bag.issue, newest: media.newestIssue });
  }
  const isComplete = bag.contests.length === setting.contests.length
    && bag.contests.every(({ contest }, index) => setting.contests[index]?.contest === contest);
  if (!isComplete) return refuse('session/contests-differ');
  const odd = bag.contests.find(({ records, received, duplicatesRemoved }) => received !== records + duplicatesRemoved);
  if (odd !== undefined) return refuse('session/numbers-do-not-add-up', { contest: titleOf(setting, odd.contest) });
  return ok({ ...state, media: { ...media, newestIssue: bag.issue }, bag: { ...bag, at: now }, fingerprint: null });
};

export const confirmFingerprint: Handler<'fingerprint-confirmed'> = ({ state, now }, { groups, by }) => {
  const amiss = officerAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  return state.bag === null ? refuse('session/no-bag') : ok({ ...state, fingerprint: { groups, by, at: now } });
};

export const confirmBallotNumbers: Handler<'ballot-numbers-confirmed'> = ({ setting, state, now }, { numbers, by }) => {
  const { step: _step, bag, fingerprint, ...rest } = state;
  if (bag === null) return refuse('session/no-bag');
  if (fingerprint === null) return refuse('session/fingerprint-not-confirmed');
  const held = heldNumbers(setting);
  const amiss = twoOfficersAmiss(state.people, by) ?? firstAmiss(numbers, ({ contest, first, second }) => {
    const values = { contest: titleOf(setting, contest), first, second };
    if (first !== second) return refusal('session/entries-differ', values);
    return first === recordsOf(bag, contest) ? undefined : refusal('session/ballot-numbers-differ', { contest: values.contest, typed: first });
  });
  if (amiss !== undefined) return err(amiss);
  const isComplete = numbers.length === held.length && numbers.every(({ contest }, index) => held[index] === contest);
  if (!isComplete) return refuse('session/contests-differ');
  return ok(toCount(setting, { ...rest, bag, fingerprint, numbers: { by, at: now }, version: 1, earlier: [], seen: [] }));
};
