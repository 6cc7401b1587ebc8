// The same ballots are counted again as the next version: why, on whose order, and by two; the former version stays on record.
import { type ReactNode, useRef, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton, type WaitsFor } from '../../components/buttons.tsx';
import { Check, Field, TextArea, TextField } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { factsOf } from '../../../core/session/facts.ts';
import { heldContests } from '../../../core/session/setting.ts';

export function RecountScreen(): ReactNode {
  const { count, go, texts: { recount } } = useNight();
  const { version, handover } = factsOf(count.state);
  const held = heldContests(count.setting);
  const two = useTwoOfficers(count);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [contests, setContests] = useState<readonly number[]>(held.length === 1 ? held.map(({ contest }) => contest) : []);
  const [reason, setReason] = useState('');
  const [orderedBy, setOrderedBy] = useState('');
  const work = useRef<HTMLDivElement>(null);
  const [why, order] = [reason, orderedBy].map((typed) => typed.trim().normalize('NFC')) as [string, string];
  const focusOn = (selector: string) => (): void => work.current?.querySelector<HTMLElement>(selector)?.focus();
  const missing = ((): WaitsFor | undefined => {
    if (contests.length === 0) return { says: recount.needsContest, focus: focusOn('input') };
    if (why === '') return { says: recount.needsReason, focus: focusOn('textarea') };
    return handover !== null && order === '' ? { says: recount.needsOrder, focus: focusOn('.recount-order input') } : undefined;
  })();
  const approval = useApproval({
    act: missing !== undefined ? null : {
      kind: 'event', event: { type: 'recount-begun', contests, reason: why, orderedBy: order === '' ? null : order, by: two.ids },
    },
    persons: two.persons, onDone: () => go(null), onRefused: setRefusal,
  });
  const toggle = (contest: number, isChosen: boolean): void =>
    setContests(held.map((each) => each.contest).filter((each) => (each === contest ? isChosen : contests.includes(each))));
  return (
    <Screen
      code={recount.code} title={recount.title(version + 1)} lead={recount.lead(version)} refusal={refusal}
      notes={(
        <>
          <Note title={recount.stays}>{recount.staysMeans(version)}</Note>
          <Note title={recount.then}>{recount.thenMeans(version + 1)}</Note>
          <Note title={recount.decides}>{recount.decidesWho}</Note>
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={() => go(null)}>{recount.back}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{recount.go(version + 1)}</GoButton>
        </>
      )}
    >
      <div ref={work}>
        <fieldset>
          <legend className="part">{recount.contests}</legend>
          {held.map(({ contest, title }) => (
            <Check key={contest} checked={contests.includes(contest)} onChange={(isChosen) => toggle(contest, isChosen)}>{title}</Check>
          ))}
        </fieldset>
        <Field label={recount.reason} hint={recount.reasonHint}><TextArea value={reason} rows={2} onChange={setReason} /></Field>
        <div className="recount-order">
          <Field label={recount.orderedBy} hint={handover === null ? recount.orderedByFree : recount.orderedByNeeded}>
            <TextField value={orderedBy} onChange={setOrderedBy} />
          </Field>
        </div>
        <div className="approval-line">{approval.panel}</div>
      </div>
    </Screen>
  );
}
