// The card is put in and read: whether it is this election's is told before any PIN.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { StageProps } from './card-screen.tsx';
import { cardSources, type SourceChoice } from './sources.ts';
import { freshMemory } from './stages.ts';
import { useCountRun } from '../../app/count-run.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Facts } from '../../components/facts.tsx';
import { Pick } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import type { MediumInserted } from '../../../contract/view.ts';

export function InsertCard({ memory, remember }: StageProps): ReactNode {
  const { count, ask, texts } = useNight();
  const { stopped, end } = useCountRun();
  const { insert: words, notes } = texts.card;
  const choices = useSources();
  const [chosen, choose] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const work = useRef<HTMLDivElement>(null);
  const used = 'card' in count.state && count.state.card.asked !== null;
  const source = choices.length === 1 ? choices[0] : choices.find(({ value }) => value === chosen);
  const read = async (): Promise<void> => {
    if (source === undefined) return;
    setReading(true);
    const presented = await ask('card/present', { card: source.card, workers: null });
    setReading(false);
    if (presented.ok) end(null);
    remember(presented.ok ? freshMemory : { ...memory, refusal: presented.error });
  };
  const holders = 'card' in count.state ? count.state.card.holders : null;
  const title = used || stopped !== null ? words.again : memory.insertAgain ? words.exchange : words.title;
  return (
    <Screen
      code={words.code} title={title} lead={reading ? words.reading : words.lead} refusal={memory.refusal ?? stopped}
      notes={(
        <>
          <Note title={notes.nothingOpened}>{used ? texts.count.stopped.safe : notes.nothingOpenedMeans}</Note>
          <Note title={words.cards}>{notes.otherElection}</Note>
          {count.setting.cards.length > 1 && (
            <Note title={notes.spare}>{notes.spareMeans(count.setting.cards.map(({ label }) => label).join('、'))}</Note>
          )}
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={() => remember({ ...freshMemory, holdersAgain: true })}>{words.changeHolders}</PlainButton>
          <GoButton
            onPress={read}
            waitsFor={source === undefined ? { says: words.missingSource, focus: () => work.current?.querySelector('input')?.focus() } : undefined}
          >
            {words.go}
          </GoButton>
        </>
      )}
    >
      <div ref={work}>
        <Facts rows={[
          [words.facts.label, count.setting.cards.map(({ label }) => label).join('、')],
          [words.facts.holder, holders?.holder.name ?? ''],
          [words.facts.pinKeeper, holders?.pinKeeper.name ?? ''],
        ]}
        />
        {choices.length > 1 && (
          <Pick
            label={words.source} value={chosen} onChange={choose} layout="columns"
            options={choices.map(({ value, medium }) => (
              medium === null
                ? { value, title: words.inserted, note: words.insertedMeans }
                : { value, title: words.onMedium(medium), note: words.onMediumMeans }))}
          />
        )}
      </div>
    </Screen>
  );
}

/** In a rehearsal the card can also be a file on a medium; in earnest it is always in a reader. */
function useSources(): readonly SourceChoice[] {
  const { count: { setting: { purpose } }, ask } = useNight();
  const [media, setMedia] = useState<readonly MediumInserted[]>([]);
  useEffect(() => {
    if (purpose !== 'rehearsal') return;
    void ask('hall/media', {}).then((found) => setMedia(found.ok ? found.value.media : []));
  }, [purpose, ask]);
  return cardSources(purpose, media);
}
