// What a text is to a reader that does not see the page (ISO 32000-1 §14.8): heading, paragraph, cell. Without a tag it is furniture.
import type { Mark } from './drawing.ts';

/** Marks with the same tag, by identity, are one element of the document, also over pages. */
export type Tag =
  | { readonly role: 'H1' | 'H2' | 'P' }
  | CellTag;

export interface CellTag {
  readonly role: 'TH' | 'TD';
  readonly row: RowTag;
  /** Marks of one row with the same column are one cell. */
  readonly column: number;
}

export interface RowTag {
  readonly table: object;
}

/** Every text that has no tag yet gets this one. */
export function tagged(marks: readonly Mark[], tag: Tag): readonly Mark[] {
  return marks.map((mark) => (mark.type === 'text' && mark.tag === undefined ? { ...mark, tag } : mark));
}

export function untagged(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) => (mark.type === 'text' ? { ...mark, tag: undefined } : mark));
}
