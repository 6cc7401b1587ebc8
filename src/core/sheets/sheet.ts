// The model of a printed sheet: words and numbers in order, no layout. The pdf adapter lays it out; adding a sheet is one file.

export interface Sheet {
  /** Form number, `A-1`; the reconciliation has none and says `照合`. */
  readonly form: string;
  /** Name of the PDF file without ending: `a-1-contest-1`. */
  readonly file: string;
  readonly contest: number | null;
  readonly office: string;
  /** The largest text of the page: the counting district and the short name of the contest. */
  readonly district: string;
  readonly contestName: string;
  /** Lines of the title, all in the same size. */
  readonly title: readonly string[];
  /** 取扱注意（投票の秘密） and the like, framed. */
  readonly mark: string | null;
  readonly rehearsal: boolean;
  /** 第1版; a re-issue also says what it replaces. */
  readonly edition: { readonly number: number; readonly replaces: string | null };
  readonly copy: '原本' | '写し';
  /** Facts of the session (times, people, terminal): label and value. Not part of the body. */
  readonly facts: readonly Labelled[];
  readonly body: readonly Section[];
  readonly foot: { readonly warning: string; readonly countDigest: string; readonly fingerprint: string; readonly log: string };
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'pairs'; readonly pairs: readonly Labelled[] }
  | { readonly type: 'text'; readonly text: string; readonly framed: boolean }
  | { readonly type: 'equation'; readonly left: readonly Labelled[]; readonly right: readonly Labelled[]; readonly verdict: string }
  | Table
  | { readonly type: 'signatures'; readonly boxes: readonly { readonly label: string; readonly name: string; readonly tall: boolean }[] };

export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Figures in 20 pt, for the sheet that is keyed in by the tally staff. */
  readonly largeFigures: boolean;
}

export interface Column {
  readonly heading: string;
  /** Share of the width; the shares of a table need not add up to anything. */
  readonly width: number;
  /** `name` cells carry kana above the name; `figure` cells are right-aligned; `tick` is an empty box for a hand. */
  readonly kind: 'text' | 'name' | 'number' | 'figure' | 'tick';
}

export interface Row {
  /** One cell per column; a name cell may carry `kana\nname`. */
  readonly cells: readonly string[];
  readonly style: 'plain' | 'head' | 'sum';
}
