// The names of the labels as files, for whoever prints them without having made them.

export const INVENTORY = 'a-9';

/** `number` is that of the medium, from 1. */
export function envelopeName(number: number): string {
  return `a-9-envelope-${number}`;
}

/** Those of a bag on so many media, in printing order. */
export function labelNames(media: number): readonly string[] {
  return [INVENTORY, ...Array.from({ length: media }, (_, index) => envelopeName(index + 1))];
}
