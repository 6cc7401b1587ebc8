// The numbers of sections, which run through the parts of a sheet in the order in which they stand on paper.
import type { Section, Sheet } from './sheet.ts';
import { numbered } from './words.ts';

const parts = ['prelude', 'body', 'account', 'closing'] as const;
type Parts = Pick<Sheet, (typeof parts)[number]>;

export function numberedThrough<P extends Partial<Parts>>(given: P): P {
  const through: { -readonly [K in keyof Parts]?: readonly Section[] } = {};
  let number = 0;
  for (const part of parts) {
    const sections = given[part];
    if (sections === undefined) continue;
    through[part] = sections.map((section) => ({ ...section, heading: numbered(++number, section.heading) }));
  }
  return { ...given, ...through };
}
