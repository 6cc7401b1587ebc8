// One person types the number of voters of every contest. What the other typed is not shown.
import { type ReactNode, useRef, useState } from 'react';
import { type Entries, votersTyped } from './entries.ts';
import { EquationTables } from './equation-table.tsx';
import { equationGroups, figuresOf } from './equations.ts';
import { useShortNames } from './short-names.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton } from '../../components/buttons.tsx';
import { DigitField, Field } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { StateOf } from '../../../core/session/state.ts';

const DIGITS = 8;

export function TypeVoters({ which, contests, state, refusal, take }: {
  readonly which: 'first' | 'second';
  readonly contests: readonly number[];
  readonly state: StateOf<'reconcile'>;
  readonly refusal: Refusal | null;
  readonly take: (entries: Entries) => void;
}): ReactNode {
  const { count, texts: { reconcile: texts } } = useNight();
  const two = useTwoOfficers(count);
  const nameOf = useShortNames();
  const [digits, setDigits] = useState<ReadonlyMap<number, string>>(new Map());
  const work = useRef<HTMLDivElement>(null);
  const untyped = contests.findIndex((contest) => votersTyped(digits.get(contest) ?? '') === undefined);
  const person = which === 'first' ? two.operator.name : two.checker.name;
  const finish = (): void => take(new Map(contests.map((contest) => [contest, Number(digits.get(contest))])));
  return (
    <Screen
      code={texts.codes[which]} title={texts.titles[which]} lead={texts.leads[which](person)} refusal={refusal}
      actions={(
        <GoButton
          onPress={finish}
          waitsFor={untyped < 0 ? undefined : {
            says: texts.missing.voters(nameOf(contests[untyped] ?? 0)), focus: () => work.current?.querySelectorAll('input')[untyped]?.focus(),
          }}
        >
          {texts.go[which]}
        </GoButton>
      )}
    >
      {refusal === null && <EquationTables groups={equationGroups} figures={figuresOf(state, new Map())} nameOf={nameOf} texts={texts} />}
      <div className="eq-work">
        <div ref={work}>
          <p className="part">{texts.typedBy(person)}</p>
          <div className="voters">
            {contests.map((contest) => (
              <Field key={contest} label={nameOf(contest)}>
                <DigitField
                  length={DIGITS} label={texts.field(nameOf(contest))} value={digits.get(contest) ?? ''}
                  onChange={(typed) => setDigits((all) => new Map(all).set(contest, typed))}
                />
              </Field>
            ))}
          </div>
        </div>
        <Note title={texts.notes.apart}><p>{texts.notes.apartText}</p><p>{texts.notes.paperText}</p></Note>
      </div>
    </Screen>
  );
}
