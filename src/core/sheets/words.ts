// Words that several sheets share, and those that stand on every page. Sheets are Japanese documents; their words are part of
// their body and so of their digest, as the labels of law are. What only one sheet says stands in the file of that sheet.

export const mark = '取扱注意（投票の秘密）';
export const notOfPaper = '紙の投票を含まない・あん分前';
/** At the foot of every sheet that shows figures. */
export const warning = `${mark}　この用紙の票数を単独で公表しないこと。`;
/** Of sheets on which no votes stand. */
export const notOfPaperAlone = '紙の投票を含まない';
export const warningWithoutFigures = '取扱注意　この用紙に票数は記載していない。';
export const practiceWarningAlone = '模擬（研修用）　実際の選挙には使用できません。';
export const practiceWarning = '模擬（研修用）　実際の選挙には使用できません。この用紙の票数を単独で公表しないこと。';

/** 「インターネット投票分」 begins the title of every sheet: without it a fax would be taken for the figures of the district. */
export function titleOf(name: string): string {
  return `インターネット投票分　${name}`;
}

export const furniture = {
  edition: '版',
  editionOf: (number: number) => `第${number}版`,
  copy: '原本・写し',
  page: '頁',
  pageOf: (page: number, pages: number) => `${page}／${pages}`,
  continued: '（続き）',
  reissue: (number: number) => `差替え　第${number}版`,
  practice: '模擬（研修用）',
  watermark: '模擬',
  digest: '集計結果',
  fingerprint: '照合番号',
} as const;

/** Under the name of the section where people sign. */
export const signing = '署名又は記名押印';
/** A time that a hand fills in. */
export const timePrompt = '午前・午後　　　時　　　分';

/** Sections are numbered through body and closing. */
export function numbered(number: number, name: string): string {
  return `${number}　${name}`;
}
