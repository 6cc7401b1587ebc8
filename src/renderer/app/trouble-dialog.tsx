// F9: the trouble report. It records what a person saw; the count goes on from where it is.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useClock } from './clock.ts';
import { useDialogs } from './dialogs.tsx';
import { useHall } from './night.tsx';
import { halves, occurredAt, timeOfDay } from './occurred-at.ts';
import { GoButton, PlainButton, type WaitsFor } from '../components/buttons.tsx';
import { Dialog } from '../components/dialog.tsx';
import { DigitField, Field, Pick, Seg, TextArea, TextField } from '../components/fields.tsx';
import { RefusalRows } from '../components/refusal-rows.tsx';
import type { CountView } from '../../contract/view.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import type { EventOf } from '../../core/session/events.ts';

type Category = EventOf<'trouble-reported'>['category'];
const categories = ['system', 'terminal', 'operation', 'unknown'] as const satisfies readonly Category[];

export function TroubleDialog(): ReactNode {
  const { opened, close } = useDialogs();
  const { texts: { frame: { troubleReport, back } }, view: { count }, pair } = useHall();
  const [recorded, setRecorded] = useState(false);
  useEffect(() => {
    if (opened !== 'trouble') setRecorded(false);
  }, [opened]);
  if (opened !== 'trouble') return null;
  const way = <GoButton onPress={close}>{back}</GoButton>;
  if (recorded) {
    return <Dialog key="recorded" title={troubleReport.recorded} lead={troubleReport.recordedLead} onClose={close} foot={way} />;
  }
  if (count === null || pair === null) {
    return <Dialog key="paper" title={troubleReport.title} lead={troubleReport.needsSignIn} onClose={close} foot={way} />;
  }
  return <ReportDialog count={count} by={pair[0]} onClose={close} onRecorded={() => setRecorded(true)} />;
}

function ReportDialog({ count, by, onClose, onRecorded }: {
  readonly count: CountView; readonly by: string; readonly onClose: () => void; readonly onRecorded: () => void;
}): ReactNode {
  const { texts: { frame: { troubleReport: words }, components }, ask } = useHall();
  const contacts = contactsIn(count, components.contacts);
  const now = useClock();
  const [category, setCategory] = useState<Category | null>(null);
  const [clock, setClock] = useState(timeOfDay(now));
  const [place, setPlace] = useState(count.unit.hall);
  const [event, setEvent] = useState('');
  const [reportedTo, setReportedTo] = useState('');
  const [receipt, setReceipt] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const at = occurredAt(clock, now);
  const waitsFor = ((): WaitsFor | undefined => {
    const focus = (row: number) => (): void => form.current?.querySelectorAll<HTMLElement>('input[type=radio], .inp')[row]?.focus();
    if (category === null) return { says: words.needsCategory, focus: focus(0) };
    if (at === null) return { says: words.needsTime, focus: focus(6) };
    if (place.trim() === '') return { says: words.needsPlace, focus: focus(8) };
    if (event.trim() === '') return { says: words.needsEvent, focus: focus(9) };
    return undefined;
  })();
  const record = async (): Promise<void> => {
    if (category === null || at === null) return;
    setRefusal(null);
    const answer = await ask('session/record', {
      event: {
        type: 'trouble-reported', category, occurredAt: at, place: place.trim(), event: event.trim(), by,
        reportedTo: orNull(reportedTo), receipt: orNull(receipt),
      },
    });
    if (answer.ok) onRecorded();
    else setRefusal(answer.error);
  };
  return (
    <Dialog
      title={words.title} lead={contacts ?? words.lead} onClose={onClose}
      foot={(
        <>
          <PlainButton onPress={onClose}>{words.close}</PlainButton>
          <GoButton onPress={record} waitsFor={waitsFor}>{words.record}</GoButton>
        </>
      )}
    >
      {refusal !== null && <RefusalRows refusal={refusal} heading="h2" />}
      <div ref={form}>
        <Pick
          label={words.category} value={category} onChange={setCategory} layout="columns"
          options={categories.map((value) => ({ value, ...words.categories[value] }))}
        />
        <div className="pair">
          <div>
            <p className="lbl">{words.occurredAt}</p>
            <div className="time-of-day">
              <Seg
                label={words.half} value={clock.half} onChange={(half) => setClock({ ...clock, half })}
                options={halves.map((value) => ({ value, title: words.halves[value] }))}
              />
              <DigitField length={2} label={words.hour} value={clock.hour} onChange={(hour) => setClock({ ...clock, hour })} />
              <span aria-hidden="true">{words.hour}</span>
              <DigitField length={2} label={words.minute} value={clock.minute} onChange={(minute) => setClock({ ...clock, minute })} />
              <span aria-hidden="true">{words.minute}</span>
            </div>
          </div>
          <Field label={words.place}><TextField value={place} onChange={setPlace} /></Field>
        </div>
        <Field label={words.event} hint={words.eventHint}><TextArea value={event} onChange={setEvent} rows={2} maxLength={2000} /></Field>
        <div className="pair">
          <Field label={words.reportedTo}><TextField value={reportedTo} onChange={setReportedTo} /></Field>
          <Field label={words.receipt}><TextField value={receipt} onChange={setReceipt} /></Field>
        </div>
      </div>
    </Dialog>
  );
}

/** Whom to call, in one line. */
function contactsIn({ hall }: CountView, title: string): string | undefined {
  const contacts = hall?.contacts ?? [];
  return contacts.length === 0 ? undefined : [title, ...contacts.map(({ what, telephone }) => `${what} ${telephone}`)].join('　');
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}
