// What every screen knows: the view, the words, and how to ask. `useNight` is for screens of a count, `useHall` for those before one.
//
// useNight(): what Hall has, and the count; of it:
//   ask(channel, input)   the answer, after the view was fetched again (queries fetch nothing)
//   progress              the last numbers that a running command told, renewed four times a second; null once it has ended
//   place, go             where a person went on their own ('people', 'pause', 'board'); go(null) leads back to what is due
//   say(sentence)         read aloud by a screen reader, politely
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { bridge } from './bridge.ts';
import { chosenPair, type OfficerPair } from './officers.ts';
import type { Place } from './place.ts';
import { useSlowly } from './slowly.ts';
import type { Channel } from '../../contract/channels.ts';
import type { Input, Output, Preserving, Progress } from '../../contract/contract.ts';
import type { CountView, View } from '../../contract/view.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { Language } from '../../texts/language.ts';
import { windowTexts } from '../../texts/window/texts.ts';
import type { WindowTexts } from '../../texts/window/window-texts.ts';

export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Result<Output<C>, Refusal>>;

export interface Hall {
  readonly view: View;
  readonly texts: WindowTexts;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly ask: Ask;
  readonly refresh: () => Promise<void>;
  /** The view as the last fetch gave it, for those who have waited since they were drawn. */
  readonly latest: () => View;
  readonly progress: Progress | null;
  /** What is done now while the preservation is written; null while it is not. */
  readonly preserving: Preserving | null;
  /** Figures of a result stand on the screen: the masthead says so. */
  readonly figuresShown: boolean;
  readonly showFigures: (shown: boolean) => void;
  readonly place: Place | null;
  readonly go: (place: Place | null) => void;
  readonly said: string;
  readonly say: (sentence: string) => void;
  /** Why somebody has to sign in again: the screen on which it happened is gone by then. */
  readonly signedOut: Refusal | null;
  readonly tellSignedOut: (refusal: Refusal | null) => void;
  readonly choosePair: (pair: OfficerPair) => void;
  readonly pair: OfficerPair | null;
}

export interface Night extends Hall {
  readonly count: CountView;
}

const MILLISECONDS_BETWEEN_LOOKS_AT_THE_CLOCK = 30_000;

/** They change nothing: the view stays as it is. */
const queries: readonly Channel[] = [
  'hall/board', 'hall/media', 'session/state', 'session/view', 'session/asked-groups', 'readiness/check', 'result/papers', 'result/shown',
  'result/hand-copy', 'printer/state',
];

const HallContext = createContext<Hall | null>(null);

export function useHall(): Hall {
  const hall = useContext(HallContext);
  if (hall === null) throw new Error('a screen stands outside the hall');
  return hall;
}

/** The words, also where there is no hall yet. */
export function useWords(): WindowTexts {
  return useContext(HallContext)?.texts ?? windowTexts.ja;
}

export function useNight(): Night {
  const hall = useHall();
  const { count } = hall.view;
  if (count === null) throw new Error('a screen of a count was shown without one');
  return { ...hall, count };
}

/** The view, fetched at the start, after each command and whenever it is said to have changed; the last word of it that came. */
function useView(): {
  readonly view: View | null; readonly refusal: Refusal | null; readonly refresh: () => Promise<void>; readonly latest: () => View | null;
} {
  const [view, setView] = useState<View | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(0);
  const answered = useRef(0);
  const latest = useRef<View | null>(null);
  const refresh = useCallback(async () => {
    const turn = ++asked.current;
    const answer = await bridge['session/view']({});
    if (turn < answered.current) return;
    answered.current = turn;
    if (answer.ok) latest.current = answer.value;
    if (answer.ok) setView(answer.value);
    setRefusal(answer.ok ? null : answer.error);
  }, []);
  return { view, refusal, refresh, latest: useCallback(() => latest.current, []) };
}

/** Japanese, unless the host was started in English: it then says `en` and no region, as no system does by itself. */
function firstLanguage(): Language {
  return navigator.language.startsWith('en') ? 'en' : 'ja';
}

export function HallProvider({ children, loading, refused }: {
  readonly children: ReactNode;
  readonly loading: (texts: WindowTexts) => ReactNode;
  /** Instead of everything: the program cannot serve this window. */
  readonly refused: (refusal: Refusal, texts: WindowTexts, language: Language) => ReactNode;
}): ReactNode {
  const { view, refusal, refresh, latest } = useView();
  const [stopped, setStopped] = useState<Refusal | null>(null);
  const [language, setLanguage] = useState(firstLanguage);
  const { seen: progress, tell: tellProgress, forget: forgetProgress } = useSlowly<Progress>();
  const [preserving, setPreserving] = useState<Preserving | null>(null);
  const [place, go] = useState<Place | null>(null);
  const [figuresShown, showFigures] = useState(false);
  const [said, say] = useState('');
  const [signedOut, tellSignedOut] = useState<Refusal | null>(null);
  const [chosen, choosePair] = useState<OfficerPair | null>(null);

  useEffect(() => {
    bridge.listen((event) => {
      if (event.event === 'changed') void refresh();
      else if (event.event === 'preserving') setPreserving(event);
      else tellProgress(event);
    });
    void bridge['hall/board']({}).then((board) => {
      if (!board.ok) setStopped(board.error);
      return refresh();
    });
  }, [refresh, tellProgress]);
  useEffect(() => {
    // The system's clock can be moved while nobody presses anything: nothing else would tell.
    const timer = setInterval(() => void bridge['session/view']({}).then((answer) => {
      const before = latest()?.count?.clockDrift;
      if (answer.ok && Math.abs((answer.value.count?.clockDrift ?? 0) - (before ?? 0)) > 1) void refresh();
    }), MILLISECONDS_BETWEEN_LOOKS_AT_THE_CLOCK);
    return () => clearInterval(timer);
  }, [refresh, latest]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = windowTexts[language].frame.product;
  }, [language]);

  const ask = useCallback<Ask>(async (channel, input) => {
    const call = bridge[channel] as (given: typeof input) => Promise<Result<Output<typeof channel>, Refusal>>;
    const answer = await call(input);
    if (queries.includes(channel)) return answer;
    forgetProgress();
    setPreserving(null);
    await refresh();
    return answer;
  }, [refresh, forgetProgress]);

  const texts = windowTexts[language];
  const hall = useMemo<Hall | null>(() => (view === null ? null : {
    view, texts, language, setLanguage, ask, refresh, latest: () => latest() ?? view, progress, preserving, figuresShown,
    showFigures, place, go,
    said, say, signedOut, tellSignedOut, choosePair,
    pair: view.count === null ? null : chosenPair(view.count, chosen),
  }), [view, texts, language, ask, refresh, latest, progress, preserving, figuresShown, place, said, signedOut, chosen]);

  const stop = stopped ?? refusal;
  if (stop !== null) return refused(stop, texts, language);
  if (hall === null) return loading(texts);
  return <HallContext value={hall}>{children}</HallContext>;
}
