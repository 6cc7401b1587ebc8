// Every text of a sheet, for a last look at its characters before it is printed.
import type { Block, Section, Sheet } from './sheet.ts';

export function textsOf(sheet: Sheet): readonly string[] {
  const { facts, prelude, body, account, closing, foot, edition } = sheet;
  return [
    sheet.form, sheet.office, sheet.district, sheet.contestName, ...sheet.title, sheet.mark ?? '', edition.replaces ?? '', sheet.running,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...[...prelude, ...body, ...account, ...closing].flatMap(textsOfSection),
    foot.warning, foot.countDigest, foot.fingerprint, foot.log,
  ];
}

function textsOfSection({ heading, note, recall, blocks }: Section): readonly string[] {
  return [heading, note ?? '', ...[...recall ?? [], ...blocks].flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'pairs': return block.pairs.flatMap(({ label, value }) => [label, value]);
    case 'text': return [block.text];
    case 'equation': return [...block.left, ...block.right].flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns.map(({ heading }) => heading), ...block.rows.flatMap(({ cells, remark }) => [...cells, remark ?? ''])];
    case 'signatures': return block.boxes.flatMap(({ label, name, prompt }) => [label, name, prompt]);
  }
}
