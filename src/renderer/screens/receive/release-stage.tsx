// The use of the backup (副): only where the main medium is broken or lost, after hearing the witnesses.
import { type ReactNode, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Field, Pick, TextArea } from '../../components/fields.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { supervisorsOf } from '../../components/supervisors.ts';
import { useApproval } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { heldNumbers } from '../../../core/session/setting.ts';

export function ReleaseStage({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { count, texts: { receive: { release: texts }, frame: { capacities } }, language } = useNight();
  const supervisors = supervisorsOf(count, heldNumbers(count.setting), { language, capacities });
  const [cause, setCause] = useState<'broken' | 'lost' | null>(null);
  const [opinion, setOpinion] = useState('');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const missing = cause === null ? texts.missingCause : opinion.trim() === '' || reason.trim() === '' ? texts.missing : null;
  const act: Act | null = cause === null || missing !== null ? null : {
    kind: 'event',
    event: { type: 'backup-released', cause, opinion: opinion.trim(), reason: reason.trim(), decidedBy: supervisors.map(({ id }) => id) },
  };
  const approval = useApproval({ act, persons: supervisors, onDone, onRefused: setRefusal });
  return (
    <Screen
      code={texts.code} title={texts.title} lead={texts.lead} refusal={refusal}
      notes={(
        <>
          <Note title={texts.decides}>{supervisors.map(({ id, name, role }) => <p key={id}>{role}　{name}</p>)}</Note>
          <Note title={texts.after}>{texts.afterHow}</Note>
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={onDone}>{texts.back}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={missing === null ? approval.waitsFor : { says: missing, focus: () => focusFirst('release') }}>
            {texts.go}
          </GoButton>
        </>
      )}
    >
      <div className="decision" data-part="release">
        <Pick
          label={texts.cause} value={cause} onChange={setCause} layout="columns"
          options={[{ value: 'broken', title: texts.broken }, { value: 'lost', title: texts.lost }]}
        />
        <p className="small sub">{texts.notArrived}</p>
        <div className="pair">
          <Field label={texts.opinion}><TextArea value={opinion} onChange={setOpinion} /></Field>
          <Field label={texts.reason}><TextArea value={reason} onChange={setReason} /></Field>
        </div>
      </div>
      {approval.panel}
    </Screen>
  );
}
