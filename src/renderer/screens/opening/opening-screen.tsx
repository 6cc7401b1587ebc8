// Step 3: the supervisor states that all boxes have arrived, and declares the start of counting aloud.
import { type ReactNode, useMemo, useState } from 'react';
import { OpeningNotes } from './opening-notes.tsx';
import { useClock } from '../../app/clock.ts';
import { useNight } from '../../app/night.tsx';
import { Aloud } from '../../components/aloud.tsx';
import { GoButton, type WaitsFor } from '../../components/buttons.tsx';
import { Field, Pick, Statement, TextArea } from '../../components/fields.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Screen } from '../../components/screen.tsx';
import { type Supervisor, supervisorsOf } from '../../components/supervisors.ts';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { meetingWords } from '../../../core/law/people.ts';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import { presentWitnesses } from '../../../core/session/people.ts';
import { formatTime } from '../../../core/sheets/japanese-calendar.ts';
import { timeWords } from '../../app/times.ts';

export function OpeningScreen(): ReactNode {
  const { count, texts: { frame: { capacities } }, language, go } = useNight();
  const { due } = count;
  const [alone, setAlone] = useState<number | null>(null);
  const contests = due.act === 'operator' ? due.contests : [];
  const [first] = supervisorsOf(count, contests, { language, capacities });
  if (first === undefined) return null;
  const declared = alone !== null && first.contests.includes(alone) ? { ...first, contests: [alone] } : first;
  return (
    <Declare
      key={declared.contests.join()} supervisor={declared} waiting={first.contests} onAlone={setAlone}
      onClock={() => go('clock')}
    />
  );
}

interface Props {
  /** Who declares, and the contests that are opened by it. */
  readonly supervisor: Supervisor;
  /** All contests that this supervisor has still to open. */
  readonly waiting: readonly number[];
  /** One of them alone; null for all together. */
  readonly onAlone: (contest: number | null) => void;
  readonly onClock: () => void;
}

function Declare({ supervisor, waiting, onAlone, onClock }: Props): ReactNode {
  const { count, texts: { opening: texts }, language } = useNight();
  const { setting: { pollsCloseAt, opensAt } } = count;
  const now = useClock();
  const two = useTwoOfficers(count);
  const [stated, setStated] = useState<Stated>({ boxesArrived: false, reason: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tooEarly = now < pollsCloseAt;
  const early = !tooEarly && now < opensAt;
  const missing = missingIn(stated, early);
  const act: Act | null = tooEarly || missing !== null ? null : {
    kind: 'event',
    event: {
      type: 'opening-declared', contests: [...supervisor.contests], boxesArrived: stated.boxesArrived, declaredBy: supervisor.id, by: two.ids,
      reason: early ? stated.reason.trim() : null,
    },
  };
  const approval = useApproval({ act, onRefused: setRefusal, persons: [supervisor, ...two.persons] });
  // One and the same while it holds: the focus stays where it is.
  const hard = useMemo<Refusal | null>(() => (
    tooEarly ? { code: 'session/before-poll-closing', values: { pollsCloseAt } } : null), [tooEarly, pollsCloseAt]);
  const waitsFor = ((): WaitsFor | undefined => {
    if (tooEarly) return { says: texts.tooEarly(timeWords(language).time(pollsCloseAt)), focus: () => undefined };
    if (missing === null) return approval.waitsFor;
    return { says: missing === 'boxes' ? texts.missingBoxes : texts.missingReason, focus: () => focusFirst(missing) };
  })();
  const alone = supervisor.contests.length < waiting.length;
  const notes = <OpeningNotes now={now} waiting={waiting} alone={alone} onAlone={onAlone} onClock={onClock} />;
  return (
    <Screen
      code={texts.code} title={texts.title} refusal={hard ?? refusal} notes={tooEarly ? notes : undefined}
      actions={<GoButton onPress={approval.send} waitsFor={waitsFor}>{texts.go}</GoButton>}
    >
      {!tooEarly && (
        <>
          <div className="cols declare">
            <Declared
              supervisor={supervisor} waiting={waiting} onAlone={onAlone} now={now} early={early} stated={stated} onStated={setStated}
            />
            <div className="notes">{notes}</div>
          </div>
          {approval.panel}
        </>
      )}
    </Screen>
  );
}

interface Stated {
  readonly boxesArrived: boolean;
  /** Asked for before the announced time only. */
  readonly reason: string;
}

function missingIn({ boxesArrived, reason }: Stated, early: boolean): 'boxes' | 'reason' | null {
  if (!boxesArrived) return 'boxes';
  return early && reason.trim() === '' ? 'reason' : null;
}

function Declared({ supervisor, waiting, onAlone, now, early, stated, onStated }: Omit<Props, 'onClock'> & {
  readonly now: Time; readonly early: boolean; readonly stated: Stated; readonly onStated: (stated: Stated) => void;
}): ReactNode {
  const { count: { setting: { opensAt } }, texts: { opening: texts }, language } = useNight();
  const alone = supervisor.contests.length < waiting.length;
  return (
    <div>
      <Words contests={supervisor.contests} now={now} alone={alone} />
      <div data-part="boxes">
        <Statement checked={stated.boxesArrived} onChange={(boxesArrived) => onStated({ ...stated, boxesArrived })} title={texts.boxes}>
          {texts.boxesWhat}
        </Statement>
      </div>
      <div className={early ? 'pair' : undefined}>
        {early && (
          <div data-part="reason">
            <Field label={texts.reason} hint={texts.reasonWhy(timeWords(language).time(opensAt))}>
              <TextArea value={stated.reason} onChange={(reason) => onStated({ ...stated, reason })} rows={2} />
            </Field>
          </div>
        )}
        {alone
          ? <ContestChoice chosen={supervisor.contests[0]} waiting={waiting} onAlone={onAlone} />
          : <ContestTable contests={supervisor.contests} />}
      </div>
    </div>
  );
}

function Words({ contests, now, alone }: { readonly contests: readonly number[]; readonly now: Time; readonly alone: boolean }): ReactNode {
  const { count: { setting, state: { people } }, texts: { opening: texts, frame } } = useNight();
  const witnesses = new Set(contests.flatMap((contest) => presentWitnesses(people, contest).map(({ id }) => id)));
  const opened = setting.contests.filter(({ contest }) => contests.includes(contest));
  const kinds = opened.map(({ kind }) => voteKindFacts[kind].shortName);
  const { witness } = meetingWords({ mergedMeeting: opened.every(({ mergedMeeting }) => mergedMeeting) });
  const words = texts.words({
    time: formatTime(now), witness, witnesses: witnesses.size, contests: alone ? kinds.join(frame.kindSeparator) : null,
  });
  return <Aloud title={texts.aloud}><span lang="ja">{words}</span></Aloud>;
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

function ContestChoice({ chosen, waiting, onAlone }: {
  readonly chosen: number | undefined; readonly waiting: readonly number[]; readonly onAlone: (contest: number) => void;
}): ReactNode {
  const { count: { setting, state: { people } }, texts: { opening: texts } } = useNight();
  const contests = setting.contests.filter(({ contest }) => waiting.includes(contest));
  return (
    <Pick
      label={texts.choose} layout="columns" value={chosen === undefined ? null : String(chosen)} onChange={(contest) => onAlone(Number(contest))}
      options={contests.map(({ contest, kind }) => ({
        value: String(contest), title: voteKindFacts[kind].shortName, note: texts.witnessesOf(presentWitnesses(people, contest).length),
      }))}
    />
  );
}
