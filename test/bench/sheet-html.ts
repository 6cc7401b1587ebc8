// A sheet as a web page, for a browser to print: the same words in the same fonts, tables whose heads stand on every page, nothing more.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Block, Section, Sheet, Table } from '../../src/core/sheets/sheet.ts';

const require = createRequire(import.meta.url);
const fonts = {
  'mincho': '@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf',
  'gothic': '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
  'fallback': '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
} as const;

const css = `
${Object.entries(fonts).map(([name, file]) => `@font-face { font-family: ${name}; src: url(${pathToFileURL(require.resolve(file)).href}) }`).join('\n')}
@page { size: A4; margin: 13mm 15mm 9mm 20mm }
body { font: 11pt/1.2 mincho, fallback; margin: 0 }
p { margin: 1mm 0 }
h1 { font-size: 20pt } h2 { font-size: 13pt } h3 { font: 11pt gothic, fallback }
h1, h2, h3 { font-weight: normal; margin: 2mm 0 }
table { border-collapse: collapse; width: 100% }
.fixed { table-layout: fixed }
td, th { border-top: .25pt solid; padding: .3mm 1mm; text-align: left; font-weight: normal; vertical-align: baseline }
tr { break-inside: avoid }
.figure { text-align: right; font: 14pt gothic }
small { font: 7pt/1 mincho, fallback }
.box { display: inline-block; width: 45%; height: 16mm; border: .6pt solid; margin: 1mm }`;

export function htmlOf(sheet: Sheet): string {
  const { district, contestName, title, facts, body, account, closing, foot } = sheet;
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${css}</style>
<h1>${escaped(district)}　${escaped(contestName)}</h1>${title.map((line) => `<h2>${escaped(line)}</h2>`).join('')}
${pairs(facts)}${[...body, ...account, ...closing].map(sectionOf).join('')}
<p>${[foot.warning, foot.countDigest, foot.fingerprint, foot.log].map(escaped).join('<br>')}</html>`;
}

function sectionOf({ heading, note, blocks }: Section): string {
  return `<section><h3>${escaped(heading)}</h3>${note === undefined ? '' : `<small>${escaped(note)}</small>`}${blocks.map(blockOf).join('')}</section>`;
}

function blockOf(block: Block): string {
  switch (block.type) {
    case 'pairs': return pairs(block.pairs);
    case 'text': return `<p>${escaped(block.text)}`;
    case 'equation': return pairs([...block.left, ...block.right]);
    case 'signatures': return block.boxes.map(({ label, name }) => `<span class="box">${escaped(label)}　${escaped(name)}</span>`).join('');
    case 'table': return tableOf(block);
  }
}

/** Columns as wide as on the sheet, kana small above the name, a line across for what heads a part. */
function tableOf({ columns, rows }: Table): string {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const cell = (text: string, at: number): string => {
    const kind = columns[at]?.kind ?? '';
    return `<td class="${kind}">${kind === 'name' ? escaped(text).replace(/^(.*)<br>/, '<small>$1</small><br>') : escaped(text)}</td>`;
  };
  const across = (text: string): string => `<tr><td colspan="${columns.length}">${text}</td></tr>`;
  return `<table class="fixed"><colgroup>${columns.map(({ width }) => `<col style="width: ${100 * width / shares}%">`).join('')}</colgroup>
<thead><tr>${columns.map(({ heading }) => `<th>${escaped(heading)}</th>`).join('')}</tr></thead>
${rows.map(({ cells, remark, style }) => `${style === 'head' ? across(escaped(cells[0] ?? '')) : `<tr>${cells.map(cell).join('')}</tr>`}${
  remark === null ? '' : across(`<small>${escaped(remark)}</small>`)}`).join('\n')}</table>`;
}

function pairs(all: readonly { readonly label: string; readonly value: string }[]): string {
  return `<table>${all.map(({ label, value }) => `<tr><td>${escaped(label)}</td><td>${escaped(value)}</td></tr>`).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
