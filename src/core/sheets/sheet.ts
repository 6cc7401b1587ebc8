// The model of a printed sheet: words and numbers in order, no layout. The pdf adapter lays it out; adding a sheet is one file.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, type JsonValue } from '../kernel/canonical-json.ts';
import type { Time } from '../kernel/time.ts';

export interface Sheet {
  /** Form number, `A-1`; the reconciliation has none and says `照合`. */
  readonly form: string;
  /** Name of the PDF file without ending: `a-1-contest-1`. */
  readonly file: string;
  readonly contest: number | null;
  readonly office: string;
  /** The largest text of the page: the counting district. */
  readonly district: string;
  /** Short name of the contest, beside the district. */
  readonly contestName: string;
  /** Lines of the title, all in the same size. */
  readonly title: readonly string[];
  /** 取扱注意（投票の秘密） and the like, framed. */
  readonly mark: string | null;
  readonly rehearsal: boolean;
  /** A re-issue says in one sentence which sheet is not to be used any more. */
  readonly edition: { readonly number: number; readonly replaces: string | null };
  readonly copy: '原本' | '写し';
  readonly madeAt: Time;
  /** Facts of the session (times, people, terminal): label and value. Not part of the body. */
  readonly facts: readonly Labelled[];
  /** One line that stands for the facts on every page after the first. */
  readonly running: string;
  /** What tells of the night up to the figures, where a sheet follows the order of a statutory form. Not part of the body. */
  readonly prelude: readonly Section[];
  /** What two counts of the same ballots have in common (formats/preservation §4): no time, no person, no terminal. */
  readonly body: readonly Section[];
  /** What tells of this one night: times, persons, seals, acts. It follows the body and is not part of it. */
  readonly account: readonly Section[];
  /** What hands fill in at the end of the sheet, with the names of the people there. Not part of the body. */
  readonly closing: readonly Section[];
  readonly foot: {
    readonly warning: string;
    /** SHA-256 of count.json in groups of four hexadecimal digits, or the words that there is no count yet. */
    readonly countDigest: string;
    /** The 照合番号 in twelve groups of five digits, or the words that nothing was received yet. */
    readonly fingerprint: string;
    readonly log: string;
  };
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

export interface Section {
  readonly heading: string;
  /** Set small under the heading. */
  readonly note?: string;
  /** Of a closing section: set above its blocks on any page but the first, so that nobody signs a page without figures. */
  readonly recall?: readonly Block[];
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'pairs'; readonly pairs: readonly Labelled[] }
  | { readonly type: 'text'; readonly text: string; readonly style: 'plain' | 'framed' | 'small' | 'large' }
  | Equation
  | Table
  | Signatures;

/** What the left terms come to equals what the right terms come to. */
export interface Equation {
  readonly type: 'equation';
  readonly left: readonly SignedTerm[];
  readonly right: readonly SignedTerm[];
  readonly verdict: '合' | '差';
}

/** The sign of the first term of a side is not printed. */
export interface SignedTerm extends Labelled {
  readonly sign: '＋' | '－';
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `large`: figures in 20 pt, for the sheet that is keyed in by the tally staff; `compact`: long lists and side tables. */
  readonly size: 'regular' | 'large' | 'compact';
  /** It goes on from a table with the same columns in the section before: its head is printed only where a page begins with it. */
  readonly continues?: true;
}

export interface Column {
  readonly heading: string;
  /** Share of the width; the shares of a table need not add up to anything. */
  readonly width: number;
  /**
   * `name` cells may carry kana above the name (`kana\nname`), `text` cells lines of their own; `number` is a filing number,
   * centred; `figure` cells are right-aligned; `checked` cells are figures with 合 or 差 beside them (`412\n合`), or without;
   * `tick` cells hold `tickBox`, or nothing where there is nothing to tick.
   */
  readonly kind: 'text' | 'name' | 'number' | 'figure' | 'checked' | 'tick';
}

/** The cell of a box that a hand ticks. */
export const tickBox = '□';

export interface Row {
  /** One cell per column. A `head` row has one text, in its first cell, across the table. */
  readonly cells: readonly string[];
  /** Set small under the name, across the rest of the row. */
  readonly remark: string | null;
  readonly style: 'plain' | 'head' | 'sum';
}

export interface Signatures {
  readonly type: 'signatures';
  readonly boxes: readonly SignatureBox[];
}

/** A box for a hand: a signature, a time, a reason. */
export interface SignatureBox {
  readonly label: string;
  /** A name printed at the right of the label, or empty. */
  readonly name: string;
  /** What is printed where the hand writes, as 時 and 分; empty for a free box. */
  readonly prompt: string;
  /** Width in sixths of the line. */
  readonly sixths: 2 | 3 | 4 | 6;
}

/** SHA-256 of the canonical JSON of the body, hexadecimal: equal for every restart and machine (formats/preservation §3.5). */
export function bodyDigest({ body }: Sheet): string {
  return bytesToHex(sha256(canonicalBytes(body as unknown as JsonValue)));
}
