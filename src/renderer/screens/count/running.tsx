// The ballots are being opened: how far, how long still, what to leave in its place.
import { type ReactNode, useEffect, useState } from 'react';
import type { TitledBox } from './count-screen.tsx';
import { minutesLeft, progressOfBoxes } from './pace.ts';
import { useNight } from '../../app/night.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { ProgressBar } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { formatNumber } from '../../../core/sheets/figures.ts';
import type { MarkSign } from '../../../texts/window/components-texts.ts';

const signs: Readonly<Record<'done' | 'now' | 'waits', MarkSign>> = { done: 'done', now: 'now', waits: 'yet' };

export function Running({ boxes, withCard }: { readonly boxes: readonly TitledBox[]; readonly withCard: boolean }): ReactNode {
  const { progress, texts: { count: { running: words, notes } } } = useNight();
  const at = progressOfBoxes(boxes, progress?.event === 'opening' ? progress : null);
  const done = at.reduce((sum, each) => sum + each.done, 0);
  const of = at.reduce((sum, each) => sum + each.records, 0);
  const minutes = minutesLeft({ done, of, elapsed: useElapsed(done > 0) });
  const isOver = done === of;
  const rest = minutes === null || isOver ? '' : minutes <= 1 ? words.lessThanAMinute : words.minutesLeft(minutes);
  return (
    <Screen
      code={words.code} title={withCard ? words.title : words.titleWithoutCard} lead={`${words.lead}${rest}`}
      notes={(
        <>
          <Note title={notes.ifItStops}>{notes.ifItStopsMeans}</Note>
          <Note title={notes.paper}>{notes.paperMeans}</Note>
          <Note title={notes.hidden}>{notes.hiddenMeans}</Note>
        </>
      )}
    >
      <p className="figure">{words.opened}<b className="num">{formatNumber(done)}</b>{words.of(formatNumber(of))}</p>
      <ProgressBar done={done} of={of} label={words.opened} />
      <h2 className="part count-steps">{words.stepsHead}</h2>
      <ol className="rows">
        {at.map(({ contest, records, ...box }, index) => (
          <li key={contest}>
            <Mark sign={signs[isOver ? 'done' : box.state]} />
            <span>{boxes[index]?.title}</span>
            <span className="sub">{words.contest(formatNumber(box.done), formatNumber(records))}</span>
          </li>
        ))}
        <li>
          <Mark sign={isOver ? 'now' : 'yet'} /><span>{words.twoSystems}</span><span className="sub">{isOver ? words.comparing : words.waits}</span>
        </li>
      </ol>
    </Screen>
  );
}

/** Seconds since it began, renewed with each drawing; 0 before. */
function useElapsed(begun: boolean): number {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (begun) setSince((first) => first ?? performance.now());
  }, [begun]);
  return since === null ? 0 : (performance.now() - since) / 1000;
}
