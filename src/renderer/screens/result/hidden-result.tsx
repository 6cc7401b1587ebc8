// What is not shown yet: lids of one width, and the number of whoever holds the supervisor's office.
import { type ReactNode, useRef, useState } from 'react';
import { HideButton } from './hide-button.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Check } from '../../components/fields.tsx';
import { ContestVotes } from '../../components/contest-votes.tsx';
import { Note } from '../../components/note.tsx';
import type { Papers } from '../../components/papers.ts';
import { RecountLink } from '../../components/recount-link.tsx';
import { Screen } from '../../components/screen.tsx';
import { type Supervisor, supervisorsOf } from '../../components/supervisors.ts';
import { useApproval } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { CountFile } from '../../../core/tally/count-file.ts';

interface HiddenProps {
  readonly papers: Papers;
  /** What another supervisor has shown already. */
  readonly figures: CountFile | null;
  /** Those that wait to be shown. */
  readonly contests: readonly number[];
  readonly refusal: Refusal | null;
  readonly onRefused: (refusal: Refusal | null) => void;
  readonly onShown: () => Promise<void>;
  readonly onHide: () => Promise<void>;
}

export function HiddenResult(props: HiddenProps): ReactNode {
  const { count, texts: { result: { hidden }, frame }, language } = useNight();
  const supervisors = supervisorsOf(count, props.contests, { language, capacities: frame.capacities });
  const [first, ...others] = supervisors;
  if (first === undefined) {
    return (
      <Screen
        code={hidden.code} title={hidden.title} lead={hidden.lead(frame.capacities.supervisor)} refusal={props.refusal}
        notes={<Note title={hidden.noSupervisor}>{hidden.noSupervisorMeans}</Note>}
      >
        <ContestVotes papers={props.papers} figures={props.figures} />
      </Screen>
    );
  }
  return <Reveal key={first.id} {...props} supervisor={first} others={others} />;
}

function Reveal({ papers, figures, refusal, onRefused, onShown, onHide, supervisor, others }: HiddenProps & {
  readonly supervisor: Supervisor; readonly others: readonly Supervisor[];
}): ReactNode {
  const { count, texts: { result: { hidden }, frame } } = useNight();
  const [isTurned, turn] = useState(false);
  const gallery = useRef<HTMLDivElement>(null);
  const approval = useApproval({
    act: isTurned ? { kind: 'reveal', by: supervisor.id } : null, persons: [supervisor], onDone: () => void onShown(), onRefused,
  });
  const titlesOf = (contests: readonly number[]): string =>
    count.contests.filter(({ contest }) => contests.includes(contest)).map(({ title }) => title).join(frame.separator);
  const missing = isTurned
    ? undefined
    : { says: hidden.needsGallery, focus: () => gallery.current?.querySelector('input')?.focus() };
  return (
    <Screen
      code={hidden.code} title={hidden.title} refusal={refusal}
      lead={figures === null ? hidden.lead(supervisor.role) : hidden.leadOfRest(titlesOf(supervisor.contests), supervisor.role)}
      actions={(
        <>
          <PlainButton onPress={() => turn(false)}>{hidden.wait}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{hidden.go(supervisor.role)}</GoButton>
        </>
      )}
    >
      {figures !== null && <HideButton onHide={onHide} />}
      <div className="reveal split">
        <div>
          <ContestVotes papers={papers} figures={figures} />
          <p className="small sub reveal-inside">{hidden.notInside}</p>
          <RecountLink />
        </div>
        <div>
          <h2 className="part">{hidden.turn}</h2>
          <div ref={gallery}><Check checked={isTurned} onChange={turn}>{hidden.gallery}</Check></div>
          <h2 className="part reveal-show">{hidden.show(supervisor.role)}</h2>
          {approval.panel}
          {others.map(({ id, name, contests }) => <p className="small" key={id}>{hidden.ofOther(titlesOf(contests), name)}</p>)}
          <div className="notes reveal-notes">
            <Note title={hidden.secret}>{hidden.secretMeans}</Note>
            <Note title={hidden.after}>{hidden.afterMeans}</Note>
          </div>
        </div>
      </div>
    </Screen>
  );
}
