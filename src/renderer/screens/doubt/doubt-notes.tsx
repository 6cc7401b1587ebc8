// Beside a decision: what it means, who decides, and how the classes of this contest stand.
import type { ReactNode } from 'react';
import { type Question, standingOf } from './question.ts';
import { useNight } from '../../app/night.tsx';
import { Facts } from '../../components/facts.tsx';
import { Note } from '../../components/note.tsx';
import { officeHolder } from '../../../core/session/people.ts';
import { formatNumber } from '../../../core/sheets/figures.ts';

export function DoubtNotes({ question: { contest, held } }: { readonly question: Question }): ReactNode {
  const { count: { state }, texts: { doubt: { notes, classes } } } = useNight();
  if (state.step !== 'doubt') throw new Error('shown where no decision is due');
  return (
    <>
      <Note title={notes.meaning}><p>{notes.meaningText}</p><p>{notes.together}</p></Note>
      <Note title={notes.who}>{notes.whoText(officeHolder(state.people, contest)?.name ?? '')}</Note>
      <Note title={notes.left}>
        <div className="class-numbers">
          <Facts
            rows={standingOf(state, contest).map(({ doubtful, ballots, treatment }) => {
              const number = formatNumber(ballots);
              if (ballots === 0) return [classes[doubtful], notes.none];
              return [classes[doubtful], treatment === null ? notes.undecided(number) : notes.decided(treatment, number)];
            })}
          />
        </div>
      </Note>
      {held ? <Note title={notes.held}>{notes.heldText}</Note> : <Note title={notes.secrecy}>{notes.secrecyText}</Note>}
    </>
  );
}
