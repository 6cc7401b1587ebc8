// A difference to the number of voters is lawful: its reason is written down, or that nobody knows it. It is never absorbed.
import { type ReactNode, useRef, useState } from 'react';
import { EquationTables } from './equation-table.tsx';
import { differenceIn, equationEnds, figuresOf } from './equations.ts';
import { useShortNames } from './short-names.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { Field, TextArea } from '../../components/fields.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { StateOf } from '../../../core/session/state.ts';
import { formatNumber } from '../../../core/sheets/figures.ts';

const LONGEST_REASON = 500;

export function Explain({ contest, state, anew }: {
  readonly contest: number; readonly state: StateOf<'reconcile'>; readonly anew: () => void;
}): ReactNode {
  const { count, texts: { reconcile: texts } } = useNight();
  const two = useTwoOfficers(count);
  const nameOf = useShortNames();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const work = useRef<HTMLDivElement>(null);
  const figures = figuresOf(state, new Map());
  const ours = figures.find((each) => each.contest === contest);
  const difference = (ours === undefined ? null : differenceIn(ours)) ?? 0;
  const words = texts.difference(difference, formatNumber(Math.abs(difference)));
  const reason = typed.normalize('NFC').trim();
  const approval = useApproval({
    act: reason === '' ? null : { kind: 'event', event: { type: 'difference-explained', contest, reason, by: two.ids } },
    persons: two.persons,
    onRefused: setRefusal,
  });
  const missing = reason === '' ? { says: texts.missing.reason, focus: () => work.current?.querySelector('textarea')?.focus() } : undefined;
  return (
    <Screen
      code={texts.codes.explain} title={texts.titles.explain(nameOf(contest), words)} lead={texts.leads.explain} refusal={refusal}
      actions={(
        <>
          <PlainButton onPress={anew}>{texts.anew}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{texts.go.explain}</GoButton>
        </>
      )}
    >
      <EquationTables groups={equationEnds} figures={figures} nameOf={nameOf} texts={texts} />
      <div className="eq-work">
        <div ref={work}>
          <Field label={texts.reason(nameOf(contest), words)} hint={texts.unknownHint}>
            <TextArea rows={2} maxLength={LONGEST_REASON} value={typed} onChange={setTyped} />
          </Field>
          <LinkButton onPress={() => setTyped(texts.unknown)}>{texts.writeUnknown}</LinkButton>
          <p className="small">{texts.notes.dontText}</p>
        </div>
        {approval.panel}
      </div>
    </Screen>
  );
}
