// The numbers of ballots on the hand-over paper, typed by each of two persons: the law's paper has them, and no other number is shown.
import type { ReactNode } from 'react';
import { NumbersStage } from './numbers-stage.tsx';
import { useNight } from '../../app/night.tsx';
import { Note } from '../../components/note.tsx';
import { asCount } from '../../../core/kernel/count.ts';
import { heldContests } from '../../../core/session/setting.ts';

/** Digits of the largest number of records in a ballot file. */
const LONGEST_NUMBER = 7;

export function BallotsStage(): ReactNode {
  const { count: { setting }, texts: { receive: { ballots: texts } } } = useNight();
  const held = heldContests(setting);
  return (
    <NumbersStage
      texts={texts} rows={held.map(({ contest, title }) => ({ key: contest, label: title, digits: LONGEST_NUMBER }))}
      notes={(
        <>
          <Note title={texts.why}>{texts.whyHow}</Note>
          <Note title={texts.zero}>{texts.zeroHow}</Note>
          <Note title={texts.differs}>{texts.differsHow}</Note>
        </>
      )}
      actOf={(first, second, [one, other]) => ({
        kind: 'event',
        event: {
          type: 'ballot-numbers-confirmed', by: [one, other],
          numbers: held.map(({ contest }, at) => ({ contest, first: asCount(first[at] ?? 0), second: asCount(second[at] ?? 0) })),
        },
      })}
    />
  );
}
