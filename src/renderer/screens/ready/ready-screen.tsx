// Step 1: what the terminal finds out about itself, then what two persons find of its clock and its printer.
import { type ReactNode, useState } from 'react';
import { ChecksStage } from './checks-stage.tsx';
import { TogetherStage } from './together-stage.tsx';
import type { Readiness } from '../../../core/readiness/readiness.ts';

export function ReadyScreen(): ReactNode {
  const [looked, setLooked] = useState<Readiness | null>(null);
  return looked === null ? <ChecksStage onGo={setLooked} /> : <TogetherStage readiness={looked} onBack={() => setLooked(null)} />;
}
