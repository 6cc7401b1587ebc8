// Options that a tired eye may take for each other: the same family or given name, the same reading, the same abbreviation.
import type { BallotPaper } from './ballot-paper.ts';

export type Likeness = 'name' | 'family-name' | 'given-name' | 'kana' | 'abbreviation';

export interface SimilarPair {
  /** Codes, in printing order. */
  readonly codes: readonly [number, number];
  readonly shares: readonly Likeness[];
}

interface Named {
  readonly code: number;
  readonly name: string;
  readonly kana?: string;
  readonly abbreviation?: string;
}

/** Every pair of options of one paper that a vote may name and that share a name or a part of it; in printing order. */
export function similarNames(paper: BallotPaper): readonly SimilarPair[] {
  const options = namedOn(paper);
  const groups = new Map<string, { readonly likeness: Likeness; readonly at: number[] }>();
  options.forEach((option, at) => {
    for (const [likeness, key] of keysOf(option)) {
      const id = `${likeness} ${key}`;
      const group = groups.get(id) ?? { likeness, at: [] };
      group.at.push(at);
      groups.set(id, group);
    }
  });
  const pairs = new Map<string, { readonly at: readonly [number, number]; readonly shares: Set<Likeness> }>();
  for (const { likeness, at } of groups.values()) {
    for (const pair of pairsOf(at)) {
      const id = pair.join(' ');
      const found = pairs.get(id) ?? { at: pair, shares: new Set() };
      found.shares.add(likeness);
      pairs.set(id, found);
    }
  }
  return [...pairs.values()]
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ at: [first, second], shares }) => ({ codes: [codeAt(options, first), codeAt(options, second)], shares: [...shares] }));
}

function namedOn(paper: BallotPaper): readonly Named[] {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return paper.candidates.map(({ option }) => option);
    case 'HR_PR':
      return paper.parties.map(({ option }) => option);
    case 'HC_PR':
      return paper.parties.flatMap(({ option, members }) => [option, ...members.map((member) => member.option)]);
    case 'SC_REVIEW':
      return paper.judges.map(({ option }) => option);
  }
}

function keysOf({ name: written, kana, abbreviation }: Named): readonly (readonly [Likeness, string])[] {
  const name = ordinaryForm(written);
  const keys: (readonly [Likeness, string])[] = [['name', written.replaceAll(/\s/gu, '')]];
  if (kana !== undefined) {
    keys.push(['kana', hiragana(kana.normalize('NFKC')).replaceAll(/\s/gu, '')]);
    const { family, given } = partsOf(name);
    keys.push(...family.map((part) => ['family-name', part] as const), ...given.map((part) => ['given-name', part] as const));
  }
  if (abbreviation !== undefined) keys.push(['abbreviation', ordinaryForm(abbreviation)]);
  return keys;
}

/**
 * What may be the family and the given name. Registers mostly write no space between them: then it is the first and the last two
 * characters, in a name of up to three also the first and the last one. A pair too many is flagged rather than one too few.
 */
function partsOf(name: string): { readonly family: readonly string[]; readonly given: readonly string[] } {
  const [family = '', ...given] = name.split(/\s+/u);
  if (given.length > 0) return { family: [family], given: [given.join('')] };
  const characters = Array.from(name);
  const lengths = characters.length > 3 ? [2] : [1, 2].filter((length) => length <= characters.length);
  return {
    family: lengths.map((length) => characters.slice(0, length).join('')),
    given: lengths.map((length) => characters.slice(-length).join('')),
  };
}

/** Characters that many names are written with, each after the forms that a tired eye takes for it. */
const variants = [
  '高髙', '崎\uFA11嵜碕', '吉𠮷', '辺邊邉', '斎齋斉齊', '浜濱濵', '島嶋嶌', '沢澤', '橋槗𣘺', '柳栁', '桑桒', '徳德', '広廣', '瀬瀨', '国國', '桜櫻', '真眞',
  '竜龍', '富冨', '恵惠', '曽曾', '渕淵渊', '藤籐', '滝瀧', '条條', '来來', '栄榮', '関關', '実實', '土圡𡈽', '清淸',
] as const;
const variantOf: ReadonlyMap<string, string> = new Map(variants.flatMap((forms) => {
  const [ordinary = '', ...others] = Array.from(forms);
  return others.map((other) => [other, ordinary] as const);
}));

/** For comparison only: without variation selectors, compatibility forms and old forms as the ordinary ones. */
function ordinaryForm(text: string): string {
  const characters = Array.from(text.replaceAll(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, ''));
  return characters.map((character) => variantOf.get(character) ?? character).join('').normalize('NFKC');
}

/** Katakana as hiragana: ァ–ヶ stand 0x60 above ぁ–ゖ. */
function hiragana(kana: string): string {
  return kana.replaceAll(/[\u30A1-\u30F6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

function pairsOf(at: readonly number[]): readonly (readonly [number, number])[] {
  return at.flatMap((first, index) => at.slice(index + 1).map((second) => [first, second] as const));
}

function codeAt(options: readonly Named[], at: number): number {
  return options[at]?.code ?? 0;
}
