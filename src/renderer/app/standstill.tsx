// Instead of every screen: a program that cannot serve this window, and a fault of ours.
import { Component, type ReactNode } from 'react';
import { GoButton } from '../components/buttons.tsx';
import { Rows } from '../components/refusal-rows.tsx';
import type { Refusal } from '../../core/kernel/refusal.ts';
import type { Language } from '../../texts/language.ts';
import { markSigns } from '../../texts/window/components-texts.ts';
import { windowTexts } from '../../texts/window/texts.ts';
import type { WindowTexts } from '../../texts/window/window-texts.ts';

/** The refusal of the start: a second program, a damaged store. */
export function Refused({ refusal, texts, language }: {
  readonly refusal: Refusal; readonly texts: WindowTexts; readonly language: Language;
}): ReactNode {
  const mark = <span className="mark mark-bad mark-lg" lang="ja" aria-hidden="true">{markSigns.stop}</span>;
  return (
    <Standstill texts={texts}>
      <Rows refusal={refusal} heading="h1" texts={texts.components} language={language} mark={mark} />
    </Standstill>
  );
}

function Standstill({ texts: { frame }, children }: { readonly texts: WindowTexts; readonly children: ReactNode }): ReactNode {
  return (
    <div className="app no-rail">
      <header className="mast"><div className="mast-app" lang="ja">{frame.product}</div></header>
      <main className="main">
        <div className="work">{children}</div>
        <footer className="bar"><span className="grow" /><GoButton onPress={() => location.reload()}>{frame.again}</GoButton></footer>
      </main>
    </div>
  );
}

/** A fault in drawing, or in a call that nobody caught: everything recorded is safe, and the window begins again from it. */
export class Lost extends Component<{ readonly children: ReactNode }, { readonly lost: boolean }> {
  override readonly state = { lost: false };

  static getDerivedStateFromError(): { readonly lost: boolean } {
    return { lost: true };
  }

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.lose);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.lose);
  }

  override render(): ReactNode {
    if (!this.state.lost) return this.props.children;
    const texts = windowTexts[document.documentElement.lang === 'en' ? 'en' : 'ja'];
    const { frame: { lost } } = texts;
    return <Standstill texts={texts}><div className="head"><h1>{lost.title}</h1><p className="lead">{lost.lead}</p></div></Standstill>;
  }

  private readonly lose = (): void => {
    this.setState({ lost: true });
  };
}
