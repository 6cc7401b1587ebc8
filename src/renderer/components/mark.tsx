// A state as one kanji in a box. `sign` names the kanji (texts/window/components-texts); `look` is the box, by default the usual one.
//   <Mark sign="done" />   <Mark sign="fails" look="bad" size="large" />   <Mark sign="fits" spoken="none" />
import type { ReactNode } from 'react';
import { useHall } from '../app/night.tsx';
import { type MarkSign, markSigns } from '../../texts/window/components-texts.ts';

export type MarkLook = 'done' | 'now' | 'yet' | 'care' | 'bad' | 'quiet';

const looks: Readonly<Record<MarkSign, MarkLook>> = {
  fits: 'quiet', fails: 'bad', done: 'done', now: 'now', yet: 'yet', waits: 'yet', care: 'care', stop: 'bad', agrees: 'quiet',
  differs: 'care', other: 'bad', same: 'quiet', present: 'quiet', absent: 'yet', open: 'done', sealed: 'yet',
};

export function Mark({ sign, look = looks[sign], size, spoken = 'word' }: {
  readonly sign: MarkSign;
  readonly look?: MarkLook | undefined;
  readonly size?: 'large' | undefined;
  /** `none` where the same word stands beside the mark. */
  readonly spoken?: 'word' | 'none' | undefined;
}): ReactNode {
  const { texts: { components: { marks } }, language } = useHall();
  const box = `mark${look === 'done' ? '' : ` mark-${look}`}${size === 'large' ? ' mark-lg' : ''}`;
  const kanji = <span className={box} lang="ja" aria-hidden="true">{markSigns[sign]}</span>;
  if (spoken === 'none') return kanji;
  // One thing in a row of a grid.
  return <span className="marked">{kanji}<span className={language === 'ja' || size === 'large' ? 'vh' : 'mark-word'}>{marks[sign]}</span></span>;
}
