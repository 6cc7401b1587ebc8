// Step 5: who holds card and PIN, the card in its slot, the PIN sent once.
import { type ReactNode, useState } from 'react';
import { EnterPin } from './enter-pin.tsx';
import { FinalTry } from './final-try.tsx';
import { Holders } from './holders.tsx';
import { InsertCard } from './insert-card.tsx';
import { freshMemory, type Memory, stageOf } from './stages.ts';
import { useNight } from '../../app/night.tsx';

/** What each stage is given: what is remembered since the last act, and how to remember it. */
export interface StageProps {
  readonly memory: Memory;
  readonly remember: (memory: Memory) => void;
}

export function CardScreen(): ReactNode {
  const { count } = useNight();
  const [memory, remember] = useState<Memory>(freshMemory);
  const holders = 'card' in count.state ? count.state.card.holders : null;
  switch (stageOf(holders, count.card, memory)) {
    case 'holders': return <Holders memory={memory} remember={remember} />;
    case 'insert': return <InsertCard memory={memory} remember={remember} />;
    case 'pin': return <EnterPin memory={memory} remember={remember} />;
    case 'final-try': return <FinalTry remember={remember} />;
  }
}
