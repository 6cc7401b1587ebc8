// Where nothing can be printed the confirmed figures are copied by hand, in the order of the hand-over sheet, and covered again.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { ContestVotes } from '../../components/contest-votes.tsx';
import { Check } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { usePapers } from '../../components/papers.ts';
import { Screen } from '../../components/screen.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { CountFile } from '../../../core/tally/count-file.ts';

export function HandCopy({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { ask, say, showFigures, texts: { print: { handCopy }, frame } } = useNight();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [figures, setFigures] = useState<CountFile | null>(null);
  const [isTurned, turn] = useState(false);
  const gallery = useRef<HTMLDivElement>(null);
  const cover = useRef<HTMLDivElement>(null);
  const papers = usePapers(setRefusal);
  const isShown = figures !== null;

  const hide = useCallback(() => {
    setFigures(null);
    turn(false);
  }, []);
  useEffect(() => {
    showFigures(isShown);
    if (!isShown) return undefined;
    cover.current?.querySelector('button')?.focus();
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') hide();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      showFigures(false);
    };
  }, [isShown, hide, showFigures]);

  const show = async (): Promise<void> => {
    setRefusal(null);
    const answer = await ask('result/hand-copy', {});
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    setFigures(answer.value.count as unknown as CountFile);
    say(handCopy.announced);
  };
  return (
    <Screen
      code={handCopy.code} title={papers === null ? frame.loading : handCopy.title} lead={handCopy.lead} refusal={refusal}
      notes={isShown ? undefined : (
        <Note title={handCopy.how}><ol className="hand-copy-how">{handCopy.howMeans.map((line) => <li key={line}>{line}</li>)}</ol></Note>
      )}
      actions={(
        <>
          <PlainButton onPress={onBack}>{handCopy.back}</PlainButton>
          {!isShown && (
            <GoButton
              onPress={show}
              waitsFor={isTurned ? undefined : { says: handCopy.needsGallery, focus: () => gallery.current?.querySelector('input')?.focus() }}
            >
              {handCopy.go}
            </GoButton>
          )}
        </>
      )}
    >
      {isShown
        ? <div className="res-hide" ref={cover}><PlainButton onPress={hide}>{handCopy.cover}<kbd>{handCopy.key}</kbd></PlainButton></div>
        : <div ref={gallery}><Check checked={isTurned} onChange={turn}>{handCopy.gallery}</Check></div>}
      {papers !== null && <ContestVotes papers={papers} figures={figures} />}
      {!isShown && <p className="small sub">{handCopy.covered}</p>}
    </Screen>
  );
}
