// Beside the declaration: the times, what the record does, and what stays closed until then.
import type { ReactNode } from 'react';
import { useNight } from '../../app/night.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Facts } from '../../components/facts.tsx';
import { Note } from '../../components/note.tsx';
import { dateOf, type Time } from '../../../core/kernel/time.ts';
import { timeWords } from '../../app/times.ts';

export function OpeningNotes({ now, waiting, alone, onAlone, onClock }: {
  readonly now: Time;
  readonly waiting: readonly number[];
  readonly alone: boolean;
  readonly onAlone: (contest: number | null) => void;
  readonly onClock: () => void;
}): ReactNode {
  const { count: { setting: { pollsCloseAt, opensAt } }, texts: { opening: texts }, language } = useNight();
  const { time, both } = timeWords(language);
  const passed = (at: Time): string => {
    const words = dateOf(at) === dateOf(now) ? time(at) : both(at);
    return now < at ? texts.notPassed(words) : texts.passed(words);
  };
  return (
    <>
      <Note title={texts.time}>
        <Facts
          rows={[
            [texts.pollsClose, passed(pollsCloseAt)], [texts.announced, passed(opensAt)], [texts.confirmed, <b key="now">{time(now)}</b>],
          ]}
        />
      </Note>
      {now < pollsCloseAt && (
        <Note title={texts.clock}><p>{texts.clockHow}</p><p><LinkButton onPress={onClock}>{texts.clockLink}</LinkButton></p></Note>
      )}
      <Note title={texts.records}>{texts.recordsWhat}</Note>
      <Note title={texts.sealed}>{texts.sealedWhat}</Note>
      {waiting.length > 1 && (
        <p><LinkButton onPress={() => onAlone(alone ? null : waiting[0] ?? null)}>{alone ? texts.together : texts.single}</LinkButton></p>
      )}
    </>
  );
}
