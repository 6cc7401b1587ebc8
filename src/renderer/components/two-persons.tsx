// What persons confirm together: each types the own number for the same digest; the last number does the act.
//
//   const two = useTwoOfficers(count);              { ids: [operator, checker], persons, operator, checker }
//   const approval = useApproval({ act, persons: two.persons, onDone, onRefused });
//   … {approval.panel}                              the panels, with the symbol of this screen below
//   … <GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>…</GoButton>
//
//   act         null while content is missing; proposed as soon as it is there, and again whenever it changes
//   persons     { id, name, role }: one panel each, in this order; whoever has no number (after a restart) is led to where it is chosen
//   onDone      after the act was done (the view is new by then)
//   onRefused   a Refusal, or null when a new try begins: give it a setState
//   All but the last number are sent once six digits stand there; the last one waits for the button.
//   <Approval act persons onDone onRefused go="…" /> is the same with its button below, for places without an action bar.
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { GoButton, LinkButton, type WaitsFor } from './buttons.tsx';
import { symbolOf } from './digits.ts';
import { NumberField } from './fields.tsx';
import { Mark } from './mark.tsx';
import { type Secret, taken } from './secret.ts';
import { useClock } from '../app/clock.ts';
import { useHall, useNight } from '../app/night.tsx';
import { timeWords } from '../app/times.ts';
import type { Act } from '../../contract/act.ts';
import type { CountView } from '../../contract/view.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import type { Time } from '../../core/kernel/time.ts';
import type { Person } from '../../core/session/state.ts';

export interface ApprovalPerson extends Person {
  readonly role: string;
}

export interface TwoOfficers {
  readonly ids: readonly [string, string];
  readonly operator: Person;
  readonly checker: Person;
  readonly persons: readonly [ApprovalPerson, ApprovalPerson];
}

/** The two officers at the terminal; who they are is chosen under ほかの操作 where more are here. */
export function useTwoOfficers(count: CountView): TwoOfficers {
  const { pair, texts } = useHall();
  if (pair === null) throw new Error('a screen for two officers was shown to fewer');
  const person = (id: string): ApprovalPerson => {
    const found = count.state.people.officers.find((officer) => officer.id === id);
    if (found === undefined) throw new Error('an officer who is here is unknown to the count');
    return { id, name: found.name, role: texts.components.officer };
  };
  const [operator, checker] = [person(pair[0]), person(pair[1])];
  return { ids: pair, operator, checker, persons: [operator, checker] };
}

export interface ApprovalSettings {
  readonly act: Act | null;
  readonly persons: readonly ApprovalPerson[];
  readonly onDone?: (() => void) | undefined;
  readonly onRefused: (refusal: Refusal | null) => void;
}

export interface ApprovalControl {
  readonly panel: ReactNode;
  readonly send: () => Promise<void>;
  readonly waitsFor: WaitsFor | undefined;
  /** The digest that the numbers stand for; null until it is proposed. */
  readonly subject: string | null;
}

interface Proposal {
  readonly subject: string;
  readonly persons: readonly string[];
  readonly done: Readonly<Record<string, Time>>;
  readonly wrong: string | null;
}

const MILLISECONDS_OF_REST = 300;
const NUMBER = 6;

export function useApproval({ act, persons, onDone, onRefused }: ApprovalSettings): ApprovalControl {
  const { ask, latest, tellSignedOut, count, texts: { components, people: { number: numberTexts } } } = useNight();
  const { here, state: { people } } = count;
  const absent = persons.find(({ id }) => !here.includes(id));
  const { proposal, setProposal, again } = useProposal(absent === undefined ? act : null, onRefused);
  const [lengths, setLengths] = useState<Readonly<Record<string, number>>>({});
  const inputs = useRef(new Map<string, HTMLInputElement>());
  const panel = useRef<HTMLDivElement>(null);
  const now = useClock();
  const sending = useRef(false);
  const missing = proposal === null ? [] : proposal.persons.filter((id) => proposal.done[id] === undefined);

  const empty = (): void => {
    for (const input of inputs.current.values()) taken(input);
    setLengths({});
  };
  useEffect(empty, [proposal?.subject]);

  const approve = async (person: string): Promise<void> => {
    if (proposal === null || sending.current) return;
    sending.current = true;
    onRefused(null);
    const number = taken(inputs.current.get(person) ?? null);
    setLengths((all) => ({ ...all, [person]: 0 }));
    const answer = await ask('acts/approve', { subject: proposal.subject, person, number });
    sending.current = false;
    if (answer.ok) {
      setProposal({ ...proposal, wrong: null, done: { ...proposal.done, [person]: now } });
      if (answer.value.missing.length === 0) onDone?.();
      else inputs.current.get(answer.value.missing[0] ?? '')?.focus();
      return;
    }
    setProposal({ ...proposal, wrong: person });
    onRefused(answer.error);
    // An officer signs in again; the supervisor's panel itself leads to where the number is chosen.
    if (answer.error.code === 'person/number-locked' && people.officers.some(({ id }) => id === person)) tellSignedOut(answer.error);
    if (latest().count?.pending?.subject !== proposal.subject) again();
  };

  const typed = (person: string, length: number): void => {
    setLengths((all) => ({ ...all, [person]: length }));
    if (length === NUMBER && missing.length > 1) void approve(person);
  };

  const nameOf = (id: string): string => persons.find((person) => person.id === id)?.name ?? id;
  const unfilled = missing.find((id) => lengths[id] !== NUMBER);
  const waitsFor = ((): WaitsFor | undefined => {
    if (act !== null && absent !== undefined) {
      return { says: numberTexts.title(absent.name), focus: () => panel.current?.querySelector<HTMLElement>('button')?.focus() };
    }
    if (proposal === null) return { says: components.needsContent, focus: () => panel.current?.focus() };
    if (unfilled === undefined) return undefined;
    return { says: components.needsNumber(nameOf(unfilled)), focus: () => inputs.current.get(unfilled)?.focus() };
  })();
  const send = async (): Promise<void> => {
    const [next] = missing;
    if (next !== undefined) await approve(next);
  };
  return {
    send, waitsFor, subject: proposal?.subject ?? null,
    panel: (
      <div className="approval" ref={panel} tabIndex={-1}>
        <div className={persons.length === 1 ? 'two one' : 'two'}>
          {persons.map((person, at) => (
            <PersonPanel
              key={person.id} person={person} isHere={here.includes(person.id)}
              ordinal={persons.length === 1 ? null : components.ordinal[at] ?? null}
              doneAt={proposal?.done[person.id] ?? null} wrong={proposal?.wrong === person.id} ready={proposal !== null}
              length={lengths[person.id] ?? 0} onLength={(length) => typed(person.id, length)}
              inputRef={(input) => {
                if (input === null) inputs.current.delete(person.id);
                else inputs.current.set(person.id, input);
              }}
            />
          ))}
        </div>
        <p className="digest">
          {components.symbol}
          {proposal === null ? <span>{components.symbolLater}</span> : (
            <><span className="num">{symbolOf(proposal.subject)}</span>{missing.length < proposal.persons.length ? components.another : components.sameSeen}</>
          )}
        </p>
      </div>
    ),
  };
}

/** Proposes the act once it has rested, and anew when it changes or when main no longer knows of it. */
function useProposal(act: Act | null, onRefused: (refusal: Refusal | null) => void): {
  readonly proposal: Proposal | null; readonly setProposal: (proposal: Proposal) => void; readonly again: () => void;
} {
  const { ask } = useNight();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [round, setRound] = useState(0);
  const key = act === null ? null : JSON.stringify(act);
  const refused = useRef(onRefused);
  useEffect(() => {
    refused.current = onRefused;
  });
  useEffect(() => {
    setProposal(null);
    if (key === null) return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      void ask('acts/propose', { act: JSON.parse(key) as Act }).then((answer) => {
        if (stale) return;
        if (answer.ok) setProposal({ subject: answer.value.subject, persons: answer.value.persons, done: {}, wrong: null });
        else refused.current(answer.error);
      });
    }, MILLISECONDS_OF_REST);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [key, round, ask]);
  return { proposal, setProposal, again: useCallback(() => setRound((last) => last + 1), []) };
}

function PersonPanel({ person, isHere, ordinal, doneAt, wrong, ready, length, onLength, inputRef }: {
  readonly person: ApprovalPerson;
  /** Has a number: those of a supervisor are gone when the program was restarted. */
  readonly isHere: boolean;
  readonly ordinal: string | null;
  readonly doneAt: Time | null;
  readonly wrong: boolean;
  readonly ready: boolean;
  readonly length: number;
  readonly onLength: (length: number) => void;
  readonly inputRef: Secret['inputRef'];
}): ReactNode {
  const { texts: { components, people: { number } }, language, go } = useHall();
  const secret = useMemo<Secret>(() => ({ inputRef, length, onLength, take: () => '', focus: () => undefined }), [inputRef, length, onLength]);
  return (
    <div>
      <p className="ord">{ordinal === null ? person.role : `${ordinal}　${person.role}`}</p>
      <p className="who">{person.name}</p>
      <div className="how">
        {!isHere && <LinkButton onPress={() => go('people')}>{number.title(person.name)}</LinkButton>}
        {isHere && (doneAt === null
          ? (
            <>
              <span className="lbl6" aria-hidden="true">{components.number}</span>
              <NumberField secret={secret} label={components.numberOf(person.name)} wrong={wrong} readOnly={!ready} />
            </>
          )
          : <><Mark sign="done" spoken="none" /><span role="status">{components.confirmedAt(timeWords(language).time(doneAt))}</span></>)}
      </div>
    </div>
  );
}

export function Approval({ go, ...settings }: ApprovalSettings & { readonly go: string }): ReactNode {
  const approval = useApproval(settings);
  return <>{approval.panel}<p className="approval-go"><GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{go}</GoButton></p></>;
}
