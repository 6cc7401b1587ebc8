// The four rows of a refusal, in place, focused and announced; only an act takes it away.
//   <RefusalRows refusal={refusal} heading="h1" | "h2" />
import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from './mark.tsx';
import { type RefusalWords, refusalWords } from './refusal-words.ts';
import { useHall } from '../app/night.tsx';
import type { Refusal } from '../../core/kernel/refusal.ts';
import type { Language } from '../../texts/language.ts';
import type { ComponentTexts } from '../../texts/window/components-texts.ts';

export function RefusalRows({ refusal, heading = 'h1' }: { readonly refusal: Refusal; readonly heading?: 'h1' | 'h2' | undefined }): ReactNode {
  const { texts, language } = useHall();
  return <Rows refusal={refusal} heading={heading} texts={texts.components} language={language} mark={<Mark sign="stop" size="large" spoken="none" />} />;
}

/** Without the hall: for a window that cannot be served. */
export function Rows({ refusal, heading: Heading, texts, language, mark }: {
  readonly refusal: Refusal; readonly heading: 'h1' | 'h2'; readonly texts: ComponentTexts; readonly language: Language; readonly mark: ReactNode;
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
        <div><Heading ref={top} tabIndex={-1}>{words.happened.replace(/[。.]$/, '')}</Heading><p className="errcode">{refusal.code}{place}</p></div>
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
