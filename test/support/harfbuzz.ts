// HarfBuzz on the font files of the sheets: an opinion of another program on which glyph a text has.
import { spawnSync } from 'node:child_process';

export interface ShapedGlyph {
  readonly g: number;
  /** Advance and offset in units of the font. */
  readonly ax: number;
  readonly dx: number;
  readonly dy: number;
}

/** Glyphs of each text, one text a line. */
export function shaped(fontFile: string, texts: readonly string[]): readonly (readonly ShapedGlyph[])[] {
  if (texts.length === 0) return [];
  const { stdout } = run('hb-shape', ['--language=ja', '--output-format=json', '--no-glyph-names', `--font-file=${fontFile}`, '--text-file=-'], texts.join('\n'));
  const lines = stdout.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as readonly ShapedGlyph[]);
  if (lines.length !== texts.length) throw new Error('not one answer for each text');
  return lines;
}

/** A PDF with one line of text, drawn by Cairo from the outlines that HarfBuzz chose. */
export function viewed(fontFile: string, text: string, size: number): Uint8Array {
  return new Uint8Array(run('hb-view', [
    '--language=ja', '--output-format=pdf', `--font-size=${size}`, '--margin=20', `--font-file=${fontFile}`, '--text-file=-',
  ], text).stdout);
}

function run(name: string, args: readonly string[], input: string): { readonly stdout: Buffer } {
  const { status, stdout, stderr, error } = spawnSync(name, args, { input, maxBuffer: 64 * 1024 * 1024 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr.toString('utf8'));
  return { stdout };
}
