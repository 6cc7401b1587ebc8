// 本日の開票一覧: the counts of this terminal, and where a night begins. Never a number of votes.
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { boardGroups, boardMarks, type BoardRow } from './board-model.ts';
import { useHall } from '../../app/night.tsx';
import { timeWords } from '../../app/times.ts';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import type { BoardEntry } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';

export function BoardScreen(): ReactNode {
  const { texts: { board: words, frame }, view, ask, go, language, setLanguage } = useHall();
  const [entries, setEntries] = useState<readonly BoardEntry[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let stale = false;
    void ask('hall/board', {}).then((answer) => {
      if (stale) return;
      if (answer.ok) setEntries(answer.value.counts);
      else setRefusal(answer.error);
    });
    return () => {
      stale = true;
    };
  }, [ask, view]);
  const resume = async (ctx: string): Promise<void> => {
    setRefusal(null);
    const answer = await ask('session/resume', { ctx });
    if (!answer.ok) setRefusal(answer.error);
  };
  if (entries === null && refusal === null) return <Screen code="開-00" title={words.title(null)} />;
  const counts = entries ?? [];
  const running = view.count !== null;
  const only = counts.filter(({ closed }) => !closed);
  const install = running ? null : <PlainButton onPress={() => go('install')}>{words.install}</PlainButton>;
  const actions = ((): ReactNode => {
    if (running) return <GoButton onPress={() => go(null)}>{words.goOn}</GoButton>;
    if (counts.length === 0) return <GoButton onPress={() => go('install')}>{words.install}</GoButton>;
    const [first, second] = only;
    if (first === undefined || second !== undefined) return install;
    return <>{install}<GoButton onPress={() => resume(first.ctx)}>{words.openOf(first.unit.district.name)}</GoButton></>;
  })();
  const lead = running ? words.leadRunning : counts.length === 0 ? words.leadNone : words.leadInstalled;
  return (
    <Screen
      code="開-00" title={words.title(counts[0]?.unit.hall ?? null)} lead={lead} refusal={refusal} actions={actions}
      notes={counts.length === 0 ? <Note title={words.why.title}>{words.why.text}</Note> : undefined}
    >
      {counts.length === 0 ? <p>{words.none}</p> : <BoardTable entries={counts} onOpen={running ? null : resume} />}
      {!running && <p className="language"><LinkButton onPress={() => setLanguage(language === 'ja' ? 'en' : 'ja')}>{frame.language}</LinkButton></p>}
    </Screen>
  );
}

interface Opens {
  /** null while a count runs: only one can be open. */
  readonly onOpen: ((ctx: string) => Promise<void>) | null;
}

function BoardTable({ entries, onOpen }: Opens & { readonly entries: readonly BoardEntry[] }): ReactNode {
  const { texts: { board: words }, language } = useHall();
  return (
    <>
      <table className="tbl board">
        <thead><tr><td /><th scope="col">{words.contest}</th><th scope="col">{words.district}</th><th scope="col">{words.standing}</th><td /></tr></thead>
        {boardGroups(entries).map(({ key, opensAt, supervisor, rows }) => (
          <tbody key={key}>
            <tr className="grp"><th colSpan={5} scope="rowgroup">{words.group(timeWords(language).both(opensAt), supervisor)}</th></tr>
            {rows.map((row) => <Row key={`${row.entry.ctx}${row.contest}`} row={row} onOpen={onOpen} />)}
          </tbody>
        ))}
      </table>
      <p className="small sub board-foot">{words.noFigures}</p>
    </>
  );
}

function Row({ row: { entry, title, state, first }, onOpen }: Opens & { readonly row: BoardRow }): ReactNode {
  const { texts: { board: words } } = useHall();
  return (
    <tr>
      <td><Mark sign={boardMarks[state]} spoken="none" /></td>
      <th scope="row">{title}<Small text={entry.purpose === 'rehearsal' ? words.practice : entry.event.name} /></th>
      <td className="dist">{entry.unit.district.name}</td>
      <td className="st"><b>{words.states[state]}</b><Small text={entry.closed ? words.closed : words.facts[state]} /></td>
      <td className="r">{first && onOpen !== null && <LinkButton onPress={() => onOpen(entry.ctx)}>{words.open}</LinkButton>}</td>
    </tr>
  );
}

function Small({ text }: { readonly text: string }): ReactNode {
  return <Fragment><br /><span className="small sub">{text}</span></Fragment>;
}
