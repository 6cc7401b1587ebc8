// Step 6: the ballots are opened and counted twice. Numbers of ballots alone are shown, never a choice.
import type { ReactNode } from 'react';
import { Running } from './running.tsx';
import type { Box } from './pace.ts';
import { useCountRun } from '../../app/count-run.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton } from '../../components/buttons.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { recordsOf } from '../../../core/session/reconciliation.ts';
import { heldContests } from '../../../core/session/setting.ts';
import { formatNumber } from '../../../core/sheets/figures.ts';
import type { CountView } from '../../../contract/view.ts';

/** After these nothing is tried again at this terminal without somebody's decision (W4: 端末を操作せず). */
const final: readonly string[] = [
  'ballot/computations-differ', 'ballot/none-opens', 'session/numbers-do-not-add-up', 'session/numbers-changed', 'session/none-opened',
];

export function CountScreen(): ReactNode {
  const { count, ask, texts } = useNight();
  const { running, stopped, begin, end } = useCountRun();
  const { ready: words, stopped: ending, notes } = texts.count;
  const boxes = boxesOf(count);
  const open = async (): Promise<void> => {
    begin();
    const opened = await ask('ballots/open', { workers: null });
    // The card may be due again by now, and this screen gone: what happened is told there.
    end(opened.ok ? null : opened.error);
  };
  if (running) return <Running boxes={boxes} withCard={count.card !== null} />;
  const isFinal = stopped !== null && final.includes(stopped.code);
  return (
    <Screen
      code={words.code} title={words.title} lead={words.lead} refusal={stopped}
      notes={(
        <>
          {stopped !== null && <Note title={ending.title}>{isFinal ? ending.safeForNow : ending.safe}</Note>}
          {count.card === null
            ? <Note title={words.zeroCardHead}>{words.zeroCard}</Note>
            : <Note title={notes.leave}>{notes.leaveMeans}</Note>}
          <Note title={notes.two}>{notes.twoMeans}</Note>
          <Note title={notes.paper}>{notes.paperMeans}</Note>
        </>
      )}
      actions={isFinal ? undefined : <GoButton onPress={open}>{stopped === null ? words.go : words.goAgain}</GoButton>}
    >
      <h2 className="part">{words.contests}</h2>
      <ol className="rows">
        {boxes.map(({ contest, title, records }) => (
          <li key={contest}><Mark sign="yet" /><span>{title}</span><span className="num">{words.ballots(formatNumber(records))}</span></li>
        ))}
      </ol>
    </Screen>
  );
}

export interface TitledBox extends Box {
  readonly title: string;
}

function boxesOf({ setting, state }: CountView): readonly TitledBox[] {
  if (!('bag' in state) || state.bag === null) throw new Error('ballots are opened once they were received');
  const { bag } = state;
  return heldContests(setting).map(({ contest, title }) => ({ contest, title, records: recordsOf(bag, contest) }));
}
