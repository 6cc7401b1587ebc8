// Step 10: the preservation data go to two media; then what was sealed is recorded, and the record of the count ends.
import { type ReactNode, useState } from 'react';
import { MediaStage } from './media-stage.tsx';
import { SealStage } from './seal-stage.tsx';
import { useNight } from '../../app/night.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { factsOf } from '../../../core/session/facts.ts';

export function PreserveScreen(): ReactNode {
  const { count } = useNight();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const verified = factsOf(count.state).preservation?.verified ?? null;
  if (verified === null) return <MediaStage refusal={refusal} onRefused={setRefusal} />;
  return <SealStage media={verified.media} verifiedAt={verified.at} refusal={refusal} onRefused={setRefusal} />;
}
