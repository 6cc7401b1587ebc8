// Step 9: the set is printed when the supervisor says so, handed over after it was read through, and collected again.
import { type ReactNode, useState } from 'react';
import type { Choice } from './choices.tsx';
import { CollectStage } from './collect-stage.tsx';
import { HandCopy } from './hand-copy.tsx';
import { HandoverStage } from './handover-stage.tsx';
import { MakingStage } from './making-stage.tsx';
import { OrderStage } from './order-stage.tsx';
import { currentSet, leftToPrint } from './sheet-set.ts';
import { useNight } from '../../app/night.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { factsOf } from '../../../core/session/facts.ts';

export type Work = 'making' | 'printing';

export function PrintScreen(): ReactNode {
  const { ask, count, latest, say, texts: { print } } = useNight();
  const { printOrder, printedAt, handover } = factsOf(count.state);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [printed, setPrinted] = useState<ReadonlySet<string>>(new Set());
  const [isCopying, setCopying] = useState(false);
  const [hasCopied, setCopied] = useState(false);
  const [isSkipped, skip] = useState(false);
  const [report, setReport] = useState<Choice>(null);

  /** Makes what is not made yet, and prints what has not come out yet; once everything has, all of it again. */
  const produce = async (): Promise<void> => {
    setRefusal(null);
    setWork('making');
    const made = factsOf(latest().count?.state ?? count.state).printedAt === null ? await ask('sheets/make', {}) : null;
    if (made !== null && !made.ok) {
      stop(made.error);
      return;
    }
    setWork('printing');
    const files = leftToPrint(currentSet(latest().count?.state ?? count.state).map(({ file }) => file), printed);
    const done = await ask('printer/print', { files: [...files] });
    setPrinted(new Set([...printed, ...done.ok ? files : files.slice(0, Math.max(0, files.indexOf(done.error.place ?? '')))]));
    if (done.ok) say(print.printer.done);
    stop(done.ok ? null : done.error);
  };
  const stop = (error: Refusal | null): void => {
    setWork(null);
    setRefusal(error);
  };
  const shared = { refusal, onRefused: setRefusal, work, onProduce: produce, report, onReport: setReport } as const;

  if (isCopying) {
    return (
      <HandCopy
        onBack={() => {
          setCopying(false);
          setCopied(true);
        }}
      />
    );
  }
  const onCopy = (): void => {
    setRefusal(null);
    setCopying(true);
  };
  if (printOrder === null) return <OrderStage {...shared} />;
  const isOut = printedAt !== null && currentSet(count.state).every(({ file }) => printed.has(file));
  if (handover === null && !isOut && !hasCopied && !isSkipped) {
    return <MakingStage {...shared} printed={printed} onCopy={onCopy} onSkip={printedAt === null ? null : () => skip(true)} />;
  }
  if (handover === null) return <HandoverStage {...shared} printed={printed} hasCopied={hasCopied} onCopy={onCopy} />;
  return <CollectStage handover={handover} refusal={refusal} onRefused={setRefusal} />;
}

export interface StageProps {
  readonly refusal: Refusal | null;
  readonly onRefused: (refusal: Refusal | null) => void;
  /** What runs; null while nothing does. */
  readonly work: Work | null;
  readonly onProduce: () => Promise<void>;
  readonly report: Choice;
  readonly onReport: (choice: Choice) => void;
}
