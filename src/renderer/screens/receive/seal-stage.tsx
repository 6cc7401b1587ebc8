// The seal number of a medium: one types it from the slip, the other from the seal itself. Where they differ, people decide.
import { type ReactNode, useState } from 'react';
import { DifferStage } from './differ-stage.tsx';
import { IssueNote } from './issue-note.tsx';
import type { Wish } from './receive-screen.tsx';
import { sealNumber } from './seal-number.ts';
import { Comparison, EntryPanels, type TwoEntries, useTwoEntries } from './two-entries.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Role } from '../../../core/session/state.ts';

interface Props {
  readonly role: Role;
  readonly onDone: () => void;
  /** Null where nothing else is due. */
  readonly onBack: (() => void) | null;
  readonly onWish: (wish: Wish) => void;
}

export function SealStage({ role, onDone, onBack, onWish }: Props): ReactNode {
  const { texts: { receive: { seal: texts, entries: words, roles, labels: roleLabels, issue } } } = useNight();
  const entries = useTwoEntries(1);
  const numbers: TwoEntries = { ...entries, first: entries.first.map(sealNumber), second: entries.second.map(sealNumber) };
  const [slip, actual] = [numbers.first[0] ?? '', numbers.second[0] ?? ''];
  const notes = <SealNotes role={role} onWish={onWish} />;
  const back = onBack === null ? null : <PlainButton onPress={onBack}>{issue.back}</PlainButton>;
  const labels = [texts.slip, texts.actual] as const;
  const rows = [{ key: role, label: roleLabels[role] }];
  if (entries.turn !== 'both') {
    return (
      <Screen
        code={texts.code} title={texts.titleOf(roles[role])} lead={texts.lead} notes={notes}
        actions={(
          <>
            {back}
            <GoButton onPress={entries.next} waitsFor={entries.isFilled ? undefined : { says: words.missing, focus: () => focusFirst('entries') }}>
              {entries.turn === 'first' ? words.firstDone : words.secondDone}
            </GoButton>
          </>
        )}
      >
        <EntryPanels entries={entries} labels={labels} rows={rows} hint={texts.hint} />
      </Screen>
    );
  }
  const table = <Comparison entries={numbers} labels={labels} rows={rows} />;
  return slip === actual
    ? <Agreed role={role} number={slip} onAgain={entries.again} onDone={onDone} table={table} notes={notes} />
    : <DifferStage role={role} slip={slip} actual={actual} onAgain={entries.again} onDone={onDone} table={table} />;
}

function Agreed({ role, number, onAgain, onDone, table, notes }: {
  readonly role: Role; readonly number: string; readonly onAgain: () => void; readonly onDone: () => void;
  readonly table: ReactNode; readonly notes: ReactNode;
}): ReactNode {
  const { count, texts: { receive: { seal: texts, entries: words, roles } } } = useNight();
  const two = useTwoOfficers(count);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act: Act = { kind: 'event', event: { type: 'seal-compared', role, slip: number, actual: number, by: two.ids, difference: null } };
  const approval = useApproval({ act, persons: two.persons, onDone, onRefused: setRefusal });
  return (
    <Screen
      code={texts.code} title={texts.titleOf(roles[role])} lead={texts.agree} refusal={refusal} notes={notes}
      actions={(
        <>
          <PlainButton onPress={onAgain}>{words.again}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{texts.go}</GoButton>
        </>
      )}
    >
      {table}
      {approval.panel}
    </Screen>
  );
}

function SealNotes({ role, onWish }: { readonly role: Role; readonly onWish: (wish: Wish) => void }): ReactNode {
  const { texts: { receive: { seal: texts } } } = useNight();
  return (
    <>
      <Note title={texts.untouched}>{texts.untouchedHow}</Note>
      {role === 'main' && (
        <Note title={texts.backup}><p>{texts.backupHow}</p><p><LinkButton onPress={() => onWish('release')}>{texts.backupLink}</LinkButton></p></Note>
      )}
      <IssueNote onWish={onWish} />
    </>
  );
}
