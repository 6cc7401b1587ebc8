// What is printed when the bag is on its media: the inventory, and a label for each envelope.
import type { PreservedBag } from './bag-label.ts';
import { envelopeLabel } from './envelope-label.ts';
import { inventorySheet } from './inventory-sheet.ts';
import type { SheetSetting } from './setting.ts';
import type { Sheet } from './sheet.ts';

/** No re-issue, whatever the version of the count: they are made once, of the bag that holds every edition. */
export function labelsOf(setting: SheetSetting, bag: PreservedBag): readonly Sheet[] {
  const first = { ...setting, facts: { ...setting.facts, edition: 1, replaces: null } };
  return [inventorySheet(first, bag), ...Array.from({ length: bag.media }, (_, index) => envelopeLabel(first, bag, index + 1))];
}
