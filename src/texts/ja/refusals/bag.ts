// データ一式と電子署名について進めないとき。
import type { bagRefusals } from '../../../core/bag/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const notAsMade: Rest = {
  meaning: '作成されたままのデータ一式ではありません。投票は開いていません。',
  next: '媒体を抜かずにトラブル報告書を作ってください。正が使用できないと認めるときは、副の使用を記録します。',
  never: '媒体の中のファイルを消したり、書き換えたりしない。',
  decides: '開票管理者（立会人の意見を聴く）',
};

const changed: Rest = { ...notAsMade, meaning: '改変又は読取りの不良です。投票は開いていません。' };

const originUnknown: Rest = {
  meaning: 'どこで作られたデータか分かりません。',
  next: '選挙管理委員会に連絡してください。',
  never: 'ほかのパソコンで開かない。',
  decides: '選挙管理委員会',
};

const unusableCertificate: Rest = {
  meaning: 'この電子証明書では、作成者を確かめることができません。',
  next: '選挙管理委員会に連絡し、使用する電子証明書を確かめてください。',
  decides: '選挙管理委員会',
};

const outOfPeriod: Rest = {
  meaning: '告示された開票時刻が、電子証明書の有効期間に入っていません。端末の時計とは関係ありません。',
  next: '選挙管理委員会に連絡してください。',
  never: '端末の時刻を変えて続けようとしない。',
  decides: '選挙管理委員会',
};

export const bag: Readonly<Record<keyof typeof bagRefusals, RefusalText>> = {
  'bag/file-missing': { happened: 'データ一式に必要なファイルが足りません。', ...notAsMade },
  'bag/extra-file': { happened: 'データ一式に余分なファイルがあります。', ...notAsMade },
  'bag/not-a-file': { happened: 'データ一式に、通常のファイルではないものがあります。', ...notAsMade },
  'bag/empty-folder': { happened: 'データ一式に空のフォルダーがあります。', ...notAsMade },
  'bag/path': { happened: 'データ一式に、使用できない名前のファイルがあります。', ...notAsMade },
  'bag/nested': { happened: 'データ一式のファイルが、決められたフォルダーにありません。', ...notAsMade },
  'bag/path-twice': { happened: 'データ一式に、同じ名前のファイルが二つあります。', ...notAsMade },
  'bag/payload-extra': { happened: 'データ一式に、この開票区の選挙にはないファイルがあります。', ...notAsMade },
  'bag/payload-missing': {
    ...notAsMade,
    happened: 'データ一式に、この開票区の選挙のファイルが足りません。',
    meaning: 'ファイルがないことを0票とみなすことはできません。投票は開いていません。',
  },
  'bag/too-large': { happened: 'データ一式に、決められた大きさを超えるファイルがあります。', ...notAsMade },

  'bag/declaration': { happened: 'データ一式の形式の表示が、決められたものと一致しません。', ...notAsMade },
  'bag/info': { happened: 'データ一式の説明の形式が、決められたものと一致しません。', ...notAsMade },
  'bag/other-format': {
    happened: '種類の異なるデータ一式です。',
    meaning: '投票データ一式と保存データ一式とは、互いに代わりになりません。',
    next: '媒体のラベルを確かめ、必要な媒体を挿入してください。',
    decides: '―',
  },
  'bag/sum-of-sizes': { happened: 'ファイルの数又は大きさの合計が、データ一式の説明と一致しません。', ...changed },
  'bag/manifest-form': { happened: 'ファイルの一覧の形式が、決められたものと一致しません。', ...notAsMade },
  'bag/manifest-order': { happened: 'ファイルの一覧が、決められた順に並んでいません。', ...notAsMade },
  'bag/manifest-lacks-file': { happened: '一覧にないファイル（{file}）があります。', ...notAsMade },
  'bag/manifest-names-missing-file': { happened: '一覧にあるファイル（{file}）がありません。', ...notAsMade },
  'bag/content-differs': { happened: 'データの一部が、作成時と異なります。', ...changed },

  'bag/signature-not-der': { happened: '電子署名を読み取れません。', ...originUnknown },
  'bag/signature-form': { happened: '電子署名の形式が、決められたものと一致しません。', ...originUnknown },
  'bag/signature-holds-content': { happened: '電子署名のファイルに、別の内容が入っています。', ...originUnknown },
  'bag/signature-content-type': { happened: '電子署名の対象の種類が、決められたものと一致しません。', ...originUnknown },
  'bag/signature-digest-algorithm': { happened: '電子署名に、決められたものと異なる計算方式が使われています。', ...originUnknown },
  'bag/signature-signer-unknown': { happened: 'この選挙の作成者ではない人の電子署名が付いています。', ...originUnknown },
  'bag/signature-signer-missing': { happened: '必要な人の電子署名が足りません。', ...originUnknown },
  'bag/signature-signer-twice': { happened: '同じ人の電子署名が二つ付いています。', ...originUnknown },
  'bag/signature-signer-without-certificate': { happened: '電子署名に対応する電子証明書が付いていません。', ...originUnknown },
  'bag/signature-certificate-without-signer': { happened: '電子証明書に対応する電子署名が付いていません。', ...originUnknown },
  'bag/signature-algorithm': { happened: '電子署名の方式が、決められたものと一致しません。', ...originUnknown },
  'bag/signature-attributes': { happened: '電子署名の項目が、決められたものと一致しません。', ...originUnknown },
  'bag/signature-unsigned-attributes': { happened: '電子署名に、電子署名の対象でない項目が加えられています。', ...originUnknown },
  'bag/signature-time': { happened: '電子署名の日時の形式が、決められたものと一致しません。', ...originUnknown },
  'bag/signature-other-content': { happened: 'データが、電子署名をしたときのものと一致しません。', ...originUnknown },
  'bag/signature-other-certificate': { happened: '電子署名が、付いている電子証明書と一致しません。', ...originUnknown },
  'bag/signature-value': { happened: '電子署名の値の形式が、決められたものと一致しません。', ...originUnknown },
  'bag/signature-wrong': { happened: '作成者の電子署名を確認できません。', ...originUnknown },
  'bag/signature-not-canonical': { happened: '電子署名の書き方が、決められたものと一致しません。', ...originUnknown },

  'bag/certificate-form': { happened: '電子証明書の形式が、決められたものと一致しません。', ...unusableCertificate },
  'bag/certificate-key': { happened: '電子証明書の鍵の種類が、決められたものと一致しません。', ...unusableCertificate },
  'bag/certificate-key-usage': { happened: '電子署名のための電子証明書ではありません。', ...unusableCertificate },
  'bag/certificate-critical-extension': { happened: '電子証明書に、この端末が扱えない条件が付いています。', ...unusableCertificate },
  'bag/certificate-not-yet-valid': { happened: '電子証明書（{name}）の有効期間が始まる前です。', ...outOfPeriod },
  'bag/certificate-expired': { happened: '電子証明書（{name}）の有効期間が過ぎています。', ...outOfPeriod },
};
