// Step 4: from the seal number to the numbers of ballots; what an ordinary night does not have stands beside it.
import { type ReactNode, useState } from 'react';
import { BallotsStage } from './ballots-stage.tsx';
import { GroupsStage } from './groups-stage.tsx';
import { IssueStage } from './issue-stage.tsx';
import { LoadStage } from './load-stage.tsx';
import { ReleaseStage } from './release-stage.tsx';
import { SealStage } from './seal-stage.tsx';
import { roleInUse, stageOf } from './stage.ts';
import { UnsealStage } from './unseal-stage.tsx';
import { useNight } from '../../app/night.tsx';

/** `seal`: another medium, from its seal number on. */
export type Wish = 'seal' | 'release' | 'issue';

export function ReceiveScreen(): ReactNode {
  const { count: { due, state } } = useNight();
  const [wish, onWish] = useState<Wish | null>(null);
  const role = roleInUse(state);
  const back = (): void => onWish(null);
  switch (wish) {
    case 'seal': return <SealStage key={`another ${role}`} role={role} onDone={back} onBack={back} onWish={onWish} />;
    case 'release': return <ReleaseStage onDone={back} />;
    case 'issue': return <IssueStage onDone={back} />;
    case null: break;
  }
  switch (stageOf(due)) {
    case 'seal': return <SealStage key={role} role={role} onDone={back} onBack={null} onWish={onWish} />;
    case 'unseal': return <UnsealStage role={role} onWish={onWish} />;
    case 'load': return <LoadStage role={role} onWish={onWish} />;
    case 'groups': return <GroupsStage onWish={onWish} />;
    case 'ballots': return <BallotsStage />;
    case null: return null;
  }
}
