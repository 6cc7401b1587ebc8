// Both have typed the same number: they see every equation with it, and record it for one contest after the other.
import { type ReactNode, useState } from 'react';
import type { Entries, Stage } from './entries.ts';
import { EquationTables } from './equation-table.tsx';
import { differenceIn, equationEnds, figuresOf } from './equations.ts';
import { useShortNames } from './short-names.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { StateOf } from '../../../core/session/state.ts';
import { formatNumber } from '../../../core/sheets/figures.ts';

export function RecordVoters({ stage: { contest, number, at, of }, state, typed, anew }: {
  readonly stage: Extract<Stage, { readonly kind: 'record' }>;
  readonly state: StateOf<'reconcile'>;
  readonly typed: Entries;
  readonly anew: () => void;
}): ReactNode {
  const { count, texts: { reconcile: texts } } = useNight();
  const two = useTwoOfficers(count);
  const nameOf = useShortNames();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const figures = figuresOf(state, typed);
  const ours = figures.find((each) => each.contest === contest);
  const difference = ours === undefined ? null : differenceIn(ours);
  const approval = useApproval({
    act: { kind: 'event', event: { type: 'voters-entered', contest, first: number, second: number, by: two.ids } },
    persons: two.persons,
    onRefused: setRefusal,
  });
  return (
    <Screen
      code={texts.codes.record} title={texts.titles.record(nameOf(contest))} lead={texts.leads.record} refusal={refusal}
      actions={(
        <>
          <PlainButton onPress={anew}>{texts.anew}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{texts.go.record}</GoButton>
        </>
      )}
    >
      <EquationTables groups={equationEnds} figures={figures} nameOf={nameOf} texts={texts} />
      <div className="eq-work">
        <div>
          {of > 1 && <p className="small sub">{texts.rest(at, of)}</p>}
          <p className="eq-said">{texts.entered(nameOf(contest), formatNumber(number))}</p>
          {difference !== null && <p className="eq-said">{texts.differs(difference, formatNumber(Math.abs(difference)))}</p>}
          {difference !== null && difference !== 0 && <p className="small">{texts.notes.dontText}</p>}
          <p className="small sub">{texts.notes.twoSystems}{texts.notes.later}</p>
        </div>
        {approval.panel}
      </div>
    </Screen>
  );
}
