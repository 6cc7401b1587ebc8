// The four rows of a refusal, in place, focused and announced; only an act takes it away.
//   <RefusalRows refusal={refusal} heading="h1" | "h2" />
import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from './mark.tsx';
import { type RefusalWords, refusalWords } from './refusal-words.ts';
import { useHall } from '../app/night.tsx';
import type { Refusal } from '../../core/kernel/refusal.ts';
import type { RefusalCode } from '../../core/refusals/refusals.ts';
import type { SessionState } from '../../core/session/state.ts';
import type { Language } from '../../texts/language.ts';
import type { ComponentTexts } from '../../texts/window/components-texts.ts';

export function RefusalRows({ refusal, heading = 'h1' }: { readonly refusal: Refusal; readonly heading?: 'h1' | 'h2' | undefined }): ReactNode {
  const { texts: { components }, language, view: { count } } = useHall();
  const unopened = count !== null && beforeAnyBallot.includes(count.state.step) && !toldOfOpened.includes(refusal.code);
  const safe = unopened ? components.nothingOpened : null;
  return (
    <Rows refusal={refusal} heading={heading} texts={components} language={language} safe={safe} mark={<Mark sign="stop" size="large" spoken="none" />} />
  );
}

/** The steps in which no card was asked yet, whatever was interrupted. */
const beforeAnyBallot: readonly SessionState['step'][] = ['ready', 'opening', 'receive'];

/** What the registry or the store knows of ballots that were opened, whatever this count has come to. */
const toldOfOpened: readonly string[] = [
  'transfer/already-counted', 'transfer/issue-after-asking', 'transfer/other-ballots-after-asking', 'session/counted-before', 'session/ballots-asked',
] satisfies readonly RefusalCode[];

/** Without the hall: for a window that cannot be served. */
export function Rows({ refusal, heading: Heading, texts, language, mark, safe = null }: {
  readonly refusal: Refusal; readonly heading: 'h1' | 'h2'; readonly texts: ComponentTexts; readonly language: Language; readonly mark: ReactNode;
  /** What is safe all the same. */
  readonly safe?: string | null;
}): ReactNode {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    top.current?.focus();
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  const words = refusalWords(refusal, language);
  const place = refusal.place === undefined ? '' : `　${refusal.place}`;
  return (
    <section className="refuse" role="alert">
      <div className="refuse-top">
        {mark}
        <div>
          <Heading ref={top} tabIndex={-1}>{words.happened.replace(/[。.]$/, '')}</Heading>
          <p className="safe"><span className="errcode">{refusal.code}{place}</span>{safe !== null && <b>{safe}</b>}</p>
        </div>
      </div>
      <FourRows words={words} texts={texts} />
    </section>
  );
}

export function FourRows({ words, texts }: { readonly words: RefusalWords; readonly texts: ComponentTexts }): ReactNode {
  return (
    <dl className="four">
      <div><dt>{texts.happened}</dt><dd>{words.happened}</dd></div>
      <div><dt>{texts.meaning}</dt><dd>{words.meaning}</dd></div>
      <div className="todo">
        <dt>{texts.next}</dt>
        <dd>
          <ol>{words.next.map((act, at) => <li key={act}><span className="num">{at + 1}</span><span>{act}</span></li>)}</ol>
          {words.never !== null && <p className="dont"><i aria-hidden="true" /><span>{texts.never}　{words.never}</span></p>}
        </dd>
      </div>
      <div><dt>{texts.decides}</dt><dd>{words.decides}</dd></div>
    </dl>
  );
}
