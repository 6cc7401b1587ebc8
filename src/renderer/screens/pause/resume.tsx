// The seals of the pause are read again from what is sealed; a number that differs needs an explanation.
import { type ReactNode, useRef, useState } from 'react';
import { changedSeals } from './seals.ts';
import { useNight } from '../../app/night.tsx';
import { timeWords } from '../../app/times.ts';
import { GoButton, type WaitsFor } from '../../components/buttons.tsx';
import { Facts } from '../../components/facts.tsx';
import { Field, TextArea, TextField } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Pause } from '../../../core/session/state.ts';

export function Resume({ pause }: { readonly pause: Pause }): ReactNode {
  const { texts: { pause: words }, count, language, go } = useNight();
  const [found, setFound] = useState<readonly string[]>(pause.seals.map(() => ''));
  const [explanation, setExplanation] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const two = useTwoOfficers(count);
  const changed = changedSeals(pause.seals, found);
  const unread = found.findIndex((number) => number.trim() === '');
  const isExplained = changed.length === 0 || explanation.trim() !== '';
  const act: Act | null = unread < 0 && isExplained
    ? {
      kind: 'event',
      event: {
        type: 'count-resumed', by: two.ids, explanation: changed.length === 0 ? null : explanation.trim(),
        seals: pause.seals.map(({ what }, at) => ({ what, number: found[at]?.trim() ?? '' })),
      },
    }
    : null;
  const approval = useApproval({ act, persons: two.persons, onDone: () => go(null), onRefused: setRefusal });
  const missing = ((): WaitsFor | undefined => {
    if (unread >= 0) return { says: words.needsSeal, focus: () => form.current?.querySelectorAll<HTMLElement>('.seal input')[unread]?.focus() };
    return isExplained ? undefined : { says: words.needsExplanation, focus: () => form.current?.querySelector('textarea')?.focus() };
  })();
  return (
    <Screen
      code="開-05" title={words.titleResume} lead={words.leadResume(timeWords(language).time(pause.at))} refusal={refusal}
      notes={(
        <>
          <Note title={words.decides.title}>{words.decides.text}</Note>
          <Note title={words.meanwhile.title}>{words.meanwhile.text}</Note>
        </>
      )}
      actions={<GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{words.resume}</GoButton>}
    >
      <div ref={form}>
        <Facts rows={[[words.pausedReason, pause.reason]]} />
        {pause.seals.map(({ what }, at) => (
          <div key={at} className="seal">
            <Field label={words.sealOf(what)} wrong={changed.includes(at) ? words.differs : null}>
              <TextField value={found[at] ?? ''} onChange={(value) => setFound(found.map((each, index) => (index === at ? value : each)))} />
            </Field>
          </div>
        ))}
        {changed.length > 0 && (
          <Field label={words.explanation} hint={words.explanationHint}><TextArea value={explanation} onChange={setExplanation} /></Field>
        )}
        {approval.panel}
      </div>
    </Screen>
  );
}
