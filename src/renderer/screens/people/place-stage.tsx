// The second places: what an ordinary night does not have. Each of them is one form and one event.
import { type ReactNode, useState } from 'react';
import { knownIds } from './attendance.ts';
import { newId } from './new-id.ts';
import { contestsFor, emptyForm, eventOf, type FieldName, fieldsOf, type Form, missingIn, type PlaceWish } from './place-form.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton, type WaitsFor } from '../../components/buttons.tsx';
import { Check, Field, TextArea, TextField } from '../../components/fields.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Screen } from '../../components/screen.tsx';
import { supervisorsOf } from '../../components/supervisors.ts';
import { useApproval } from '../../components/two-persons.tsx';
import type { CountView } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { ContestSetting } from '../../../core/session/setting.ts';
import type { Person } from '../../../core/session/state.ts';
import type { PeopleTexts, Place } from '../../../texts/window/people-texts.ts';

export function PlaceStage({ wish, onDone }: { readonly wish: PlaceWish; readonly onDone: () => void }): ReactNode {
  const { ask, count, texts: { people: { places, fields }, frame: { capacities } }, language } = useNight();
  const { place, row } = wish;
  const [choices] = useState(() => contestsFor(wish, hallOf(count)));
  const [form, setForm] = useState<Form>(() => ({ ...emptyForm, contests: choices.map(({ contest }) => contest) }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [appointer] = place === 'appointed' ? supervisorsOf(count, choices.map(({ contest }) => contest), { language, capacities }) : [];
  const missing = missingIn(place, form);
  const person = row?.person ?? personFor(place, form.name.trim(), count);
  const event = missing === null ? eventOf(place, form, { person, by: appointer?.id ?? '' }) : null;
  const approval = useApproval({
    act: event !== null && place === 'appointed' ? { kind: 'event', event } : null,
    persons: appointer === undefined ? [] : [appointer],
    onDone, onRefused: setRefusal,
  });
  const record = async (): Promise<void> => {
    if (event === null) return;
    const answer = await ask('session/record', { event: JSON.parse(JSON.stringify(event)) as string });
    if (answer.ok) onDone();
    else setRefusal(answer.error);
  };
  const texts = places[place];
  const waitsFor = missing === null ? undefined : waitsForField(missing, fields);
  return (
    <Screen
      code={texts.code} title={row === null ? texts.title : fields.leavingOf(row.person.name)} lead={texts.lead} refusal={refusal}
      actions={(
        <>
          <PlainButton onPress={onDone}>{fields.back}</PlainButton>
          {place === 'appointed'
            ? <GoButton onPress={approval.send} waitsFor={waitsFor ?? approval.waitsFor}>{texts.go}</GoButton>
            : <GoButton onPress={record} waitsFor={waitsFor}>{texts.go}</GoButton>}
        </>
      )}
    >
      <div className="place-form"><Fields place={place} form={form} onForm={setForm} choices={choices} /></div>
      {place === 'appointed' && approval.panel}
    </Screen>
  );
}

function Fields({ place, form, onForm, choices }: {
  readonly place: Place; readonly form: Form; readonly onForm: (form: Form) => void; readonly choices: readonly ContestSetting[];
}): ReactNode {
  const { texts: { people: { fields: texts } } } = useNight();
  const set = <K extends keyof Form>(key: K) => (value: Form[K]): void => onForm({ ...form, [key]: value });
  const toggle = (contest: number, chosen: boolean): void => onForm({
    ...form, contests: chosen ? [...form.contests, contest] : form.contests.filter((each) => each !== contest),
  });
  const drawn: Readonly<Record<FieldName, ReactNode>> = {
    name: <Field label={texts.name}><TextField value={form.name} onChange={set('name')} /></Field>,
    party: <Field label={texts.party} hint={texts.partyHint}><TextField value={form.party} onChange={set('party')} /></Field>,
    appointedBy: <Field label={texts.appointedBy}><TextField value={form.appointedBy} onChange={set('appointedBy')} /></Field>,
    reason: <Field label={texts.reason}><TextArea value={form.reason} onChange={set('reason')} rows={2} /></Field>,
    // With one contest there is nothing to choose.
    contests: choices.length > 1 && (
      <fieldset className="checks-of">
        <legend className="lbl">{sitsBy.includes(place) ? texts.contests : texts.contestsOfOffice}</legend>
        {choices.map(({ contest, title }) => (
          <Check key={contest} checked={form.contests.includes(contest)} onChange={(chosen) => toggle(contest, chosen)}>{title}</Check>
        ))}
      </fieldset>
    ),
    statements: (
      <div className="state">
        <Check checked={form.onRoll} onChange={set('onRoll')}>{texts.onRoll}</Check>
        <Check checked={form.notCandidate} onChange={set('notCandidate')}>{texts.notCandidate}</Check>
        <p>{texts.statement}</p>
      </div>
    ),
  };
  return fieldsOf[place].map((field) => <div key={field} data-part={field}>{drawn[field]}</div>);
}

/** Places of witnesses; the others are of the supervisor's office. */
const sitsBy: readonly Place[] = ['notified', 'appointed', 'leaving'];

function waitsForField(missing: FieldName, texts: PeopleTexts['fields']): WaitsFor {
  const says = missing === 'contests' ? texts.missingContests : missing === 'statements' ? texts.missingStatements : texts.missing;
  return { says, focus: () => focusFirst(missing) };
}

function hallOf({ hall, setting, state: { people } }: CountView): Parameters<typeof contestsFor>[1] {
  return { hall, setting, people };
}

const duties = { supervisor: 'supervisor', notified: 'witness', appointed: 'witness', deputy: 'deputy', acting: 'acting' } as const;

/** A stand-in who comes back keeps the id. */
function personFor(place: Place, name: string, { hall, state: { people } }: CountView): Person {
  const standsIn = place === 'deputy' || place === 'acting';
  const again = standsIn ? people.supervisors.find((office) => office.capacity !== 'supervisor' && office.name === name) : undefined;
  const duty = place in duties ? duties[place as keyof typeof duties] : 'witness';
  return { id: again?.id ?? newId(duty, knownIds({ hall, people })), name };
}
