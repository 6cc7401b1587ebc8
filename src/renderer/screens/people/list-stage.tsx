// The attendance: one press for each person who answers to the name, and what is still lacking.
import { type ReactNode, useRef, useState } from 'react';
import { lacking, withoutSupervisor } from './attendance.ts';
import { AttendanceTable } from './attendance-table.tsx';
import type { PlaceWish } from './place-form.ts';
import { printReadiness, readinessSheetOf } from './sheet-stage.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import type { CountView } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import { type ContestSetting, heldContests } from '../../../core/session/setting.ts';
import type { Office, Person } from '../../../core/session/state.ts';
import type { Place } from '../../../texts/window/people-texts.ts';

export function ListStage({ onGo, onNumber, onPlace }: {
  readonly onGo: () => void; readonly onNumber: (holder: Person) => void; readonly onPlace: (wish: PlaceWish) => void;
}): ReactNode {
  const { count, texts: { people: { list: texts } }, place, go } = useNight();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const work = useRef<HTMLDivElement>(null);
  const short = shortNow(count);
  const isDue = count.due.act === 'operator' && count.due.step === 'people';
  const waits = useWaiting(count);
  const confirms = isDue && short === null;
  return (
    <Screen
      code={texts.code} title={short === null ? texts.title : texts.shortTitle} lead={texts.lead} refusal={refusal ?? short}
      notes={<ListNotes onPlace={onPlace} onRefused={setRefusal} />}
      actions={(
        <>
          {place !== null && !isDue && <PlainButton onPress={() => go(null)}>{texts.back}</PlainButton>}
          {confirms && <GoButton onPress={onGo} waitsFor={waits}>{texts.go}</GoButton>}
        </>
      )}
    >
      <div ref={work} data-part="attendance">
        <AttendanceTable
          onNumber={onNumber} onLeave={(row) => onPlace({ place: 'leaving', row })}
          onRefused={setRefusal}
        />
      </div>
    </Screen>
  );
}

/** An opened contest has too few witnesses: nothing else goes on. */
function shortNow({ due, setting, state: { people } }: CountView): Refusal | null {
  if (due.act !== 'operator' || due.waits !== 'witness-appointed') return null;
  const [first] = lacking({ setting, people }).filter(({ contest }) => due.contests.includes(contest));
  if (first === undefined) return null;
  const { title, present, witnesses: { min, max } } = first;
  return { code: 'session/too-few-witnesses', values: { contest: title, present, min, max } };
}

function useWaiting({ setting, state: { people } }: CountView): { readonly says: string; readonly focus: () => void } | undefined {
  const { texts: { people: { notes } } } = useNight();
  const focus = (): void => focusFirst('attendance');
  const [office] = withoutSupervisor({ setting, people });
  if (office !== undefined) return { says: notes.noSupervisor(shortName(office)), focus };
  const [few] = lacking({ setting, people });
  return few === undefined ? undefined : { says: notes.lacking(shortName(few), few.witnesses.min - few.present), focus };
}

function shortName({ kind }: ContestSetting): string {
  return voteKindFacts[kind].shortName;
}

function ListNotes({ onPlace, onRefused }: {
  readonly onPlace: (wish: PlaceWish) => void; readonly onRefused: (refusal: Refusal | null) => void;
}): ReactNode {
  const { count: { setting, state: { people } }, texts: { people: { notes: texts, places } } } = useNight();
  const few = lacking({ setting, people });
  const limits = [...new Set(heldContests(setting).map(({ witnesses: { min, max } }) => texts.limits(min, max)))];
  const others = useOtherPlaces();
  return (
    <>
      <Note title={texts.number}>
        <p>{limits.join(' ')}{few.length === 0 && ` ${texts.enough}`}</p>
        {few.map((each) => <p key={each.contest}><b>{texts.lacking(shortName(each), each.witnesses.min - each.present)}</b></p>)}
      </Note>
      <Note title={texts.others}>
        {others.map((place) => (
          <p key={place}><LinkButton onPress={() => onPlace({ place, row: null })}>{places[place].link}</LinkButton></p>
        ))}
      </Note>
      {few.length === 0 && <Note title={texts.late}>{texts.lateHow}</Note>}
      <ReadinessNote onRefused={onRefused} />
    </>
  );
}

function useOtherPlaces(): readonly Place[] {
  const { count: { setting, hall, state: { people }, allowed } } = useNight();
  const held = heldContests(setting);
  const isOpen = (capacity: Office['capacity']): boolean => (
    people.supervisors.some((office) => office.capacity === capacity && office.until === null));
  const listed = (hall?.supervisors ?? []).flatMap(({ contests }) => contests);
  const isTyped = withoutSupervisor({ setting, people }).some(({ contest }) => !listed.includes(contest));
  const mayAppoint = lacking({ setting, people }).length > 0 && withoutSupervisor({ setting, people }).length < held.length;
  const places: readonly (readonly [Place, boolean])[] = [
    ['supervisor', isTyped], ['appointed', mayAppoint && allowed.includes('witness-appointed')], ['notified', allowed.includes('witness-arrived')],
    ['deputy', !isOpen('deputy')], ['deputy-end', isOpen('deputy')],
    // Where the deputy is out too.
    ['acting', (isOpen('deputy') || withoutSupervisor({ setting, people }).length > 0) && !isOpen('acting-supervisor')],
    ['acting-end', isOpen('acting-supervisor')],
  ];
  return places.filter(([, offered]) => offered).map(([place]) => place);
}

function ReadinessNote({ onRefused }: { readonly onRefused: (refusal: Refusal | null) => void }): ReactNode {
  const { ask, count, texts: { people: { notes: texts } } } = useNight();
  const made = readinessSheetOf(count);
  if (count.state.step !== 'opening') return null;
  return (
    <Note title={texts.sheet}>
      <p>{made === undefined ? texts.sheetMissing : texts.sheetMade}</p>
      <p>
        <LinkButton onPress={async () => onRefused(await printReadiness(ask))}>
          {made === undefined ? texts.printSheet : texts.printSheetAgain}
        </LinkButton>
      </p>
    </Note>
  );
}
