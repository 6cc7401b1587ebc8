// 中断: what is sealed while nobody counts, and the same seals before anybody goes on.
import type { ReactNode } from 'react';
import { BeginPause } from './begin-pause.tsx';
import { Resume } from './resume.tsx';
import { useNight } from '../../app/night.tsx';

export function PauseScreen(): ReactNode {
  const { count: { state } } = useNight();
  const pause = state.pauses.at(-1);
  return pause?.resumed === null ? <Resume pause={pause} /> : <BeginPause />;
}
