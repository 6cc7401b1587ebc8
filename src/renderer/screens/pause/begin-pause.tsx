// Two officers record the pause, with the seals under which everything lies.
import { type ReactNode, useRef, useState } from 'react';
import { areSealsComplete, filledSeals } from './seals.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton, type WaitsFor } from '../../components/buttons.tsx';
import { Contacts } from '../../components/contacts.tsx';
import { Field, TextArea, TextField } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { SealNumber } from '../../../core/session/state.ts';

export function BeginPause(): ReactNode {
  const { texts: { pause: words }, count, go } = useNight();
  const [reason, setReason] = useState('');
  const [seals, setSeals] = useState<readonly SealNumber[]>(words.usualThings.map((what) => ({ what, number: '' })));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const two = useTwoOfficers(count);
  const isComplete = reason.trim() !== '' && areSealsComplete(seals);
  const act: Act | null = isComplete
    ? { kind: 'event', event: { type: 'count-paused', reason: reason.trim(), seals: filledSeals(seals), by: two.ids } } : null;
  const approval = useApproval({ act, persons: two.persons, onDone: () => go(null), onRefused: setRefusal });
  const missing = ((): WaitsFor | undefined => {
    if (reason.trim() === '') return { says: words.needsReason, focus: () => form.current?.querySelector('textarea')?.focus() };
    return isComplete ? undefined : { says: words.needsSeal, focus: () => form.current?.querySelector<HTMLElement>('.seal-number input')?.focus() };
  })();
  const change = (at: number, seal: Partial<SealNumber>): void => {
    setSeals(seals.map((each, index) => (index === at ? { ...each, ...seal } : each)));
  };
  return (
    <Screen
      code="開-04" title={words.titlePause} lead={words.leadPause} refusal={refusal}
      notes={(
        <>
          <Note title={words.decides.title}>{words.decides.text}</Note>
          <Contacts />
          <Note title={words.after.title}>{words.after.text}</Note>
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={() => go(null)}>{words.goOn}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{words.pause}</GoButton>
        </>
      )}
    >
      <div ref={form}>
        <Field label={words.reason}><TextArea value={reason} onChange={setReason} rows={2} /></Field>
        {seals.map(({ what, number }, at) => (
          <div key={at} className="pair">
            <Field label={words.sealedThing}><TextField value={what} onChange={(value) => change(at, { what: value })} /></Field>
            <div className="seal-number">
              <Field label={words.sealNumber}><TextField value={number} onChange={(value) => change(at, { number: value })} /></Field>
            </div>
          </div>
        ))}
        <LinkButton onPress={() => setSeals([...seals, { what: '', number: '' }])}>{words.addSeal}</LinkButton>
        <div className="approval-line">{approval.panel}</div>
      </div>
    </Screen>
  );
}
