// The PIN: typed by its keeper, read once from its field, sent, gone.
import { type ReactNode, useEffect } from 'react';
import type { StageProps } from './card-screen.tsx';
import { afterUnlock, freshMemory, isForTypingOn } from './stages.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Facts } from '../../components/facts.tsx';
import { Field, SecretField } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useSecret } from '../../components/secret.ts';
import { useTold } from '../../components/told.tsx';
import { Tries } from '../../components/tries.tsx';

/** Of most cards, and of every key file of a rehearsal (formats/software-card §4). */
const USUAL_TRIES = 3;
/** formats/software-card §2 */
const LONGEST_PIN = 64;

export function EnterPin({ memory, remember }: StageProps): ReactNode {
  const { count, ask, texts: { card: { pin: words, finalTry, notes } } } = useNight();
  const pin = useSecret();
  const told = useTold();
  const { refusal } = memory;
  const above = refusal !== null && isForTypingOn(refusal) ? told(refusal) : null;
  const { focus } = pin;
  useEffect(() => {
    if (refusal !== null && isForTypingOn(refusal)) focus();
  }, [refusal, focus]);
  const { card, state } = count;
  if (card === null) throw new Error('a PIN is asked for a card that was read');
  const holders = 'card' in state ? state.card.holders : null;
  const keeper = holders?.pinKeeper.name ?? '';
  const send = async (): Promise<void> => {
    const unlocked = await ask('card/unlock', { pin: pin.take(), finalTry: null });
    remember(unlocked.ok ? freshMemory : afterUnlock(unlocked.error));
  };
  return (
    <Screen
      code={words.code} title={above?.title ?? words.title}
      lead={above?.lead ?? (memory.finalTryAllowed ? finalTry.allowed : words.lead(card.label, keeper))}
      refusal={above === null ? refusal : null}
      notes={(
        <>
          {above?.notes ?? (
            <>
              <Note title={notes.dont}>{notes.dontGuess}</Note>
              <Note title={notes.who}>{notes.keeperDecides(keeper)}</Note>
            </>
          )}
          <Note title={words.field}>{notes.pinSecret}</Note>
          <Note title={notes.nothingOpened}>{notes.nothingOpenedMeans}</Note>
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={() => remember({ ...freshMemory, insertAgain: true })}>{words.exchange}</PlainButton>
          <GoButton onPress={send} waitsFor={pin.length === 0 ? { says: words.missing, focus: pin.focus } : undefined}>{words.go}</GoButton>
        </>
      )}
    >
      <div className="pin">
        <Facts rows={[[words.label, card.label], [words.belongs, words.isThisElections]]} />
        <Field label={keeper === '' ? words.field : `${words.field}　${words.whoTypes(keeper)}`}>
          <SecretField secret={pin} maxLength={LONGEST_PIN} />
        </Field>
        {card.triesLeft === null
          ? <p className="small sub">{words.untold}</p>
          : <Tries of={Math.max(USUAL_TRIES, card.triesLeft)} left={card.triesLeft} />}
      </div>
    </Screen>
  );
}
