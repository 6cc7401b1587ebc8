// Builds a window whose English is the language of pseudo-texts.ts. The product knows nothing of it.
import { join } from 'node:path';
import { buildRendererFor } from '../../../scripts/lib/window-build.ts';

/** Each catalogue, and the name under which it is exported. */
const catalogues = [['texts/window/texts.ts', 'windowTexts'], ['texts/refusals.ts', 'refusalTexts']] as const;
const pseudo = join(import.meta.dirname, 'pseudo-texts.ts');

export async function buildPseudoWindow(folder: string): Promise<void> {
  let found = 0;
  await buildRendererFor(folder, {
    name: 'pseudo-language',
    enforce: 'pre',
    transform(code, id) {
      const [, name] = catalogues.find(([file]) => id.endsWith(file)) ?? [];
      if (name === undefined) return null;
      found += 1;
      return `import { pseudo } from ${JSON.stringify(pseudo)};\n${code.replace(`export const ${name}:`, 'const plain:')}\n`
        + `export const ${name} = { ...plain, en: pseudo(plain.en) };\n`;
    },
  });
  if (found !== catalogues.length) throw new Error('a catalogue is no longer where it was');
}
