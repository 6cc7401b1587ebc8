// A language that nobody speaks, made from the English catalogues: longer, and with a mark around everything that a catalogue says.
// It runs in the page.

const letters: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };

/** A word of five letters or more grows by one, as those of other languages do. Values (`{name}`) stay what they are. */
function stretched(text: string): string {
  return text.split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? part : part.replace(/[A-Za-z]+/g, (word) => {
    const accented = word.replace(/[aeiou]/gi, (letter) => letters[letter] ?? letter);
    return word.length < 5 ? accented : accented.replace(/[áéíóú]/, (letter) => letter + letter);
  }))).join('');
}

/** ⟦…⟧ around each sentence, without its full stop: at that some texts are taken apart. */
function marked(text: string): string {
  return text.split(/(?<=\.)(\s+)/).map((sentence) => (sentence.trim() === '' ? sentence : sentence.replace(/^(.*?)(\.?)$/su, (_whole, words: string, stop: string) => `⟦${stretched(words)}⟧${stop}`))).join('');
}

/** The same catalogue in that language: its functions too. */
export function pseudo<T>(texts: T): T {
  if (typeof texts === 'string') return marked(texts) as T;
  if (typeof texts === 'function') return ((...values: readonly unknown[]) => pseudo((texts as (...given: readonly unknown[]) => unknown)(...values))) as T;
  if (Array.isArray(texts)) return texts.map((each: unknown) => pseudo(each)) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, pseudo(value)])) as T;
}

const wrapped = /⟦[^⟦⟧]*⟧/g;

/** What of a text no catalogue says. */
export function unsaid(text: string): string {
  const rest = text.replace(wrapped, ' ');
  return rest === text ? rest : unsaid(rest);
}
