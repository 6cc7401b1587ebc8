// Step 7: every equation on one page; the number of voters typed by two persons; the reason of a difference. Nothing here changes a count.
import { type ReactNode, useState } from 'react';
import { Explain } from './explain.tsx';
import { entriesDiffer, type Entries, nothingTyped, stageOf, type Typing } from './entries.ts';
import { RecordVoters } from './record-voters.tsx';
import { useShortNames } from './short-names.ts';
import { TypeVoters } from './type-voters.tsx';
import { useNight } from '../../app/night.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { heldNumbers } from '../../../core/session/setting.ts';

export function ReconcileScreen(): ReactNode {
  const { count: { state, due, setting } } = useNight();
  const nameOf = useShortNames();
  const [typing, setTyping] = useState<Typing>(nothingTyped);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (state.step !== 'reconcile' || due.act !== 'operator') throw new Error('shown where no number of voters is due');
  const stage = stageOf(typing, {
    waits: due.waits === 'voters-entered' ? 'voters-entered' : 'difference-explained',
    due: due.contests,
    held: heldNumbers(setting),
    recorded: new Map(state.answers.voters.map(({ contest, number }) => [contest, number])),
  });
  const take = (entries: Entries): void => {
    if (typing.first === null || typing.second !== null) {
      setRefusal(null);
      setTyping({ ...typing, first: entries, second: null });
      return;
    }
    const differ = entriesDiffer(typing.first, entries, nameOf);
    setRefusal(differ);
    setTyping({ ...typing, first: differ === null ? typing.first : null, second: differ === null ? entries : null });
  };
  const anew = (): void => {
    setRefusal(null);
    setTyping({ again: true, first: null, second: null });
  };
  switch (stage.kind) {
    case 'first': case 'second':
      return <TypeVoters key={stage.kind} which={stage.kind} contests={stage.contests} state={state} refusal={refusal} take={take} />;
    case 'record': return <RecordVoters key={stage.contest} stage={stage} state={state} typed={typing.second ?? new Map()} anew={anew} />;
    case 'explain': return <Explain key={stage.contest} contest={stage.contest} state={state} anew={anew} />;
  }
}
