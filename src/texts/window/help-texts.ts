// The pages of the guide that F1 opens: one for each screen, in acts of a hand.

export type HelpTopic =
  | 'board' | 'install' | 'sign-in' | 'lock' | 'pause' | 'clock' | 'ready' | 'people' | 'opening' | 'receive' | 'card' | 'count' | 'doubt' | 'reconcile'
  | 'result' | 'print' | 'preserve' | 'recount' | 'closed' | 'none-held';

export interface HelpPage {
  readonly title: string;
  readonly acts: readonly string[];
  readonly notes: readonly string[];
}

export type HelpTexts = Readonly<Record<HelpTopic, HelpPage>>;
