// The short name of a contest (小選挙区, 国民審査), as it heads a column.
import { useNight } from '../../app/night.tsx';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';

export function useShortNames(): (contest: number) => string {
  const { count: { setting } } = useNight();
  return (contest) => {
    const found = setting.contests.find((each) => each.contest === contest);
    return found === undefined ? '' : voteKindFacts[found.kind].shortName;
  };
}
