// The checks: id, level, clause and what a failure of it means (formats/verification §3, held equal by a test).

export type Level = 'V0' | 'V1' | 'V2';

export interface Check {
  readonly level: Level;
  readonly clause: string;
  /** What is wrong where this check fails. */
  readonly en: string;
  readonly ja: string;
}

export const checks = {
  'entries': { level: 'V0', clause: 'bag §2', en: 'an entry is no plain file, has a name that no bag may have, or is an empty folder', ja: 'ファイルの種類又は名前が、保存データに置けるものではありません。' },
  'missing-file': { level: 'V0', clause: 'preservation §2, transfer §2, bag §1', en: 'a file is not there', ja: '必要なファイルがありません。' },
  'extra-file': { level: 'V0', clause: 'preservation §2, transfer §2, bag §1.6', en: 'a file stands there that no page names', ja: '定めのないファイルがあります。' },
  'size': { level: 'V0', clause: 'verification §4', en: 'a file is larger than a file of its kind may be', ja: 'ファイルが上限より大きくなっています。' },
  'unreadable': { level: 'V0', clause: 'verification §4', en: 'a file could not be read, or changed while it was read', ja: 'ファイルを読み取れないか、読み取り中に内容が変わりました。' },
  'bagit': { level: 'V0', clause: 'bag §1.1', en: 'bagit.txt is not the one there is', ja: 'bagit.txt が定めの内容と一致しません。' },
  'bag-info': { level: 'V0', clause: 'bag §1.2', en: 'bag-info.txt is not in its form, or its sums are not those of the files', ja: 'bag-info.txt の形式又は合計が実際と一致しません。' },
  'manifest': { level: 'V0', clause: 'bag §1.3', en: 'a manifest is not in its form, or lists other files than there are', ja: 'ファイル一覧の形式又は内容が実際のファイルと一致しません。' },
  'digest': { level: 'V0', clause: 'bag §1.3', en: 'a file is not the one that the manifest lists', ja: 'ファイルの内容が一覧の値と一致しません。' },
  'tag-manifest': { level: 'V0', clause: 'bag §1.4', en: 'tagmanifest-sha256.txt is not in its form, or a tag file is not the one it lists', ja: 'tagmanifest-sha256.txt の形式又は値が実際と一致しません。' },
  'json': { level: 'V0', clause: 'conventions §2', en: 'a JSON file is not canonical', ja: 'JSONファイルが定めの書き方ではありません。' },
  'shape': { level: 'V0', clause: 'conventions §2.4, the page of the file', en: 'a member is missing, unknown, or no value of its kind', ja: '項目の過不足があるか、値が定めの種類ではありません。' },
  'file-form': { level: 'V0', clause: 'preservation §2', en: 'a file is not of the kind that its name says', ja: 'ファイルの中身が名前の示す種類ではありません。' },

  'cms-form': { level: 'V1', clause: 'bag §5.1, §5.2', en: 'a signature file is not exactly in its profile', ja: '電子署名ファイルが定めの形式と一致しません。' },
  'cms-signers': { level: 'V1', clause: 'bag §5.4', en: 'the signers are not those that the definition names', ja: '電子署名をした者が、選挙の定義に定められた者と一致しません。' },
  'cms-content': { level: 'V1', clause: 'bag §5.2', en: 'the signed file is not the one that was signed', ja: 'ファイルの内容が、電子署名をしたときの内容と一致しません。' },
  'cms-signature': { level: 'V1', clause: 'bag §5.3', en: 'a signature does not verify', ja: '電子署名の値が一致しません。' },
  'certificate': { level: 'V1', clause: 'bag §4', en: 'a certificate is not of the kind that may sign', ja: '電子証明書が定めの種類ではありません。' },
  'certificate-validity': { level: 'V1', clause: 'bag §4', en: 'a certificate was not valid at the announced opening time', ja: '電子証明書が、告示された開票の時刻に有効期間内ではありません。' },
  'trust': { level: 'V1', clause: 'definition §3', en: 'the definition is another one than the one given for comparison', ja: '選挙の定義が、照合のために示されたものと一致しません。' },
  'definition': { level: 'V1', clause: 'definition §1, §2', en: 'the definition breaks one of its rules', ja: '選挙の定義が定めに合いません。' },
  'keys': { level: 'V1', clause: 'definition §1.2 to §1.4', en: 'the keys of the definition do not fit together', ja: '選挙の定義にある鍵の組合せが定めに合いません。' },
  'notices': { level: 'V1', clause: 'definition §5', en: 'the notices break one of their rules', ja: '異動・告示事項が定めに合いません。' },
  'context': { level: 'V1', clause: 'definition §3', en: 'a file belongs to another definition', ja: 'ファイルが別の選挙の定義に対するものです。' },
  'received-definition': { level: 'V1', clause: 'transfer §2.1', en: 'the definition of the received bag is not the installed one', ja: '受け入れた投票データ一式の選挙の定義が、端末のものと一致しません。' },
  'key-record': { level: 'V1', clause: 'transfer §2.2, definition §4', en: 'the key record or its plan is not that of the definition', ja: '鍵の記録又は計画が、選挙の定義と一致しません。' },
  'serial': { level: 'V1', clause: 'transfer §2.5', en: 'serial.json does not fit the bag', ja: 'serial.json が投票データ一式と一致しません。' },
  'roots': { level: 'V1', clause: 'transfer §2.4', en: 'roots.json does not list the contests of the definition', ja: 'roots.json が選挙の定義の選挙と一致しません。' },
  'ballot-header': { level: 'V1', clause: 'ballot §3', en: 'the head or the size of a ballot file is not that of its contest', ja: '投票ファイルの先頭部分又は大きさが、その選挙のものと一致しません。' },
  'ballot-order': { level: 'V1', clause: 'ballot §3', en: 'records are not in strictly ascending order', ja: '投票ファイルの並びが昇順ではないか、同じものが重なっています。' },
  'ballot-root': { level: 'V1', clause: 'ballot §4', en: 'the root of a ballot file is not that of roots.json', ja: '投票ファイルから計算した値が roots.json の値と一致しません。' },

  'log-form': { level: 'V2', clause: 'log §1', en: 'a line of the log is not a record', ja: '操作記録の行が定めの形式ではありません。' },
  'log-chain': { level: 'V2', clause: 'log §1.1, §1.2', en: 'a record does not follow the one before it, or its hash is not that of its content', ja: '操作記録の前後のつながり又は値が一致しません。' },
  'log-clock': { level: 'V2', clause: 'log §1.1', en: 'the monotonic time goes back within one start of the program', ja: '操作記録の経過時間が逆戻りしています。' },
  'log-first': { level: 'V2', clause: 'log §1.4', en: 'record 0 is not the installation of this definition with this session key', ja: '操作記録の最初が、この選挙の定義と鍵の登録ではありません。' },
  'log-actors': { level: 'V2', clause: 'preservation §3.2', en: 'someone acts who is not among the people of the session', ja: '操作記録に、出席者の一覧にない者がいます。' },
  'log-events': { level: 'V2', clause: 'log §1.5', en: 'the steps of the count are not all there, not in their order, or say something else than the files', ja: '操作記録に開票の手順がそろっていないか、順序又は内容が一致しません。' },
  'log-end': { level: 'V2', clause: 'log §2, preservation §3.6', en: 'the log does not end with preservation-begun for this session.json', ja: '操作記録の最後が、この session.json の保存の記録ではありません。' },
  'checkpoints': { level: 'V2', clause: 'log §2', en: 'the checkpoints are not the three of this log', ja: '操作記録の確認点が、この操作記録のものと一致しません。' },
  'checkpoint-signature': { level: 'V2', clause: 'log §2', en: 'a checkpoint is not signed by the session key', ja: '操作記録の確認点の電子署名が一致しません。' },
  'session': { level: 'V2', clause: 'preservation §3', en: 'session.json does not fit the other files', ja: 'session.json が他のファイルと一致しません。' },
  'session-people': { level: 'V2', clause: 'preservation §3.2, §3.3', en: 'the people of the session are not in their order, one has the id of the machine, or a person named is not among them', ja: '出席者の一覧の並びが違うか、端末と同じ符号の者がいるか、一覧にない者の名があります。' },
  'session-contests': { level: 'V2', clause: 'preservation §3.3', en: 'the contests of the session are not those counted', ja: 'session.json の選挙が、集計した選挙と一致しません。' },
  'session-card': { level: 'V2', clause: 'preservation §3.4', en: 'the card is not one of the definition', ja: '使用したカードが選挙の定義と一致しません。' },
  'session-sheets': { level: 'V2', clause: 'preservation §3.5', en: 'the list of sheets is not that of the files', ja: '帳票の一覧が実際のファイルと一致しません。' },
  'count-origin': { level: 'V2', clause: 'count §1.1', en: 'count.json is of another definition, bag or notices', ja: 'count.json が、別の選挙の定義、投票データ一式又は異動・告示事項のものです。' },
  'count-contests': { level: 'V2', clause: 'count §1.2 to §1.4', en: 'the contests are not those of the definition in their state', ja: 'count.json の選挙又はその状態が、選挙の定義と一致しません。' },
  'count-received': { level: 'V2', clause: 'count §2.1', en: 'a number is not that of the received bag', ja: '件数が、受け入れた投票データ一式と一致しません。' },
  'count-classes': { level: 'V2', clause: 'count §2.2, ballot §5.4', en: 'the classes of records do not add up or could not be counted so', ja: '開くことができた投票・できなかった投票の件数が合いません。' },
  'count-decisions': { level: 'V2', clause: 'count §2.3, §2.4', en: 'the decisions do not cover the ballots that could not be opened or read', ja: '開くことができない投票等の決定が、件数と一致しません。' },
  'count-invalid': { level: 'V2', clause: 'count §3', en: 'the classes of invalid ballots are not those of the law and the notices', ja: '無効投票の区分又は票数が、定め又は異動・告示事項と一致しません。' },
  'count-rows': { level: 'V2', clause: 'count §4', en: 'the rows of the result are not all there or not in printing order', ja: '結果の行に過不足があるか、順序が一致しません。' },
  'count-struck': { level: 'V2', clause: 'count §4', en: 'an option that is struck has votes', ja: '異動により票を得られない候補者等に票数があります。' },
  'count-sums': { level: 'V2', clause: 'count §4, §6', en: 'a sum does not add up', ja: '合計が一致しません。' },
  'count-equations': { level: 'V2', clause: 'count §6', en: 'an equation is not the one that follows from the figures', ja: '照合の式が、票数から計算したものと一致しません。' },
  'count-voters': { level: 'V2', clause: 'count §5', en: 'the reason for a difference to the number of voters is missing, or stands where there is none', ja: '投票者数との差の理由がないか、差がないのに理由があります。' },
  'csv': { level: 'V2', clause: 'count §7', en: 'a CSV is not the one that follows from count.json', ja: 'CSVが count.json から作られるものと一致しません。' },

  'internal': { level: 'V0', clause: 'verification §2', en: 'the verifier failed at this file; the bag cannot be called whole', ja: '検証プログラムがこのファイルを処理できませんでした。' },
} as const satisfies Readonly<Record<string, Check>>;

export type CheckId = keyof typeof checks;
