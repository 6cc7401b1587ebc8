// A card in its slot: what it says of itself, and the PIN, asked once and relayed at once.
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkTwoOfficers } from '../../core/approval/two-persons.ts';
import type { Purpose } from '../../core/election/definition.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { cardWithKey, type EnrolledCard } from '../../core/keys/enrolled-card.ts';
import type { EnrolmentRefusal } from '../../core/keys/enrolment-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { signedIn } from '../../core/session/people.ts';
import { heldContests, type SessionSetting } from '../../core/session/setting.ts';
import { advance } from '../../core/transfer/registry.ts';
import type { CardFacts, CardSource } from '../ports/card.ts';
import { type CommitRefusal, note, recordOnce, type RunningSession, stateOf } from './running-session.ts';
import { turnOf } from './turn.ts';

/**
 * Before any PIN: is this a card of this election at all? That is information only; the proof comes with the PIN. What an IC card is for
 * it does not say itself: the enrolment says it, where the card is enrolled here (formats/enrolled-card §2.6).
 */
export async function presentCard(
  session: RunningSession, source: CardSource, workers: number,
): Promise<Result<CardFacts, CardRefusal | EnrolmentRefusal | CommitRefusal>> {
  const turn = turnOf(session, 'card');
  if (!turn.ok) return turn;
  const { ports, setting, election, memory } = session;
  await memory.card?.port.close();
  memory.card = null;
  const inserted = await ports.insertCard({
    source, election: election.definition.purpose, keys: setting.cards.map((each) => each.publicKey), workers,
  });
  if (!inserted.ok) return refuse(session, namedHere(session, inserted.error), null);
  const port = inserted.value;
  const facts = await port.describe();
  if (!facts.ok) {
    await port.close();
    return refuse(session, facts.error, null);
  }
  const publicKey = bytesToHex(facts.value.publicKey);
  const named = setting.cards.find((known) => known.publicKey === publicKey);
  const enrolled = cardWithKey(ports.store.enrolledCards(), publicKey);
  // As the papers of the election call it; what an IC card calls itself stands on no paper.
  const label = named?.label ?? enrolled?.label ?? facts.value.label;
  const purpose = facts.value.purpose ?? enrolled?.purpose ?? null;
  const unfit = faultOf(session, label, { named: named !== undefined, enrolled, purpose }) ?? lockedCard(facts.value);
  if (unfit !== undefined) {
    await port.close();
    return refuse(session, unfit, label);
  }
  const noted = note(session, { event: 'card-inserted', data: { label, enrolled: enrolled !== undefined } });
  if (!noted.ok) {
    await port.close();
    return noted;
  }
  memory.card = { port, label, publicKey, unlocked: false, triesLeft: facts.value.triesLeft };
  return ok({ ...facts.value, label });
}

function faultOf({ election, setting }: RunningSession, label: string, { named, enrolled, purpose }: {
  readonly named: boolean; readonly enrolled: EnrolledCard | undefined; readonly purpose: Purpose | null;
}): CardRefusal | EnrolmentRefusal | undefined {
  if (purpose !== null && purpose !== election.definition.purpose) return { code: purpose === 'rehearsal' ? 'card/rehearsal-only' : 'card/live-only' };
  if (!named) return { code: 'card/other-election', values: { label, expected: expectedIn(setting) } };
  return enrolled === undefined || enrolled.withdrawn === null ? undefined : { code: 'enrolment/withdrawn', values: { label } };
}

/** Nobody shall type a PIN for it. */
function lockedCard({ triesLeft }: CardFacts): CardRefusal | undefined {
  return triesLeft === 0 ? { code: 'card/locked' } : undefined;
}

/** Of cards that are not looked for, the card process knows only what they call themselves, and which keys they show. */
function namedHere({ ports, setting }: RunningSession, refusal: CardRefusal): CardRefusal {
  if (refusal.code !== 'card/other-election') return refusal;
  const { label = '―', keys = '' } = refusal.values ?? {};
  const shown = String(keys).split(' ');
  const enrolled = ports.store.enrolledCards().find(({ publicKey }) => shown.includes(publicKey));
  return { code: refusal.code, values: { label: enrolled?.label ?? label, expected: expectedIn(setting) } };
}

function expectedIn({ cards }: SessionSetting): string {
  return cards.map(({ label }) => label).join('、');
}

export interface PinEntry {
  readonly pin: string;
  /** The two officers who allow the last try of the card; null for any other try. */
  readonly finalTry: readonly [string, string] | null;
}

/** That a PIN is asked is on record, and the registry closed for other ballots, before the card sees it. */
export async function unlockCard(session: RunningSession, { pin, finalTry }: PinEntry): Promise<Result<void, CardRefusal | CommitRefusal>> {
  const turn = turnOf(session, 'card');
  if (!turn.ok) return turn;
  const { memory, setting, store, ports } = session;
  const { card } = memory;
  if (card === null) return err({ code: 'card/absent' });
  const allowed = finalTry === null ? ok(null) : checkTwoOfficers(finalTry, signedIn(stateOf(session).people));
  if (!allowed.ok) return allowed;
  const asked = recordOnce(session, { type: 'card-asked', label: card.label, publicKey: card.publicKey }, {
    registry: advance(ports.store.registry(), store.ctx, heldContests(setting).map(({ contest }) => contest), 'asked'),
  });
  if (!asked.ok) return asked;
  const noted = finalTry === null ? ok(undefined) : note(session, { event: 'final-try-allowed', data: { label: card.label, by: finalTry } });
  if (!noted.ok) return noted;
  const unlocked = await card.port.unlock(pin, finalTry === null ? undefined : 'final-try');
  card.triesLeft = triesLeftAfter(unlocked, card.triesLeft);
  if (!unlocked.ok) return refuse(session, unlocked.error, card.label);
  card.unlocked = true;
  return ok(undefined);
}

/** As the answer tells it: the card is not asked again. How many a right PIN gives back it does not say. */
function triesLeftAfter(answer: Result<void, CardRefusal>, before: number | null): number | null {
  if (answer.ok) return null;
  const { code, values } = answer.error;
  if (code === 'card/wrong-pin') return typeof values?.left === 'number' ? values.left : null;
  if (code === 'card/final-try') return 1;
  return code === 'card/locked' ? 0 : before;
}

function refuse<R extends CardRefusal | EnrolmentRefusal>(
  session: RunningSession, refusal: R, label: string | null,
): Result<never, R | CommitRefusal> {
  const noted = note(session, { event: 'card-refused', data: { code: refusal.code, label } });
  return noted.ok ? err(refusal) : noted;
}
