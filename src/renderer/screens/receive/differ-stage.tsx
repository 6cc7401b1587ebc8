// Two seal numbers that differ: what it means, and, where the medium is used all the same, opinion, reason and decision.
import { type ReactNode, useMemo, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { Field, TextArea } from '../../components/fields.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { supervisorsOf } from '../../components/supervisors.ts';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { heldNumbers } from '../../../core/session/setting.ts';
import type { Role } from '../../../core/session/state.ts';

interface Props {
  readonly role: Role;
  readonly slip: string;
  readonly actual: string;
  readonly onAgain: () => void;
  readonly onDone: () => void;
  readonly table: ReactNode;
}

export function DifferStage(props: Props): ReactNode {
  const { texts: { receive: { differ: texts }, frame }, go } = useNight();
  const { slip, actual, onAgain, table } = props;
  const [decides, setDecides] = useState(false);
  const differ = useMemo<Refusal>(() => ({ code: 'session/seals-differ', values: { slip, actual } }), [slip, actual]);
  if (decides) return <DecideStage {...props} onBack={() => setDecides(false)} />;
  return (
    <Screen
      code={texts.code} title={texts.title} refusal={differ}
      notes={<DifferNotes table={<>{table}<LinkButton onPress={onAgain}>{texts.again}</LinkButton></>} />}
      actions={(
        <>
          <PlainButton onPress={() => go('pause')}>{frame.pause}</PlainButton>
          <GoButton onPress={() => setDecides(true)}>{texts.decide}</GoButton>
        </>
      )}
    />
  );
}

function DifferNotes({ table }: Pick<Props, 'table'>): ReactNode {
  const { texts: { receive: { differ: texts } } } = useNight();
  return (
    <>
      <Note title={texts.numbers}>{table}</Note>
      <Note title={texts.now}>{texts.nowHow}</Note>
      <Note title={texts.paper}>{texts.paperHow}</Note>
    </>
  );
}

function DecideStage({ role, slip, actual, onDone, onBack, table }: Props & { readonly onBack: () => void }): ReactNode {
  const { count, texts: { receive: { differ: texts }, frame }, language } = useNight();
  const two = useTwoOfficers(count);
  const supervisors = supervisorsOf(count, heldNumbers(count.setting), { language, capacities: frame.capacities });
  const [opinion, setOpinion] = useState('');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isFilled = opinion.trim() !== '' && reason.trim() !== '';
  const act: Act | null = !isFilled ? null : {
    kind: 'event',
    event: {
      type: 'seal-compared', role, slip, actual, by: two.ids,
      difference: { opinion: opinion.trim(), reason: reason.trim(), decidedBy: supervisors.map(({ id }) => id) },
    },
  };
  const approval = useApproval({ act, onDone, onRefused: setRefusal, persons: [...supervisors, ...two.persons] });
  return (
    <Screen
      code={texts.code} title={texts.title} lead={texts.lead} refusal={refusal} notes={<DifferNotes table={table} />}
      actions={(
        <>
          <PlainButton onPress={onBack}>{texts.back}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={isFilled ? approval.waitsFor : { says: texts.missing, focus: () => focusFirst('decision') }}>
            {texts.go}
          </GoButton>
        </>
      )}
    >
      <div className="pair" data-part="decision">
        <Field label={texts.opinion} hint={texts.opinionHint}><TextArea value={opinion} onChange={setOpinion} /></Field>
        <Field label={texts.reason}><TextArea value={reason} onChange={setReason} /></Field>
      </div>
      {approval.panel}
    </Screen>
  );
}
