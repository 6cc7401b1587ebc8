// Step 8: the result is covered until the supervisor shows it; two persons complete the count from what both see.
// Figures are held here alone, from the answer to `result/shown` until they are hidden: nothing fetches them again by itself.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { HiddenResult } from './hidden-result.tsx';
import { ShownResult } from './shown-result.tsx';
import { useNight } from '../../app/night.tsx';
import { usePapers } from '../../components/papers.ts';
import { Screen } from '../../components/screen.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { factsOf } from '../../../core/session/facts.ts';
import { heldNumbers } from '../../../core/session/setting.ts';
import type { CountFile } from '../../../core/tally/count-file.ts';

export function ResultScreen(): ReactNode {
  const { count, texts: { result, frame }, say } = useNight();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const papers = usePapers(setRefusal);
  const { figures, fetch, hide } = useFigures(setRefusal);
  const { shown } = factsOf(count.state);
  const unshown = heldNumbers(count.setting).filter((contest) => !shown.includes(contest));

  const hideAloud = useCallback(async () => {
    await hide();
    say(result.shown.hiddenAgain);
  }, [hide, say, result]);
  useEffect(() => {
    if (figures === null) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') void hideAloud();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [figures, hideAloud]);

  if (papers === null) return <Screen code={result.hidden.code} title={frame.loading} refusal={refusal} />;
  // Another supervisor's contests wait: what is shown already stays for him to see beside his own.
  if (figures === null || unshown.length > 0) {
    return (
      <HiddenResult
        papers={papers} figures={figures} contests={unshown.length > 0 ? unshown : shown} refusal={refusal} onRefused={setRefusal}
        onShown={fetch} onHide={hideAloud}
      />
    );
  }
  return <ShownResult papers={papers} figures={figures} refusal={refusal} onRefused={setRefusal} onHide={hideAloud} />;
}

/** What was shown and not hidden; dropped at once when it is hidden, and when the screen is left. */
function useFigures(onRefused: (refusal: Refusal) => void): {
  readonly figures: CountFile | null; readonly fetch: () => Promise<void>; readonly hide: () => Promise<void>;
} {
  const { ask, count, latest } = useNight();
  const [figures, setFigures] = useState<CountFile | null>(null);
  const isShown = factsOf(count.state).shown.length > 0;
  const shows = useRef(false);
  /** Figures that come after they were hidden, or after the screen was left, are not taken. */
  const turn = useRef(0);

  const fetch = useCallback(async () => {
    const own = ++turn.current;
    const answer = await ask('result/shown', {});
    if (own !== turn.current) return;
    if (!answer.ok) {
      onRefused(answer.error);
      return;
    }
    shows.current = true;
    setFigures(answer.value.count as unknown as CountFile);
  }, [ask]);
  const hide = useCallback(async () => {
    turn.current += 1;
    shows.current = false;
    setFigures(null);
    const answer = await ask('session/record', { event: { type: 'result-hidden' } });
    if (!answer.ok) onRefused(answer.error);
  }, [ask]);

  useEffect(() => {
    if (!isShown && shows.current) {
      shows.current = false;
      setFigures(null);
    }
  }, [isShown]);
  useEffect(() => () => {
    turn.current += 1;
    shows.current = false;
    // Whoever leaves the screen, for another one or for the lock, leaves it covered, also where the figures have not come yet.
    const state = latest().count?.state;
    if (state?.step === 'result' && state.shown.length > 0) void ask('session/record', { event: { type: 'result-hidden' } });
  }, [ask]);
  return { figures: isShown ? figures : null, fetch, hide };
}
