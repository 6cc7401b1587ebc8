// The clock in large, and whether it is right; where it is not, the right time is typed and taken at the moment when it comes.
import { type ReactNode, useState } from 'react';
import { PlainButton } from './buttons.tsx';
import { DigitField, Field, Pick, Seg } from './fields.tsx';
import { type ClockDifference, differenceOf, type TypedTime } from './typed-time.ts';
import { useClock } from '../app/clock.ts';
import { useNight } from '../app/night.tsx';
import { timeWords } from '../app/times.ts';
import { dateOf, type Time } from '../../core/kernel/time.ts';

export type ClockAnswer = { readonly answer: 'right' } | { readonly answer: 'wrong'; readonly taken: ClockDifference | null };

/** Seconds; null while the right time is not known yet. */
export function offsetOf(clock: ClockAnswer | null): number | null {
  if (clock === null) return null;
  return clock.answer === 'right' ? 0 : clock.taken?.seconds ?? null;
}

interface Props {
  readonly answer: ClockAnswer | null;
  readonly onAnswer: (answer: ClockAnswer) => void;
}

export function ClockQuestion({ answer, onAnswer }: Props): ReactNode {
  const { texts: { ready: { together: texts } }, language } = useNight();
  const now = useClock();
  const words = timeWords(language);
  return (
    <>
      <h2 className="part">{texts.clock}</h2>
      <p className="clock-face"><span className="sub">{words.date(dateOf(now))}</span> <b>{texts.face(words.time(now), now.slice(17, 19))}</b></p>
      <Pick
        label={texts.question} value={answer?.answer ?? null}
        onChange={(value) => onAnswer(value === 'right' ? { answer: value } : { answer: value, taken: null })}
        options={[{ value: 'right', title: texts.right }, { value: 'wrong', title: texts.wrong }]}
      />
      {answer?.answer === 'wrong' && (answer.taken === null
        ? <TimeFields now={now} onTaken={(taken) => onAnswer({ answer: 'wrong', taken })} />
        : <Taken taken={answer.taken} onAgain={() => onAnswer({ answer: 'wrong', taken: null })} />)}
    </>
  );
}

function TimeFields({ now, onTaken }: { readonly now: Time; readonly onTaken: (taken: ClockDifference) => void }): ReactNode {
  const { texts: { ready: { together: texts } } } = useNight();
  const [half, setHalf] = useState<TypedTime['half'] | null>(null);
  const [hour, setHour] = useState('');
  const [minute, setMinute] = useState('');
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    const difference = half === null ? null : differenceOf({ half, hour, minute }, now);
    setWrong(difference === null);
    if (difference !== null) onTaken(difference);
  };
  return (
    <div className="clock-typed">
      <p className="small sub">{texts.typedHow} {texts.clockHow}</p>
      <Seg
        label={texts.half} value={half} onChange={setHalf}
        options={[{ value: 'morning', title: texts.morning }, { value: 'afternoon', title: texts.afternoon }]}
      />
      <div className="clock-fields">
        <Field label={texts.hour}><DigitField length={2} value={hour} onChange={setHour} /></Field>
        <Field label={texts.minute}><DigitField length={2} value={minute} onChange={setMinute} /></Field>
        <PlainButton onPress={take}>{texts.take}</PlainButton>
      </div>
      {wrong && <p className="wrong" role="alert">{texts.noSuchTime}</p>}
    </div>
  );
}

function Taken({ taken: { time, seconds }, onAgain }: { readonly taken: ClockDifference; readonly onAgain: () => void }): ReactNode {
  const { texts: { ready: { together: texts } }, language } = useNight();
  const apart = Math.abs(seconds);
  const words = { time: timeWords(language).both(time), minutes: Math.floor(apart / 60), seconds: apart % 60, ahead: seconds > 0 };
  return <div className="clock-typed"><p role="status">{texts.taken(words)}</p><PlainButton onPress={onAgain}>{texts.takeAgain}</PlainButton></div>;
}
