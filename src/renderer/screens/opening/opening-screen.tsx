// Step 3: the supervisor states that all boxes have arrived, and declares the start of counting aloud.
import { type ReactNode, useMemo, useState } from 'react';
import { OpeningNotes } from './opening-notes.tsx';
import { useClock } from '../../app/clock.ts';
import { useNight } from '../../app/night.tsx';
import { Aloud } from '../../components/aloud.tsx';
import { GoButton, LinkButton } from '../../components/buttons.tsx';
import { Field, Statement, TextArea } from '../../components/fields.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Screen } from '../../components/screen.tsx';
import { type Supervisor, supervisorsOf } from '../../components/supervisors.ts';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import { presentWitnesses } from '../../../core/session/people.ts';
import { formatTime } from '../../../core/sheets/japanese-calendar.ts';
import { timeWords } from '../../app/times.ts';

export function OpeningScreen(): ReactNode {
  const { count, texts: { frame: { capacities } }, language } = useNight();
  const { due } = count;
  const [alone, setAlone] = useState(false);
  const contests = due.act === 'operator' ? due.contests : [];
  const [first] = supervisorsOf(count, contests, { language, capacities });
  if (first === undefined) return null;
  const declared = alone ? { ...first, contests: first.contests.slice(0, 1) } : first;
  return <Declare key={declared.contests.join()} supervisor={declared} waiting={first.contests.length} alone={alone} onAlone={setAlone} />;
}

interface Props {
  /** Who declares, and the contests that are opened by it. */
  readonly supervisor: Supervisor;
  /** How many contests this supervisor has still to open. */
  readonly waiting: number;
  readonly alone: boolean;
  readonly onAlone: (alone: boolean) => void;
}

function Declare({ supervisor, waiting, alone, onAlone }: Props): ReactNode {
  const { count, texts: { opening: texts, people: { number } }, go, language } = useNight();
  const { setting: { pollsCloseAt, opensAt }, here } = count;
  const { contests } = supervisor;
  const now = useClock();
  const two = useTwoOfficers(count);
  const [boxesArrived, setBoxes] = useState(false);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tooEarly = now < pollsCloseAt;
  const early = !tooEarly && now < opensAt;
  const isReady = boxesArrived && !tooEarly && (!early || reason.trim() !== '');
  const act: Act | null = !isReady ? null : {
    kind: 'event',
    event: {
      type: 'opening-declared', contests: [...contests], boxesArrived, declaredBy: supervisor.id, by: two.ids, reason: early ? reason.trim() : null,
    },
  };
  const approval = useApproval({ act, onRefused: setRefusal, persons: [supervisor, ...two.persons] });
  const { time } = timeWords(language);
  const missing = boxesArrived ? (early && reason.trim() === '' ? 'reason' : null) : 'boxes';
  // One and the same while it holds: the focus stays where it is.
  const hard = useMemo<Refusal | null>(() => (tooEarly ? { code: 'session/before-poll-closing', values: { pollsCloseAt } } : null), [tooEarly, pollsCloseAt]);
  const waitsFor = tooEarly
    ? { says: texts.tooEarly(time(pollsCloseAt)), focus: () => undefined }
    : missing === null
      ? approval.waitsFor
      : { says: missing === 'boxes' ? texts.missingBoxes : texts.missingReason, focus: () => focusFirst(missing) };
  return (
    <Screen
      code={texts.code} title={texts.title} refusal={hard ?? refusal}
      actions={<GoButton onPress={approval.send} waitsFor={waitsFor}>{texts.go}</GoButton>}
    >
      <div className="cols declare">
        <div>{!tooEarly && (
          <>
            <Words supervisor={supervisor} now={now} alone={alone} />
            <div data-part="boxes"><Statement checked={boxesArrived} onChange={setBoxes} title={texts.boxes}>{texts.boxesWhat}</Statement></div>
            {early && (
              <div data-part="reason">
                <Field label={texts.reason} hint={texts.reasonWhy(time(opensAt))}>
                  <TextArea value={reason} onChange={setReason} rows={2} />
                </Field>
              </div>
            )}
            <ContestTable contests={contests} />
            {!here.includes(supervisor.id) && <p><LinkButton onPress={() => go('people')}>{number.title(supervisor.name)}</LinkButton></p>}
          </>
        )}
        </div>
        <div className="notes"><OpeningNotes now={now} waiting={waiting} alone={alone} onAlone={onAlone} /></div>
      </div>
      {!tooEarly && approval.panel}
    </Screen>
  );
}

function Words({ supervisor: { contests }, now, alone }: Pick<Props, 'supervisor' | 'alone'> & { readonly now: Time }): ReactNode {
  const { count: { setting, state: { people } }, texts: { opening: texts, frame } } = useNight();
  const witnesses = new Set(contests.flatMap((contest) => presentWitnesses(people, contest).map(({ id }) => id)));
  const kinds = setting.contests.filter(({ contest }) => contests.includes(contest)).map(({ kind }) => voteKindFacts[kind].shortName);
  return (
    <Aloud title={texts.aloud}>
      <span lang="ja">
        {texts.words({ time: formatTime(now), witnesses: witnesses.size, contests: alone ? kinds.join(frame.kindSeparator) : null })}
      </span>
    </Aloud>
  );
}

function ContestTable({ contests }: { readonly contests: readonly number[] }): ReactNode {
  const { count: { setting, state: { people } }, texts: { opening: texts } } = useNight();
  return (
    <table className="tbl declare-contests">
      <thead><tr><th scope="col">{texts.contest}</th><th scope="col" className="r">{texts.witnesses}</th></tr></thead>
      <tbody>
        {setting.contests.filter(({ contest }) => contests.includes(contest)).map(({ contest, title }) => (
          <tr key={contest}><th scope="row">{title}</th><td className="r">{texts.people(presentWitnesses(people, contest).length)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
