// A refusal after which typing goes on at once: its fact is the heading, its other rows stand beside the field (design of refusals, 07).
import type { ReactNode } from 'react';
import { useNight } from '../app/night.tsx';
import { Contacts } from './contacts.tsx';
import { Note } from './note.tsx';
import { refusalWords, type RefusalWords } from './refusal-words.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { callsTheOffice } from '../../texts/refusals.ts';

export interface Told {
  readonly title: ReactNode;
  readonly lead: string;
  readonly notes: ReactNode;
}

export function useTold(): (refusal: Refusal) => Told {
  const { language, texts: { components } } = useNight();
  return (refusal) => {
    const words = refusalWords(refusal, language);
    return {
      title: <span role="alert">{words.happened}</span>,
      lead: words.next.join(language === 'ja' ? '' : ' '),
      notes: <>{callsTheOffice(refusal.code) && <Contacts />}<Rows words={words} texts={components} /></>,
    };
  };
}

function Rows({ words, texts }: {
  readonly words: RefusalWords; readonly texts: Readonly<Record<'meaning' | 'never' | 'decides', string>>;
}): ReactNode {
  return (
    <>
      <Note title={texts.meaning}>{words.meaning}</Note>
      {words.never !== null && <Note title={texts.never}><p className="dont"><i aria-hidden="true" /><span>{words.never}</span></p></Note>}
      <Note title={texts.decides}>{words.decides}</Note>
    </>
  );
}
