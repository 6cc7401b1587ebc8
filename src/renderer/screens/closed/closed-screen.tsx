// The record has ended: what lies where, what it is compared by, and what is carried.
import type { ReactNode } from 'react';
import { useNight } from '../../app/night.tsx';
import { timeWords } from '../../app/times.ts';
import { groupsOfHex } from '../../components/digits.ts';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { retentionFor } from '../../../core/law/retention.ts';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import { heldNumbers } from '../../../core/session/setting.ts';
import type { StateOf } from '../../../core/session/state.ts';

export function ClosedScreen(): ReactNode {
  const { count: { state } } = useNight();
  return state.step === 'closed' ? <Closed state={state} /> : null;
}

function Closed({ state: { closing, preservation: { verified }, people } }: { readonly state: StateOf<'closed'> }): ReactNode {
  const { go, texts: { closed, frame }, language } = useNight();
  const words = timeWords(language);
  const nameOf = (id: string): string => people.officers.find((officer) => officer.id === id)?.name ?? id;
  return (
    <Screen
      code={closed.code} title={closed.title} lead={closed.lead(words.time(closing.at))}
      notes={(
        <>
          {verified !== null && <Note title={closed.outcome}>{closed.verified(verified.media, words.time(verified.at))}</Note>}
          <Note title={closed.carry}><ul className="carry">{closed.carryList.map((each) => <li key={each}>{each}</li>)}</ul></Note>
          <Note title={closed.terminal}>{closed.terminalMeans}</Note>
          <Note title={closed.confirmedBy}>{closed.pair(nameOf(closing.by[0]), nameOf(closing.by[1]))}</Note>
        </>
      )}
      actions={<LinkButton onPress={() => go('board')}>{frame.board}</LinkButton>}
    >
      {verified !== null && (
        <>
          <h2 className="part">{closed.fingerprint}</h2>
          <div className="closed-digits"><Fingerprint groups={groupsOfHex(verified.fingerprint)} /></div>
          <p className="small sub closed-same">{closed.fingerprintMeans}</p>
        </>
      )}
      <table className="tbl closed-seals">
        <thead><tr><th scope="col">{closed.where}</th><th scope="col" className="r">{closed.seal}</th></tr></thead>
        <tbody>{closing.seals.map(({ what, number }) => <tr key={`${what} ${number}`}><th scope="row">{what}</th><td className="r num">{number}</td></tr>)}</tbody>
      </table>
      <Kept />
    </Screen>
  );
}

/** Contests that are kept alike stand together. */
function Kept(): ReactNode {
  const { count, texts: { closed, frame } } = useNight();
  const held = count.contests.filter(({ contest }) => heldNumbers(count.setting).includes(contest));
  const lines = new Map<string, string[]>();
  for (const { kind } of held) {
    const { text, clause } = retentionFor(voteKindFacts[kind].retention, count.event);
    const line = `${text}（${clause}）`;
    lines.set(line, [...lines.get(line) ?? [], voteKindFacts[kind].shortName]);
  }
  return (
    <>
      <h2 className="part closed-kept">{closed.period}</h2>
      <dl className="facts">
        {[...lines].map(([line, kinds]) => <KeptLine key={line} kinds={kinds.join(frame.kindSeparator)} line={line} />)}
      </dl>
    </>
  );
}

function KeptLine({ kinds, line }: { readonly kinds: string; readonly line: string }): ReactNode {
  return <><dt>{kinds}</dt><dd>{line}</dd></>;
}
