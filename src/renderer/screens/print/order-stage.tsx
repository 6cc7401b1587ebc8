// The supervisor orders the printing: into which report the figures go is asked before anything is printed.
import { type ReactNode, useRef } from 'react';
import { nameOfChoice, ReportPick } from './choices.tsx';
import type { StageProps } from './print-screen.tsx';
import { Working } from './working.tsx';
import { useNight } from '../../app/night.tsx';
import { Aloud } from '../../components/aloud.tsx';
import { GoButton } from '../../components/buttons.tsx';
import { Note } from '../../components/note.tsx';
import { RecountLink } from '../../components/recount-link.tsx';
import { Screen } from '../../components/screen.tsx';
import { supervisorsOf } from '../../components/supervisors.ts';
import { useApproval } from '../../components/two-persons.tsx';
import { heldNumbers } from '../../../core/session/setting.ts';

export function OrderStage({ refusal, onRefused, work, onProduce, report, onReport }: StageProps): ReactNode {
  const { count, texts: { print: { order }, frame }, language } = useNight();
  const supervisors = supervisorsOf(count, heldNumbers(count.setting), { language, capacities: frame.capacities });
  const choice = useRef<HTMLDivElement>(null);
  const named = nameOfChoice(report);
  const approval = useApproval({
    act: named === null ? null : { kind: 'event', event: { type: 'printing-ordered', decidedBy: supervisors.map(({ id }) => id) } },
    persons: supervisors, onDone: () => void onProduce(), onRefused,
  });
  const missing = named === null
    ? { says: order.needsReport, focus: () => choice.current?.querySelector('input')?.focus() }
    : undefined;
  if (work !== null) return <Working work={work} />;
  return (
    <Screen
      code={order.code} title={order.title} lead={order.lead} refusal={refusal}
      notes={(
        <>
          <Note title={order.when}>{order.whenMeans}</Note>
          <Note title={order.decides}>{order.decidesWhat(supervisors.map(({ name }) => name).join(frame.separator))}</Note>
          <RecountLink />
        </>
      )}
      actions={<GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{order.go}</GoButton>}
    >
      <Aloud title={order.aloud}>{order.words}</Aloud>
      <div className="order" ref={choice}><ReportPick value={report} onChange={onReport} /></div>
      <h2 className="part order-by">{order.supervisor}</h2>
      <div className="approval-line">{approval.panel}</div>
    </Screen>
  );
}
