// The lock: a network is there, or nobody can tell. It ends by itself.
import { type ReactNode, useEffect } from 'react';
import { interfaceNames } from './interface-names.ts';
import { useHall } from '../../app/night.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';

const MILLISECONDS_BETWEEN_LOOKS = 2000;

export function LockScreen(): ReactNode {
  const { texts: { lock: words, components }, view: { lock }, refresh } = useHall();
  useEffect(() => {
    const timer = setInterval(() => void refresh(), MILLISECONDS_BETWEEN_LOOKS);
    return () => clearInterval(timer);
  }, [refresh]);
  if (lock === null) return null;
  const rows = words[lock.cause];
  return (
    <Screen
      code="開-03" title={<><Mark sign="stop" size="large" spoken="none" /> {rows.title}</>} lead={words.safe}
      notes={<><Note title={words.by.title}>{words.by.text}</Note><Note title={words.paper.title}>{words.paper.text}</Note></>}
    >
      <section className="refuse" role="alert">
        <dl className="four">
          <div><dt>{components.happened}</dt><dd>{rows.happened(interfaceNames(lock.interfaces, words))}</dd></div>
          <div><dt>{components.meaning}</dt><dd>{rows.meaning}</dd></div>
          <div className="todo">
            <dt>{components.next}</dt>
            <dd><ol>{rows.next.map((act, at) => <li key={act}><span className="num">{at + 1}</span><span>{act}</span></li>)}</ol></dd>
          </div>
          <div><dt>{components.decides}</dt><dd>{rows.decides}</dd></div>
        </dl>
      </section>
    </Screen>
  );
}
