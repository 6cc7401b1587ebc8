// Who holds the card and who the PIN: the office's names confirmed by eye, another name typed where somebody else has come.
import { type ReactNode, useRef, useState } from 'react';
import type { StageProps } from './card-screen.tsx';
import { freshMemory, holderOf, samePerson } from './stages.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { Statement, TextField } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import type { Input } from '../../../contract/contract.ts';
import type { CardTexts } from '../../../texts/window/card-texts.ts';

const LONGEST_NAME = 100;

export function Holders({ memory, remember }: StageProps): ReactNode {
  const { count: { hall }, ask, texts: { card: texts } } = useNight();
  const { holders: words, notes } = texts;
  const work = useRef<HTMLDivElement>(null);
  const [holder, setHolder] = useState<Chosen>({ known: hall?.cardHolder?.name ?? null, typed: null });
  const [keeper, setKeeper] = useState<Chosen>({ known: hall?.pinKeeper?.name ?? null, typed: null });
  const [stated, setStated] = useState(false);
  const fields = (): readonly HTMLElement[] => [...work.current?.querySelectorAll('input') ?? []];
  const waitsFor = ((): { readonly says: string; readonly focus: () => void } | undefined => {
    const typed = [holder, keeper].filter((each) => isTyped(each));
    if (nameIn(holder) === '') return { says: words.missingHolder, focus: () => fields()[0]?.focus() };
    if (nameIn(keeper) === '') return { says: words.missingPinKeeper, focus: () => fields()[typed.length - 1]?.focus() };
    return stated ? undefined : { says: words.missingStatement, focus: () => fields().at(-1)?.focus() };
  })();
  const record = async (): Promise<void> => {
    const event = {
      type: 'card-holders-recorded', holder: holderOf(hall, 'cardHolder', nameIn(holder)), pinKeeper: holderOf(hall, 'pinKeeper', nameIn(keeper)),
    };
    const same = samePerson(event.holder, event.pinKeeper);
    if (same !== null) {
      remember({ ...memory, refusal: same });
      return;
    }
    const recorded = await ask('session/record', { event: event as unknown as Input<'session/record'>['event'] });
    remember(recorded.ok ? freshMemory : { ...memory, refusal: recorded.error });
  };
  return (
    <Screen
      code={words.code} title={words.title} lead={words.lead} refusal={memory.refusal}
      notes={(
        <>
          <Note title={notes.why}>{notes.twoHands}</Note>
          <Note title={notes.waiting}>{notes.waitingMeans}</Note>
          <Note title={notes.nothingOpened}>{notes.nothingOpenedMeans}</Note>
        </>
      )}
      actions={(
        <>
          {memory.holdersAgain && <PlainButton onPress={() => remember(freshMemory)}>{words.keep}</PlainButton>}
          <GoButton onPress={record} waitsFor={waitsFor}>{words.go}</GoButton>
        </>
      )}
    >
      <div ref={work}>
        <table className="tbl holders">
          <tbody>
            <Duty title={words.holder} chosen={holder} choose={setHolder} words={words} />
            <Duty title={words.pinKeeper} chosen={keeper} choose={setKeeper} words={words} />
          </tbody>
        </table>
        <Statement checked={stated} onChange={setStated} title={words.statement}>{words.statementMeans}</Statement>
      </div>
    </Screen>
  );
}

/** `typed` is not null where somebody else has come, or where the office named nobody. */
interface Chosen {
  readonly known: string | null;
  readonly typed: string | null;
}

function isTyped({ known, typed }: Chosen): boolean {
  return known === null || typed !== null;
}

function nameIn({ known, typed }: Chosen): string {
  return (typed ?? known ?? '').trim();
}

function Duty({ title, chosen, choose, words }: {
  readonly title: string; readonly chosen: Chosen; readonly choose: (chosen: Chosen) => void; readonly words: CardTexts['holders'];
}): ReactNode {
  const row = useRef<HTMLTableRowElement>(null);
  const typeAnother = (): void => {
    choose({ ...chosen, typed: '' });
    requestAnimationFrame(() => row.current?.querySelector('input')?.focus());
  };
  return (
    <tr ref={row}>
      <th scope="row">{title}</th>
      <td>
        {isTyped(chosen)
          ? (
            <TextField
              label={`${title}　${words.otherName}`} maxLength={LONGEST_NAME} value={chosen.typed ?? ''}
              onChange={(typed) => choose({ ...chosen, typed })}
            />
          )
          : <span className="name">{chosen.known}</span>}
      </td>
      <td className="r">
        {chosen.known !== null && (chosen.typed === null
          ? <LinkButton onPress={typeAnother}>{words.somebodyElse}<span className="vh">（{title}）</span></LinkButton>
          : <LinkButton onPress={() => choose({ ...chosen, typed: null })}>{words.asPlanned(chosen.known)}</LinkButton>)}
      </td>
    </tr>
  );
}
