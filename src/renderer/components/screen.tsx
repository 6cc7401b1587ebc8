// The frame of one screen: head, columns, action bar.
//   <Screen code="開-03" title lead? notes? refusal? actions>main column</Screen>
//   notes     the column at the right (<Note>…); without it the work takes the whole width
//   actions   at the right of the bar: plain buttons first, then the one <GoButton>
//   refusal   a Refusal or null: its four rows stand in place of the head, the notes beside them (first whom to call, where it says so),
//             the work below
//   Entering a screen (its code changed) puts the focus on the first empty field, else on the heading.
import { type ReactNode, useEffect, useRef } from 'react';
import { LinkButton } from './buttons.tsx';
import { ClockMoved } from './clock-moved.tsx';
import { Contacts } from './contacts.tsx';
import { RefusalRows } from './refusal-rows.tsx';
import { useDialogs } from '../app/dialogs.tsx';
import { useHall } from '../app/night.tsx';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { callsTheOffice } from '../../texts/refusals.ts';

export interface ScreenProps {
  readonly code: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly notes?: ReactNode;
  readonly actions?: ReactNode;
  readonly refusal?: Refusal | null | undefined;
  readonly children?: ReactNode;
}

export function Screen({ code, title, lead, notes, actions, refusal = null, children }: ScreenProps): ReactNode {
  const { texts: { frame }, view } = useHall();
  const work = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (refusal !== null) return; // It has taken the focus itself.
    const place = work.current === null ? null : firstEmptyField(work.current);
    (place ?? heading.current)?.focus();
  }, [code]);
  const rows = refusal !== null && <RefusalRows refusal={refusal} />;
  const contacts = refusal !== null && callsTheOffice(refusal.code) && <Contacts />;
  return (
    <main className="main" aria-label={frame.main}>
      <div className="work" ref={work} data-region="work" tabIndex={-1}>
        {view.count?.setting.purpose === 'rehearsal' && <div className="watermark" aria-hidden="true" data-words={frame.watermark} />}
        <ClockMoved />
        {refusal === null && <div className="head"><h1 ref={heading} tabIndex={-1}>{title}</h1>{lead !== undefined && <p className="lead">{lead}</p>}</div>}
        {notes === undefined
          ? <>{rows}{contacts}{children}</>
          : <div className="cols"><div>{rows}{children}</div><div className="notes">{contacts}{notes}</div></div>}
      </div>
      <Bar code={code}>{actions}</Bar>
    </main>
  );
}

function Bar({ code, children }: { readonly code: string; readonly children: ReactNode }): ReactNode {
  const { texts: { frame } } = useHall();
  const { open } = useDialogs();
  return (
    <footer className="bar" data-region="bar">
      <span className="code">{frame.screen} <b>{code}</b></span>
      <span className="wide"><LinkButton keys="F1" onPress={() => open('help')}>{frame.inBar.help}</LinkButton></span>
      <span className="wide"><LinkButton keys="F9" onPress={() => open('trouble')}>{frame.inBar.trouble}</LinkButton></span>
      <span className="wide"><LinkButton onPress={() => open('other')}>{frame.other}</LinkButton></span>
      <span className="narrow"><LinkButton onPress={() => open('other')}>{frame.inTrouble}</LinkButton></span>
      <span className="grow" />
      {children}
    </footer>
  );
}

/** A field that waits for typing or choosing; of a group of choices, only where none is chosen. */
function firstEmptyField(work: HTMLElement): HTMLElement | null {
  const fields = work.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select');
  return [...fields].find((field) => {
    if (field.disabled || !field.checkVisibility() || (field instanceof HTMLInputElement && field.readOnly)) return false;
    if (!(field instanceof HTMLInputElement) || (field.type !== 'checkbox' && field.type !== 'radio')) return field.value === '';
    return field.type === 'checkbox' ? !field.checked : work.querySelector(`input[name="${field.name}"]:checked`) === null;
  }) ?? null;
}
