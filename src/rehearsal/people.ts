// Invented people. Family and given names are paired by arithmetic: none is meant to be a person who lives or has lived.

export interface PersonName {
  readonly name: string;
  readonly kana: string;
}

const families = `相沢 あいざわ 朝倉 あさくら 芦田 あしだ 荒巻 あらまき 飯塚 いいづか 生駒 いこま 磯部 いそべ 稲垣 いながき 井出 いで 入江 いりえ
岩瀬 いわせ 植草 うえくさ 潮田 うしおだ 梅津 うめづ 江藤 えとう 榎並 えなみ 大槻 おおつき 岡部 おかべ 奥寺 おくでら 小野寺 おのでら
折原 おりはら 柏木 かしわぎ 梶浦 かじうら 片桐 かたぎり 門脇 かどわき 金森 かなもり 狩野 かのう 川端 かわばた 神崎 かんざき 菊地 きくち
北川 きたがわ 木戸 きど 桐山 きりやま 日下部 くさかべ 久保田 くぼた 倉橋 くらはし 黒沢 くろさわ 桑原 くわばら 古賀 こが 小松原 こまつばら
近藤 こんどう 坂巻 さかまき 桜庭 さくらば 佐久間 さくま 真田 さなだ 椎名 しいな 塩谷 しおや 柴崎 しばさき 島津 しまづ 白鳥 しらとり
新谷 しんたに 杉浦 すぎうら 須賀 すが 瀬川 せがわ 園部 そのべ 高瀬 たかせ 滝口 たきぐち 立花 たちばな 田所 たどころ 千種 ちぐさ
津田 つだ 戸川 とがわ 富樫 とがし 永瀬 ながせ 中条 なかじょう 名取 なとり 新山 にいやま 西脇 にしわき 野々村 ののむら 羽田野 はたの
浜口 はまぐち 原口 はらぐち 平松 ひらまつ 深沢 ふかざわ 藤代 ふじしろ 船越 ふなこし 細井 ほそい 堀江 ほりえ 真壁 まかべ 松風 まつかぜ
三宅 みやけ 水野 みずの 村雨 むらさめ 望月 もちづき 八木 やぎ 矢島 やじま 結城 ゆうき 吉永 よしなが 若林 わかばやし 和久井 わくい`;

const givens = `明里 あかり 篤史 あつし 綾乃 あやの 勇 いさむ 一葉 かずは 泉 いずみ 伊吹 いぶき 詩織 しおり 栄作 えいさく 恵美子 えみこ
修 おさむ 織江 おりえ 薫 かおる 和彦 かずひこ 克己 かつみ 花梨 かりん 寛治 かんじ 桔梗 ききょう 邦夫 くにお 圭吾 けいご
恵子 けいこ 健太郎 けんたろう 紘一 こういち 琴音 ことね 小百合 さゆり 朔 さく 里美 さとみ 聡 さとし 茂子 しげこ 静香 しずか
淳之介 じゅんのすけ 昭三 しょうぞう 晋平 しんぺい 鈴 すず 澄江 すみえ 誠司 せいじ 節子 せつこ 蒼太 そうた 大地 だいち 孝之 たかゆき
武雄 たけお 民子 たみこ 千鶴 ちづる 司 つかさ 常雄 つねお 貞治 ていじ 徹 とおる 時江 ときえ 俊介 しゅんすけ 朋美 ともみ
直樹 なおき 夏海 なつみ 七海 ななみ 信彦 のぶひこ 典子 のりこ 紀之 のりゆき 華子 はなこ 遥 はるか 春樹 はるき 久美 くみ
英俊 ひでとし 寛 ひろし 弘美 ひろみ 文 ふみ 冬馬 とうま 穂高 ほだか 真帆 まほ 雅人 まさと 正義 まさよし 万里 まり
美咲 みさき 光男 みつお 稔 みのる 美代子 みよこ 睦 むつみ 恵 めぐみ 元春 もとはる 桃子 ももこ 康平 こうへい 八重 やえ
結衣 ゆい 雄一郎 ゆういちろう 雪乃 ゆきの 由美 ゆみ 洋介 ようすけ 義明 よしあき 良枝 よしえ 頼子 よりこ 竜也 たつや 瑠璃 るり 怜 れい`;

/** Name n of a list that has no repeats in its first thousands. */
export function personAt(n: number): PersonName {
  const [family, given] = [pairsOf(families), pairsOf(givens)];
  const [familyName, familyKana] = family[(n * 37) % family.length] ?? noName();
  const [givenName, givenKana] = given[(n * 53) % given.length] ?? noName();
  return { name: `${familyName}　${givenName}`, kana: `${familyKana}　${givenKana}` };
}

/** So many names from place `from` on. */
export function people(from: number, count: number): readonly PersonName[] {
  return Array.from({ length: count }, (_, i) => personAt(from + i));
}

function pairsOf(text: string): readonly (readonly [string, string])[] {
  const words = text.split(/\s/);
  return Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i] ?? noName(), words[2 * i + 1] ?? noName()]);
}

function noName(): never {
  throw new Error('the lists of names are broken');
}
