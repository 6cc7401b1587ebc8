// The masthead: the product, real or practice, the district in the largest text of the screen, the network, date and clock.
import type { ReactNode } from 'react';
import { useClock } from './clock.ts';
import { useHall } from './night.tsx';
import { timeWords } from './times.ts';
import { dateOf } from '../../core/kernel/time.ts';
import type { CountView } from '../../contract/view.ts';
import { Mark } from '../components/mark.tsx';

export function Masthead(): ReactNode {
  const { texts: { frame }, view: { count } } = useHall();
  return (
    <header className="mast">
      <div className="mast-app" lang="ja">{frame.product}</div>
      {count === null ? <div className="mast-where" /> : <Where count={count} />}
      <div className="mast-facts">{count !== null && <ResultShown count={count} />}<Network /><Now /></div>
    </header>
  );
}

function Where({ count: { setting, event, unit, contests } }: { readonly count: CountView }): ReactNode {
  const { texts: { frame } } = useHall();
  const practice = setting.purpose === 'rehearsal';
  const constituencies = [...new Set(contests.map(({ constituency }) => constituency))].filter((name) => name !== '');
  return (
    <div className="mast-where">
      <span className="mast-mode">{practice ? frame.practice : frame.live}</span>
      <b className={`mast-place ${widthOf(unit.district.name)}`}>{unit.district.name}</b>
      <span className="mast-event">
        <span>{practice ? frame.practiceEvent : event.name}</span> <span>{practice ? frame.notForLive : constituencies[0]}</span>
      </span>
    </div>
  );
}

/** A name that would push the facts at the right off the masthead is set smaller, the longest in two lines. */
function widthOf({ length }: string): string {
  if (length <= 9) return '';
  return length <= 14 ? 'is-wide' : 'is-widest';
}

function ResultShown({ count: { state } }: { readonly count: CountView }): ReactNode {
  const { texts: { frame }, figuresShown } = useHall();
  return figuresShown || (state.step === 'result' && state.shown.length > 0) ? <span className="shown">{frame.resultShown}</span> : null;
}

/** Only a count in earnest is locked by a network; of any other time the terminal does not know that there is none. */
function Network(): ReactNode {
  const { texts: { frame }, view: { lock, count } } = useHall();
  if (lock === null) return count?.setting.purpose === 'live' ? <span>{frame.network.none}</span> : null;
  return <span className="alarm"><Mark sign="stop" spoken="none" /> {lock.cause === 'network' ? frame.network.there : frame.network.unknown}</span>;
}

function Now(): ReactNode {
  const { language } = useHall();
  const now = useClock();
  const words = timeWords(language);
  return <span><span className="date">{words.date(dateOf(now))}</span> <span className="clock">{words.time(now)}</span></span>;
}
