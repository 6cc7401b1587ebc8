// The rail: where the count stands, who is present, who operates. It is read, and holds nothing to press.
import type { ReactNode } from 'react';
import { useNight } from './night.tsx';
import { railOf, railPeople, type RailStep, railSteps } from './rail-model.ts';
import { timeWords } from './times.ts';
import { symbolOf } from '../components/digits.ts';

export function Rail(): ReactNode {
  const { count, texts: { frame } } = useNight();
  return (
    <aside className="rail" aria-label={frame.railOf} data-region="rail" tabIndex={-1}>
      <nav aria-label={frame.progress}>
        <h2>{frame.progress}</h2>
        <ol className="steps">{railOf(count).map((step) => <StepRow key={step.step} step={step} />)}</ol>
      </nav>
      <PeopleOfRail />
      <Log />
    </aside>
  );
}

function StepRow({ step: { step, standing, at } }: { readonly step: RailStep }): ReactNode {
  const { texts: { frame }, language } = useNight();
  const number = railSteps.indexOf(step) + 1;
  const looks = { 'done': 'is-done', 'now': 'is-now', 'to-come': undefined, 'not-needed': 'is-done' };
  const when = { 'done': at === null ? frame.done : timeWords(language).short(at), 'now': frame.now, 'to-come': '', 'not-needed': frame.notNeeded };
  return (
    <li className={looks[standing]} aria-current={standing === 'now' ? 'step' : undefined}>
      <span className="n">{number}</span>
      <span>{frame.steps[step]}</span>
      <span className="when">{standing === 'done' && at !== null && <span className="vh">{frame.done}</span>}{when[standing]}</span>
    </li>
  );
}

/** As many witnesses as the rail has room to name. */
const MOST_NAMES = 9;

function PeopleOfRail(): ReactNode {
  const { count, texts: { frame } } = useNight();
  const { supervisors, witnesses } = railPeople(count);
  const areListed = witnesses.reduce((sum, { names }) => sum + names.length, 0) <= MOST_NAMES;
  if (supervisors.length === 0 && witnesses.length === 0) return null;
  return (
    <section className="people" aria-label={frame.present}>
      <h2>{frame.present}</h2>
      <dl>
        {supervisors.map(({ capacity, names }) => (
          <div key={capacity}><dt>{frame.capacities[capacity]}</dt><dd><Names names={names} /></dd></div>
        ))}
        {witnesses.map(({ kinds, names }) => (
          <div key={kinds.join()} className="wide">
            <dt>{frame.witnesses(kinds.join(frame.kindSeparator), names.length)}</dt>{areListed && <dd><Names names={names} /></dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  const { texts: { frame } } = useNight();
  return names.map((name, at) => <NameInList key={name} name={name} before={at === 0 ? '' : frame.separator} />);
}

function NameInList({ name, before }: { readonly name: string; readonly before: string }): ReactNode {
  return <>{before}<span>{name}</span></>;
}

function Log(): ReactNode {
  const { count, pair, texts: { frame } } = useNight();
  const nameOf = (id: string): string => count.state.people.officers.find((officer) => officer.id === id)?.name ?? id;
  return (
    <div className="log">
      {pair === null
        ? <div>{frame.terminal(count.setting.terminal)}</div>
        : <div className="ops"><span>{frame.operator}　{nameOf(pair[0])}</span> <span>{frame.checker}　{nameOf(pair[1])}</span></div>}
      <div>{frame.log(count.log.records)}　<span className="num">{symbolOf(count.log.head)}</span></div>
    </div>
  );
}
