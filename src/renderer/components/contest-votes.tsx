// The contests beside each other as tabs: figures where they are shown, lids where not.
//   <ContestVotes papers={usePapers(…)} figures={CountFile | null} />
import { type ReactNode, useState } from 'react';
import type { Papers } from './papers.ts';
import { Tabs } from './tabs.tsx';
import { VoteTables, VoteTotals } from './vote-table.tsx';
import { useNight } from '../app/night.tsx';
import { voteKindFacts } from '../../core/law/vote-kinds.ts';
import type { Counted, CountFile } from '../../core/tally/count-file.ts';

export function ContestVotes({ papers: { papers, covers }, figures }: {
  readonly papers: Papers; readonly figures: CountFile | null;
}): ReactNode {
  const { count, texts: { votes } } = useNight();
  const [chosen, choose] = useState(String(papers[0]?.contest ?? ''));
  const paper = papers.find(({ contest }) => String(contest) === chosen);
  const contest = count.contests.find((each) => each.contest === paper?.contest);
  if (paper === undefined || contest === undefined) return null;
  const counted = countedIn(figures, contest.contest);
  return (
    <Tabs
      label={votes.contest} chosen={chosen} onChoose={choose}
      tabs={papers.map((each) => ({ key: String(each.contest), title: voteKindFacts[each.kind].shortName }))}
    >
      <div className={counted === null ? undefined : 'res'}>
        <section>
          <h2 className="part">{[contest.title, contest.constituency].join('　')}</h2>
          <VoteTables paper={paper} covers={covers} counted={counted} />
        </section>
        {counted !== null && <section tabIndex={0} aria-label={votes.total}><VoteTotals counted={counted} /></section>}
      </div>
    </Tabs>
  );
}

function countedIn(figures: CountFile | null, contest: number): Counted | null {
  const found = figures?.contests.find((each) => each.contest === contest);
  return found?.state === 'counted' ? found : null;
}
