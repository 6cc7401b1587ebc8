// The end: labels, cards, and the numbers of the seals, recorded by two.
import { type ReactNode, useRef, useState } from 'react';
import { missingIn, sealsOf, type Thing, thingsOf, type Typed } from './seals.ts';
import { useNight } from '../../app/night.tsx';
import { timeWords } from '../../app/times.ts';
import { GoButton, LinkButton, PlainButton, type WaitsFor } from '../../components/buttons.tsx';
import { Check, Field, TextField } from '../../components/fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { factsOf } from '../../../core/session/facts.ts';
import { heldNumbers } from '../../../core/session/setting.ts';
import { labelNames } from '../../../core/sheets/label-names.ts';

/** Where the labels lie in the folder of the count. */
const LABELS = 'labels';

export function SealStage({ media, verifiedAt, refusal, onRefused }: {
  readonly media: number;
  readonly verifiedAt: Time;
  readonly refusal: Refusal | null;
  readonly onRefused: (refusal: Refusal | null) => void;
}): ReactNode {
  const { ask, count, texts: { preserve: { seals: texts } }, language } = useNight();
  const { handover, card } = factsOf(count.state);
  const two = useTwoOfficers(count);
  const work = useRef<HTMLDivElement>(null);
  const [areLabelsPrinted, setLabelsPrinted] = useState(false);
  const [areCardsBack, setCardsBack] = useState(card.asked === null);
  const [typed, setTyped] = useState<Typed>({ numbers: {}, more: [] });
  const things = thingsOf(count.state, texts);
  const missing = missingIn(things, typed);
  const approval = useApproval({
    act: missing === null && areCardsBack ? { kind: 'event', event: { type: 'session-closed', seals: sealsOf(things, typed), by: two.ids } } : null,
    persons: two.persons, onRefused,
  });
  const printLabels = async (): Promise<void> => {
    onRefused(null);
    const answer = await ask('printer/print', { files: labelNames(media).map((name) => `${LABELS}/${name}.pdf`) });
    if (answer.ok) setLabelsPrinted(true);
    else onRefused(answer.error);
  };
  const waitsFor = ((): WaitsFor | undefined => {
    const focusOn = (selector: string) => (): void => work.current?.querySelector<HTMLElement>(selector)?.focus();
    if (!areCardsBack) return { says: texts.needsCards, focus: focusOn('.seal-cards input') };
    if (missing?.kind === 'number') {
      return { says: texts.needsNumber(missing.what), focus: focusOn(`.seal-${things.findIndex(({ what }) => what === missing.what)} input`) };
    }
    return missing === null ? undefined : { says: texts.needsThing, focus: focusOn(`.seal-more-${missing.at} input`) };
  })();
  return (
    <Screen
      code={texts.code} title={texts.title} lead={texts.lead(heldNumbers(count.setting).length)} refusal={refusal}
      notes={(
        <>
          <Note title={texts.same}>{texts.sameMeans}</Note>
          <Note title={texts.envelope}>{texts.envelopeMeans}</Note>
          <Note title={texts.who}>{texts.whoMeans}</Note>
          <Note title={texts.afterEnd}>{texts.afterEndMeans}</Note>
        </>
      )}
      actions={<GoButton onPress={approval.send} waitsFor={waitsFor ?? approval.waitsFor}>{texts.go}</GoButton>}
    >
      <div ref={work}>
        <ol className="rows seal-steps">
          <Done what={texts.collected(handover?.receiver ?? '')} />
          <Done what={texts.written(media)} fact={texts.verifiedBy(timeWords(language).short(verifiedAt))} />
          <li>
            <Mark sign={areLabelsPrinted ? 'done' : 'now'} look={areLabelsPrinted ? 'quiet' : 'now'} />
            <span>{areLabelsPrinted ? texts.labelsDone : texts.labels}</span>
            <PlainButton onPress={printLabels}>{areLabelsPrinted ? texts.printAgain : texts.printLabels}</PlainButton>
          </li>
          {card.asked !== null && <li className="seal-cards seal-check"><Check checked={areCardsBack} onChange={setCardsBack}>{texts.cards}</Check></li>}
        </ol>
        <SealFields things={things} typed={typed} onType={setTyped} />
        <div className="approval-line">{approval.panel}</div>
      </div>
    </Screen>
  );
}

function Done({ what, fact }: { readonly what: string; readonly fact?: string | undefined }): ReactNode {
  return <li><Mark sign="done" look="quiet" /><span>{what}</span><span className="sub">{fact}</span></li>;
}

function SealFields({ things, typed, onType }: {
  readonly things: readonly Thing[]; readonly typed: Typed; readonly onType: (typed: Typed) => void;
}): ReactNode {
  const { texts: { preserve: { seals: texts } } } = useNight();
  const { numbers, more } = typed;
  const setMore = (at: number, part: 'what' | 'number', value: string): void =>
    onType({ ...typed, more: more.map((each, index) => (index === at ? { ...each, [part]: value } : each)) });
  return (
    <>
      <div className="seal-head">
        <h2 className="part">{texts.numbers}</h2>
        {things.length + more.length < MOST_SEALS && (
          <LinkButton onPress={() => onType({ ...typed, more: [...more, { what: '', number: '' }] })}>{texts.more}</LinkButton>
        )}
      </div>
      <div className="seal-fields">
        {things.map(({ what, always }, at) => (
          <div key={what} className={`seal-${at}`}>
            <Field label={always ? what : texts.optional(what)}>
              <TextField value={numbers[what] ?? ''} maxLength={60} onChange={(number) => onType({ ...typed, numbers: { ...numbers, [what]: number } })} />
            </Field>
          </div>
        ))}
        {more.map(({ what, number }, at) => (
          <div key={at} className={`seal-more seal-more-${at}`}>
            <Field label={texts.otherThing(at + 1)}><TextField value={what} maxLength={60} onChange={(value) => setMore(at, 'what', value)} /></Field>
            <Field label={texts.otherNumber(at + 1)}><TextField value={number} maxLength={60} onChange={(value) => setMore(at, 'number', value)} /></Field>
          </div>
        ))}
      </div>
    </>
  );
}

/** As many as the record takes. */
const MOST_SEALS = 20;
