// Leads to the recount from wherever a result stands; there it is told why.   <RecountLink />
import type { ReactNode } from 'react';
import { LinkButton } from './buttons.tsx';
import { useNight } from '../app/night.tsx';
import { factsOf } from '../../core/session/facts.ts';

export function RecountLink(): ReactNode {
  const { count, go, texts: { recount } } = useNight();
  return <LinkButton onPress={() => go('recount')}>{recount.go(factsOf(count.state).version + 1)}</LinkButton>;
}
