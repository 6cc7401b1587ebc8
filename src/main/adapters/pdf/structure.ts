// The structure of a document as it grows mark by mark: Document, its headings and paragraphs, tables with rows and cells.
import type { CellTag, Tag } from './tags.ts';

export interface Structure {
  /** What is painted until `document.endMarkedContent()` belongs to this element; without a tag it is an artifact. */
  begin(tag: Tag | undefined): void;
}

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

export function structureOf(document: PDFKit.PDFDocument): Structure {
  const root = document.struct('Document');
  document.addStructure(root);
  const known = new Map<object, Element>();
  const cells = new Map<object, Map<number, Element>>();

  const element = (key: object, role: string, parent: () => Element): Element => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = document.struct(role);
    parent().add(made);
    known.set(key, made);
    return made;
  };
  const cell = ({ role, row, column }: CellTag): Element => {
    const ofRow = cells.get(row) ?? new Map<number, Element>();
    cells.set(row, ofRow);
    const found = ofRow.get(column);
    if (found !== undefined) return found;
    const made = document.struct(role, scopeOf(role));
    element(row, 'TR', () => element(row.table, 'Table', () => root)).add(made);
    ofRow.set(column, made);
    return made;
  };
  return {
    begin: (tag) => {
      if (tag === undefined) document.markContent('Artifact');
      else (('row' in tag) ? cell(tag) : element(tag, tag.role, () => root)).add(document.markStructureContent(tag.role));
    },
  };
}

/** The package's types do not know `scope`. */
function scopeOf(role: CellTag['role']): object {
  return role === 'TH' ? { scope: 'Column' } : {};
}
