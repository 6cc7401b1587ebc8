// The hand-over sheet is read through by two, and whoever of the tally staff takes it over is named.
import { type ReactNode, useRef, useState } from 'react';
import { type Choice, ChoicePick, nameOfChoice, ReportPick } from './choices.tsx';
import type { StageProps } from './print-screen.tsx';
import { PrinterNote } from './printer-note.tsx';
import { SheetList } from './sheet-list.tsx';
import { currentSet } from './sheet-set.ts';
import { Working } from './working.tsx';
import { useNight } from '../../app/night.tsx';
import { Aloud } from '../../components/aloud.tsx';
import { GoButton, LinkButton, PlainButton, type WaitsFor } from '../../components/buttons.tsx';
import { Seg } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { RecountLink } from '../../components/recount-link.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import { factsOf } from '../../../core/session/facts.ts';
import { timeWords } from '../../app/times.ts';

type What = 'printed' | 'copied';

export function HandoverStage({ refusal, onRefused, work, onProduce, report, onReport, printed, hasCopied, onCopy }: StageProps & {
  readonly printed: ReadonlySet<string>; readonly hasCopied: boolean; readonly onCopy: () => void;
}): ReactNode {
  const { count, texts: { print }, language } = useNight();
  const { handover, printer, handCopy } = print;
  const [isSwapped, swap] = useState(false);
  const [isChanging, change] = useState(nameOfChoice(report) === null);
  const [receiver, setReceiver] = useState<Choice>(null);
  const [what, setWhat] = useState<What | null>(null);
  const two = useTwoOfficers(count);
  const [reader, listener] = isSwapped ? [two.checker, two.operator] : [two.operator, two.checker];
  const parts = useRef<HTMLDivElement>(null);
  const focusOn = (part: string) => (): void => parts.current?.querySelector<HTMLElement>(`.${part} input`)?.focus();

  const isWhole = currentSet(count.state).every(({ file }) => printed.has(file));
  const [into, to] = [nameOfChoice(report), nameOfChoice(receiver)];
  // Where figures were copied by hand, the record says which of the two was handed over.
  const handed = hasCopied ? what : 'printed';
  const missing = ((): WaitsFor | undefined => {
    if (into === null) return { says: handover.needsReport, focus: focusOn('ho-report') };
    if (to === null) return { says: handover.needsReceiver, focus: focusOn('ho-receiver') };
    return handed === null ? { says: handover.needsWhat, focus: focusOn('ho-what') } : undefined;
  })();
  const approval = useApproval({
    act: into === null || to === null || handed === null ? null : {
      kind: 'event',
      event: {
        type: 'sheets-handed-over', reader: reader.id, listener: listener.id, receiver: to,
        report: handed === 'copied' ? `${into}${handover.copiedMark}` : into,
      },
    },
    persons: [{ ...reader, role: handover.reader }, { ...listener, role: handover.listener }], onRefused,
  });
  if (work !== null) return <Working work={work} />;
  const { printedAt } = factsOf(count.state);
  return (
    <Screen
      code={handover.code} title={handover.title} refusal={refusal}
      lead={printedAt === null ? undefined : handover.lead(timeWords(language).time(printedAt))}
      notes={(
        <>
          <PrinterNote />
          <Note title={handover.receipt}>{handover.receiptMeans}</Note>
          <Note title={handover.never}>{handover.neverMeans}</Note>
          <div className="note-links">
            <LinkButton onPress={onCopy}>{handCopy.open}</LinkButton>
            <RecountLink />
          </div>
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={onProduce}>{isWhole ? printer.again : print.making.go}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{handover.go}</GoButton>
        </>
      )}
    >
      <div ref={parts}>
        <SheetList printed={printed} part="handover" />
        <Aloud title={print.order.aloud}>{print.order.words}</Aloud>
        <div className="ho split">
          <div className="ho-report">
            {into !== null && !isChanging
              ? (
                <>
                  <h2 className="part">{print.order.report}</h2>
                  <p className="ho-chosen"><span>{into}</span><LinkButton onPress={() => change(true)}>{handover.changeReport}</LinkButton></p>
                </>
              )
              : <ReportPick value={report} onChange={onReport} />}
          </div>
          <div className="ho-receiver">
            <ChoicePick
              label={handover.receiver} names={count.hall?.receivers ?? []} own={handover.otherReceiver} field={handover.receiverName}
              value={receiver} onChange={setReceiver}
            />
          </div>
        </div>
        {hasCopied && (
          <p className="ho-what">
            <span className="part">{handover.what}</span>
            <Seg
              label={handover.what} value={what} onChange={setWhat}
              options={[{ value: 'printed', title: handover.whatPrinted }, { value: 'copied', title: handover.whatCopied }]}
            />
          </p>
        )}
        <div className="ho-read">
          <h2 className="part">{handover.readTogether}</h2><LinkButton onPress={() => swap(!isSwapped)}>{handover.swap}</LinkButton>
        </div>
        <div className="approval-line">{approval.panel}</div>
      </div>
    </Screen>
  );
}
