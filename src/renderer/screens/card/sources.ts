// Where the card of a count can be: in a reader, or in a rehearsal also a key file on a medium.
import type { Input } from '../../../contract/contract.ts';
import type { MediumInserted } from '../../../contract/view.ts';
import type { Purpose } from '../../../core/election/definition.ts';

/** The name of the key file of a rehearsal (formats/software-card). */
const CARD_FILE = 'card.key';

export interface SourceChoice {
  readonly value: string;
  readonly card: Input<'card/present'>['card'];
  /** The name of the medium with the key file; null for a card in a reader. */
  readonly medium: string | null;
}

const inserted: SourceChoice = { value: 'inserted', card: { kind: 'inserted' }, medium: null };

export function cardSources(purpose: Purpose, media: readonly MediumInserted[]): readonly SourceChoice[] {
  if (purpose === 'live') return [inserted];
  return [inserted, ...media.map(({ path, name }): SourceChoice => (
    { value: path, card: { kind: 'software', file: `${path}/${CARD_FILE}` }, medium: name }))];
}
