// The result of each check, and beside it what to do about the first one that stops the terminal.
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { FourRows } from '../../components/refusal-rows.tsx';
import { sentencesOf } from '../../components/refusal-words.ts';
import { Screen } from '../../components/screen.tsx';
import type { Check, Readiness } from '../../../core/readiness/readiness.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { RefusalText } from '../../../texts/refusal-text.ts';
import type { ReadyTexts } from '../../../texts/window/ready-texts.ts';

export function ChecksStage({ onGo }: { readonly onGo: (readiness: Readiness) => void }): ReactNode {
  const { texts: { ready: { checks: texts, remedies } } } = useNight();
  const { seen, refusal, look } = useReadiness();
  const [stopped] = seen?.stopping ?? [];
  const again = <PlainButton onPress={look}>{texts.again}</PlainButton>;
  if (seen === null) {
    const actions = refusal === null ? undefined : again;
    return <Screen code={texts.code} title={texts.looking} lead={texts.untouched} refusal={refusal} actions={actions} />;
  }
  const lead = texts.lead(numbersOf(seen));
  if (stopped === undefined) {
    return (
      <Screen
        code={texts.code} title={texts.title} lead={lead} refusal={refusal} notes={<GoodNotes seen={seen} />}
        actions={<>{again}<GoButton onPress={() => onGo(seen)}>{texts.go}</GoButton></>}
      >
        <CheckRows seen={seen} />
      </Screen>
    );
  }
  const remedy = remedies[stopped];
  return (
    <Screen code={texts.code} title={remedy.act} lead={lead} refusal={refusal} actions={<GoButton onPress={look}>{texts.again}</GoButton>}>
      <div className="split checks"><CheckRows seen={seen} /><Remedy text={remedy} label={texts.explanation} untouched={texts.untouched} /></div>
    </Screen>
  );
}

/** Looked at when the screen comes, whenever the view has changed, and when somebody asks for it. */
function useReadiness(): { readonly seen: Readiness | null; readonly refusal: Refusal | null; readonly look: () => Promise<void> } {
  const { ask, view } = useNight();
  const [seen, setSeen] = useState<Readiness | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const look = useCallback(async () => {
    const answer = await ask('readiness/check', {});
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) setSeen(answer.value);
  }, [ask]);
  useEffect(() => {
    void look();
  }, [look, view]);
  return { seen, refusal, look };
}

function CheckRows({ seen }: { readonly seen: Readiness }): ReactNode {
  const { texts: { ready: { checks: texts } } } = useNight();
  return (
    <ol className="rows checks-rows" aria-label={texts.list}>
      {seen.checks.map((check) => {
        const stops = seen.stopping.includes(check.check);
        return (
          <li key={check.check} className={stops ? 'is-hit' : undefined}>
            <span><Mark sign={signOf(check, stops)} /></span><span>{texts.names[check.check]}</span><span className="sub">{texts.fact(check)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function GoodNotes({ seen }: { readonly seen: Readiness }): ReactNode {
  const { texts: { ready: { checks: texts } } } = useNight();
  const digits = seen.checks.find(({ check }) => check === 'software')?.values.digits;
  return (
    <>
      {seen.checks.some(isCare) && <Note title={texts.careNote}>{texts.careHow}</Note>}
      <Note title={texts.softwareNote}>
        {digits !== undefined && (
          <p className="fp-s fp-note" translate="no">{String(digits).split(' ').map((group) => <span key={group}>{group}</span>)}</p>
        )}
        <p>{texts.softwareHow}</p>
      </Note>
      <Note title={texts.otherNote}>{texts.otherHow}</Note>
    </>
  );
}

function Remedy({ text, label, untouched }: { readonly text: RefusalText; readonly label: string; readonly untouched: string }): ReactNode {
  const { texts: { components } } = useNight();
  const words = { ...text, next: sentencesOf(text.next), never: text.never ?? null };
  return (
    <section className="refuse" aria-label={label} role="alert">
      <p className="small sub checks-safe">{untouched}</p>
      <FourRows words={words} texts={components} />
    </section>
  );
}

function isCare({ verdict }: Check): boolean {
  return verdict !== 'good';
}

function signOf({ verdict }: Check, stops: boolean): 'fits' | 'care' | 'fails' {
  if (stops) return 'fails';
  return verdict === 'good' ? 'fits' : 'care';
}

function numbersOf({ checks, stopping }: Readiness): Parameters<ReadyTexts['checks']['lead']>[0] {
  const good = checks.filter(({ verdict }) => verdict === 'good').length;
  return { of: checks.length, good, bad: stopping.length, care: checks.length - good - stopping.length };
}
