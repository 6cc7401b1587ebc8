// The rows of the attendance: the supervisors, then the witnesses by the contests for which they sit.
import { type ReactNode, useEffect, useRef } from 'react';
import { type OfficeRow, officeRows, type WitnessGroup, witnessGroups, type WitnessRow } from './attendance.ts';
import { useNight } from '../../app/night.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Mark } from '../../components/mark.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import { officeHolder, presentWitnesses } from '../../../core/session/people.ts';
import type { People, Person } from '../../../core/session/state.ts';
import { timeWords } from '../../app/times.ts';

interface Props {
  readonly onNumber: (holder: Person) => void;
  readonly onLeave: (row: WitnessRow) => void;
  readonly onRefused: (refusal: Refusal | null) => void;
}

type Arrival = { readonly person: Person; readonly contests: readonly number[]; readonly party?: string | null };

export function AttendanceTable({ onNumber, onLeave, onRefused }: Props): ReactNode {
  const { ask, say, count: { hall, setting, state: { people }, now }, texts: { people: { list: texts } }, language } = useNight();
  const table = useRef<HTMLTableElement>(null);
  const recorded = useRef(false);
  useEffect(() => {
    if (!recorded.current) return;
    recorded.current = false;
    // The button that was pressed is gone: the next one takes the focus.
    (table.current?.querySelector<HTMLElement>('[data-arrival] button') ?? table.current)?.focus();
  }, [people]);
  const record = async ({ person: { id, name }, contests, party }: Arrival): Promise<void> => {
    onRefused(null);
    recorded.current = true;
    const who = { contests: [...contests], person: { id, name } };
    const event = party === undefined ? { type: 'supervisor-arrived', ...who } : { type: 'witness-arrived', ...who, party };
    const answer = await ask('session/record', { event });
    if (!answer.ok) {
      recorded.current = false;
      onRefused(answer.error);
      return;
    }
    say(texts.arrived(name, timeWords(language).time(now)));
  };
  return (
    <table className="tbl ppl" aria-label={texts.table} ref={table} tabIndex={-1}>
      <thead>
        <tr>
          <th scope="col" className="c ppl-mark">{texts.present}</th><th scope="col">{texts.name}</th><th scope="col">{texts.party}</th>
          <th scope="col">{texts.time}</th><th scope="col" className="r">{texts.act}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="grp"><th colSpan={5} scope="rowgroup">{texts.supervisors}</th></tr>
        {officeRows({ hall, setting, people }).map((row) => (
          <OfficeLine key={`${row.person.id} ${row.capacity}`} row={row} onArrive={() => record(row)} onNumber={onNumber} />
        ))}
      </tbody>
      {witnessGroups({ hall, setting, people }).map((group) => (
        <tbody key={group.contests.join()}>
          <tr className="grp"><th colSpan={5} scope="rowgroup"><GroupName group={group} /></th></tr>
          {group.rows.map((row) => (
            <WitnessLine
              key={`${row.person.id} ${row.party ?? ''}`} row={row} onLeave={() => onLeave(row)}
              onArrive={() => record({ ...row, contests: absentIn(people, row) })}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function absentIn(people: People, { person, contests }: WitnessRow): readonly number[] {
  return contests.filter((contest) => presentWitnesses(people, contest).every(({ id }) => id !== person.id));
}

function GroupName({ group: { contests, present } }: { readonly group: WitnessGroup }): ReactNode {
  const { count: { setting }, texts: { people: { list: texts }, frame } } = useNight();
  const kinds = setting.contests.filter(({ contest }) => contests.includes(contest)).map(({ kind }) => voteKindFacts[kind].shortName);
  return texts.witnesses(kinds.join(frame.kindSeparator), present);
}

function OfficeLine({ row: { person, contests, capacity, arrived }, onArrive, onNumber }: {
  readonly row: OfficeRow; readonly onArrive: () => Promise<void>; readonly onNumber: (holder: Person) => void;
}): ReactNode {
  const { count: { state: { people }, here }, texts: { people: { list: texts, number }, frame } } = useNight();
  const [contest] = contests;
  const office = contest === undefined ? undefined : officeHolder(people, contest);
  // The confirmation of the attendance asks for it; after a restart the number is gone, and the confirmation stands.
  const isConfirmed = contests.every((each) => people.attendance.some((attendance) => attendance.contest === each));
  const asksNumber = isConfirmed && office?.id === person.id && !here.includes(person.id);
  return (
    <Line person={person} duty={frame.capacities[capacity]} isPresent={arrived !== null} arrived={arrived} left={null}>
      {arrived === null && <Act of={person.name} arrival onPress={onArrive}>{texts.arrive}</Act>}
      {asksNumber && <Act of={person.name} onPress={() => onNumber(office)}>{number.go}</Act>}
    </Line>
  );
}

function WitnessLine({ row: { person, party, appointed, standing, arrived, left }, onArrive, onLeave }: {
  readonly row: WitnessRow; readonly onArrive: () => Promise<void>; readonly onLeave: () => void;
}): ReactNode {
  const { texts: { people: { list: texts } } } = useNight();
  const duty = appointed ? texts.appointed(party ?? texts.noParty) : party ?? texts.noParty;
  return (
    <Line person={person} duty={duty} isPresent={standing === 'present'} arrived={arrived} left={left}>
      {standing === 'present' && <Act of={person.name} onPress={onLeave}>{texts.leave}</Act>}
      {standing === 'absent' && <Act of={person.name} arrival onPress={onArrive}>{texts.arrive}</Act>}
      {standing === 'left' && <Act of={person.name} onPress={onArrive}>{texts.arriveAgain}</Act>}
    </Line>
  );
}

function Line({ person, duty, isPresent, arrived, left, children }: {
  readonly person: Person; readonly duty: string; readonly isPresent: boolean; readonly arrived: Time | null; readonly left: Time | null;
  readonly children: ReactNode;
}): ReactNode {
  const { texts: { people: { list: texts } }, language } = useNight();
  const { short } = timeWords(language);
  const time = left !== null ? texts.left(short(left)) : arrived === null ? texts.notYet : short(arrived);
  return (
    <tr>
      <td className="c"><Mark sign={isPresent ? 'present' : 'yet'} /></td>
      <th scope="row" className="name">{person.name}</th><td>{duty}</td><td className="num small">{time}</td><td className="r">{children}</td>
    </tr>
  );
}

function Act({ of, arrival = false, onPress, children }: {
  readonly of: string; readonly arrival?: boolean; readonly onPress: () => unknown; readonly children: string;
}): ReactNode {
  const { texts: { people: { list: texts } } } = useNight();
  return <span data-arrival={arrival ? '' : undefined}><LinkButton onPress={onPress}>{children}<span className="vh">{texts.of(of)}</span></LinkButton></span>;
}
