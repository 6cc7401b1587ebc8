// What the terminal has in its slots, looked at again every moment while somebody chooses.
import { useCallback, useEffect, useState } from 'react';
import { useHall } from '../app/night.tsx';
import type { MediumInserted } from '../../contract/view.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';

const MILLISECONDS_BETWEEN_LOOKS = 2000;

export interface Media {
  /** null until they were looked at. */
  readonly media: readonly MediumInserted[] | null;
  /** At once. */
  readonly look: () => void;
}

/** Not looked at while not `isLooking`. */
export function useMedia(isLooking: boolean, onRefused: (refusal: Refusal) => void): Media {
  const { ask } = useHall();
  const [media, setMedia] = useState<readonly MediumInserted[] | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!isLooking) return undefined;
    let gone = false;
    let isTold = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const answer = await ask('hall/media', {});
      if (gone) return;
      if (answer.ok) setMedia(answer.value.media);
      // Told once: what is asked again every moment would take the focus every moment.
      else if (!isTold) onRefused(answer.error);
      isTold = !answer.ok;
      timer = setTimeout(() => void look(), MILLISECONDS_BETWEEN_LOOKS);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask, isLooking, round]);
  return { media, look: useCallback(() => setRound((last) => last + 1), []) };
}
