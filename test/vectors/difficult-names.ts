// Names that are hard to print, of the kinds that Japanese registers hold. Characters that an editor or a transfer may change are escaped.

export const difficultNames = {
  /** Forms that only a variation selector tells apart (異体字). */
  'ivs': [
    '葛\u{E0100}城\u3000剛', '葛\u{E0101}西\u3000実', '葛\u{E0100}飾\u3000花', '辻\u{E0100}\u3000千春', '辻\u{E0101}\u3000健',
    '邊\u{E0100}見\u3000庸', '渡邉\u{E0100}\u3000聡',
    '齋\u{E0100}藤\u3000進', '齊\u{E0100}木\u3000学', '祇\u{E0100}園\u3000明', '祇\u{E0101}園\u3000光',
    '芦\u{E0100}田\u3000均', '芦\u{E0101}屋\u3000修', '榊\u{E0100}原\u3000博', '榊\u{E0101}\u3000淳', '樋\u{E0100}口\u3000恵',
    '樋\u{E0101}口\u3000進', '飴\u{E0100}谷\u3000保', '迫\u{E0100}田\u3000昇', '逢\u{E0100}坂\u3000誠', '逗\u{E0100}子\u3000勝',
    '謎\u{E0100}田\u3000一', '鯖\u{E0100}江\u3000茂', '鰯\u{E0100}\u3000一郎', '鱒\u{E0100}渕\u3000潔', '薩\u{E0100}摩\u3000勇',
    '櫛\u{E0100}引\u3000徹', '饗\u{E0100}場\u3000忠', '杓\u{E0100}\u3000武', '楢\u{E0100}崎\u3000弘', '鞘\u{E0100}師\u3000里',
    '巽\u{E0100}\u3000悟', '廟\u{E0100}\u3000修', '煎\u{E0100}田\u3000豊', '箸\u{E0100}本\u3000信', '冴\u{E0100}島\u3000奈々',
    '喰\u{E0100}田\u3000良',
  ],
  /** Characters outside the basic plane. */
  'beyond-the-basic-plane': [
    '𠮷田\u3000茂', '𠮷野\u3000家子', '𠮷川\u3000晃', '𠮷村\u3000𠮷子', '𡈽屋\u3000太', '𡈽井\u3000豊', '𣘺本\u3000聖', '髙𣘺\u3000𣘺子',
    '𠀋夫\u3000一', '𡌛\u3000太郎', '𡢽\u3000花', '𣏒\u3000実', '𣏕\u3000稔', '𣗄木\u3000勝', '𤭖\u3000光', '𥔎\u3000学', '𥝱\u3000進',
    '𥧄\u3000均', '𦚰\u3000洋', '𧘔\u3000武', '𨦺\u3000仁', '𩸽\u3000達', '𪘂\u3000徹', '𫝆\u3000泉',
  ],
  /** Characters of the basic plane that the first fonts lack. */
  'lacking': [
    '槗本\u3000聖子', '槗\u3000一', '槗爪\u3000功',
  ],
  /** Compatibility ideographs: normalising makes most of them another character. */
  'compatibility': [
    '\u{FA11}山\u3000博', '山\u{FA11}\u3000努', '\u{FA19}田\u3000実', '\u{FA19}谷\u3000勝', '\u{FA1A}子\u3000麗',
    '\u{FA1B}田\u3000豊', '\u{FA1C}国\u3000太郎', '\u{FA1D}華\u3000子', '\u{FA1E}田\u3000孜', '\u{FA26}築\u3000馨',
    '\u{FA16}股\u3000昇', '\u{FA17}田\u3000淳', '\u{FA18}子\u3000仁', '\u{FA12}山\u3000晴', '\u{FA10}本\u3000幸', '\u{FA13}山',
    '\u{FA14}原\u3000緑', '\u{FA15}\u3000光', '\u{FA1F}\u3000一', '\u{FA20}原\u3000茂', '\u{FA22}訪\u3000馨',
    '\u{FA25}見\u3000庸', '\u{FA27}\u3000実', '\u{FA28}\u3000修', '\u{FA29}\u3000透', '\u{FA2A}野\u3000誠', '\u{FA2B}塚\u3000潤',
    '\u{FA2D}岡\u3000茂', '\u{F929}\u3000子', '\u{F9DC}一\u3000実', '\u{FA30}田\u3000武', '\u{FA32}免\u3000功',
    '\u{FA33}\u3000強', '\u{FA34}\u3000太', '\u{FA36}\u3000実', '\u{FA38}\u3000学', '\u{FA3D}\u3000進', '\u{FA41}\u3000太',
    '\u{FA42}\u3000昭', '\u{FA44}田\u3000花', '\u{FA45}野\u3000茂', '\u{FA46}\u3000太', '\u{FA5B}\u3000弘', '\u{FA5F}\u3000修',
    '\u{FA61}\u3000治', '\u{FA64}\u3000学', '\u{FA67}\u3000太', '\u{FA68}\u3000武',
  ],
  /** Old and other forms with code points of their own (旧字). */
  'old-forms': [
    '髙橋\u3000靖', '髙島\u3000礼', '濵田\u3000実', '濵\u{FA11}\u3000歩', '濱口\u3000梧', '邉見\u3000純', '齋藤\u3000繁', '齊藤\u3000仁',
    '斉藤\u3000由', '斎藤\u3000茂', '嶋田\u3000久', '嶌\u3000政', '德川\u3000慶', '栁\u3000美里', '栁澤\u3000寿', '桒原\u3000功', '桒田\u3000佳',
    '惠谷\u3000治', '澤\u3000穂', '廣瀨\u3000昌', '瀨戸\u3000寂', '國分\u3000太', '眞田\u3000広', '眞鍋\u3000淑', '櫻井\u3000翔', '櫻田\u3000義',
    '渕上\u3000泰', '渊\u3000一', '籔田\u3000武', '藪\u3000恵', '藤\u{FA11}\u3000龍', '鷗\u3000外', '鷲尾\u3000真', '靍田\u3000弘',
    '鶴\u3000一', '靏\u3000洋', '曻\u3000一', '曽我\u3000浩', '曾野\u3000綾', '峯岸\u3000徹', '峰\u3000竜', '埜村\u3000要', '冨永\u3000愛',
    '富樫\u3000義', '淸水\u3000次', '槙野\u3000智', '槇原\u3000敬', '凜\u3000子', '凛\u3000太', '龍\u3000馬', '竜\u3000童', '彌生\u3000子',
    '弥\u3000一', '條\u3000太', '萬田\u3000久', '来栖\u3000三', '來生\u3000悦', '莊司\u3000薫', '荘\u3000一', '祐田\u3000稔', '圓谷\u3000英',
    '圡方\u3000巽', '閒宮\u3000林', '薗田\u3000憲', '薮\u3000一', '龜井\u3000静', '蘆田\u3000伸', '駈\u3000一', '塚\u{FA11}\u3000稔',
    '亙\u3000一', '亘\u3000健', '尙\u3000弘',
  ],
  /** Iteration marks and rare kana. */
  'marks': [
    '佐々木\u3000小次郎', '野々村\u3000真', '奈良\u3000千々', '須々木\u3000亜紀', '竜ヶ崎\u3000茂', '鶴ヶ島\u3000学', '関ケ原\u3000勝', '霞ヶ浦\u3000実',
    '茅ヶ崎\u3000治', 'ヴィヴィアン\u3000佐藤', 'ゔぁん\u3000太', 'いすゞ\u3000花', 'みすゞ\u3000金子', 'こゝろ\u3000子', '〆木\u3000敏', '〆\u3000太郎',
    '仝\u3000一', 'ゐの\u3000すゑ', 'ヱビ\u3000大', 'ヰ\u3000太', 'ヵ\u3000ヶ', 'ヷ\u3000太',
  ],
  /** Marks that combine with the letter before them. */
  'combining': [
    'あ\u{3099}子', 'か\u{3099}んは\u{309A}\u3000太', 'は\u{309A}ーる\u3000子', 'ヒ\u{309A}ーター', 'カ\u{309A}\u3000太', 'ト\u{309A}ゥ\u3000一',
    'セ\u{309A}\u3000子', 'ウ\u{3099}ィ\u3000太', 'う\u{3099}\u3000子', 'Rene\u{301}\u3000太', 'A\u{304}\u3000一',
    'Mu\u{308}ller\u3000隆',
  ],
  /** Names of use (通称). */
  'stage-names': [
    'ツルネン・マルテイ', 'アントニオ猪木', 'マック赤坂', 'ドクター・中松', 'えちぜんや\u3000まさとみ・スーパー・ワンダフル・太郎', '日本\u3000太郎・ジュニア', 'たがや\u3000亮',
    'ＹＯＳＨＩＫＩ\u3000林', 'ラサール石井', 'さかぐち・ひろし・チャンネル', '山田・スミス・花子', 'おおつき\u3000まこと\u3000ジュニア',
    '大空\u3000ひばり（本名\u3000青木\u3000和枝）', '西村―斎藤\u3000学', '田中＝スミス\u3000恵', '中村\u3000Ｊｒ．', 'いとう「たかし」', '鈴木\u3000一☆',
    '音\u3000♪', '青木\u3000No.1',
  ],
  /** Latin letters, half-width kana, figures and squared forms. */
  'latin': [
    'Abe\u3000Taro', 'José\u3000Kawasaki', 'Müller\u3000隆', 'O\'Brien　恵', 'John F. Suzuki', 'Øystein\u3000太',
    'Zoë\u3000花', 'Łukasz\u3000健', 'Anaïs\u3000山田', 'ﾊﾟﾜﾌﾙ太郎', 'ｱｲｳｴｵ', '１２３太郎', '①太郎', '㈱太郎', '㈲花子', '№７\u3000太',
    '℡\u3000花', '㍻\u3000太', 'Ⅱ世\u3000太', 'ⅲ世\u3000太',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What no font here has, or no paper shows: refused by name, so that an alternative notation is asked for. */
export const unprintableNames: readonly (readonly [why: string, name: string, character: string])[] = [
  ['a form that no font has', '渡邊\u{E0102}\u3000誠', 'U+908A U+E0102'],
  ['a form that the second font has only without its selector', '渡邉\u{E0101}\u3000豊', 'U+9089 U+E0101'],
  ['a selector after a letter that has no other form', '山\u{E0101}田\u3000実', 'U+5C71 U+E0101'],
  ['two selectors', '葛\u{E0100}\u{E0101}城', 'U+845B U+E0100 U+E0101'],
  ['a selector alone', '\u{E0100}葛城', 'U+E0100'],
  ['a private-use character (外字)', '\u{E000}田\u3000実', 'U+E000'],
  ['a private-use character of plane 15', '\u{F0000}田\u3000実', 'U+F0000'],
  ['an ideograph of extension F', '\u{2CF8F}\u3000実', 'U+2CF8F'],
  ['a compatibility ideograph of plane 2', '\u{2F800}\u3000実', 'U+2F800'],
  ['a dakuten on an ideograph', '山\u{3099}田\u3000実', 'U+5C71 U+3099'],
  ['a dakuten alone', '\u{3099}あ子', 'U+3099'],
  ['a soft hyphen, which no paper shows', '山\u{AD}田\u3000実', 'U+00AD'],
  ['a zero-width space', '山\u{200B}田\u3000実', 'U+200B'],
  ['a mark that turns the direction of writing', '\u{202E}山田\u3000実', 'U+202E'],
  ['half of a surrogate pair', '\uD842田\u3000実', 'U+D842'],
  ['a tab', '山田\t実', 'U+0009'],
  ['a picture', '山田\u3000\u{1F600}', 'U+1F600'],
];
