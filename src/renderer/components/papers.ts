// The names of each contest that is counted, as the sheets print them; asked once, without a figure.
import { useEffect, useState } from 'react';
import { useNight } from '../app/night.tsx';
import type { BallotPaper } from '../../core/election/ballot-paper.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import type { Coverage } from '../../core/sheets/coverage.ts';

export interface Papers {
  readonly papers: readonly BallotPaper[];
  readonly covers: Coverage;
}

/** null until they are there. */
export function usePapers(onRefused: (refusal: Refusal) => void): Papers | null {
  const { ask } = useNight();
  const [papers, setPapers] = useState<Papers | null>(null);
  useEffect(() => {
    let gone = false;
    void ask('result/papers', {}).then((answer) => {
      if (gone) return;
      if (!answer.ok) {
        onRefused(answer.error);
        return;
      }
      const unprintable = new Set(answer.value.unprintable);
      setPapers({ papers: answer.value.papers, covers: (character) => !unprintable.has(character) });
    });
    return () => {
      gone = true;
    };
  }, [ask]);
  return papers;
}
