// What the terminal has in its slots, looked at again every moment while somebody chooses.
import { useEffect, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import type { MediumInserted } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';

const MILLISECONDS_BETWEEN_LOOKS = 2000;

/** null until they were looked at; not looked at while not `isLooking`. */
export function useMedia(isLooking: boolean, onRefused: (refusal: Refusal) => void): readonly MediumInserted[] | null {
  const { ask } = useNight();
  const [media, setMedia] = useState<readonly MediumInserted[] | null>(null);
  useEffect(() => {
    if (!isLooking) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const answer = await ask('hall/media', {});
      if (gone) return;
      if (!answer.ok) {
        // Told once: what is asked again every moment would take the focus every moment.
        onRefused(answer.error);
        return;
      }
      setMedia(answer.value.media);
      timer = setTimeout(() => void look(), MILLISECONDS_BETWEEN_LOOKS);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask, isLooking]);
  return media;
}
