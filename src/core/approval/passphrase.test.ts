import { expect, test } from 'vitest';
import { parseChosenPassphrase, passphraseAsTyped } from './passphrase.ts';

const own = ['staff-1', '青木　一郎丸'];

test.each(['correct horse battery', 'いろはにほへとちりぬる', 'kaze-to-nami-42', 'ﾊﾝｶｸﾓｼﾞﾃﾞｽ'])('a passphrase of eight characters or more: %s', (typed) => {
  expect(parseChosenPassphrase(typed, own)).toEqual({ ok: true, value: passphraseAsTyped(typed) });
});

test('full-width and half-width typing are one passphrase; small and capital letters are two', () => {
  expect(passphraseAsTyped('ｋａｚｅ－４２')).toBe(passphraseAsTyped('kaze-42'));
  expect(passphraseAsTyped('Kaze-42')).not.toBe(passphraseAsTyped('kaze-42'));
});

test.each(['', 'kaze-42', '七文字の合言葉', '𠮷𠮷𠮷'])('a shorter one is refused: %j', (typed) => {
  expect(parseChosenPassphrase(typed, own)).toEqual({ ok: false, error: { code: 'person/passphrase-short', values: { shortest: 8 } } });
});

test.each([
  'aaaaaaaa', 'abababab', '12345678', '87654321', 'abcdefgh', 'ああああああああ', 'password', 'Password2026!', 'ｐａｓｓｗｏｒｄ１', 'kaihyo-2026', 'qwertyuiop',
])('what everybody tries first is refused: %s', (typed) => {
  expect(parseChosenPassphrase(typed, own)).toEqual({ ok: false, error: { code: 'person/passphrase-simple' } });
});

test('the own id or name is no secret', () => {
  expect(parseChosenPassphrase('aoki-ichiro', ['aoki-ichiro', '青木'])).toMatchObject({ error: { code: 'person/passphrase-simple' } });
  expect(parseChosenPassphrase('アオキ イチロウマル', ['a', 'アオキ　イチロウマル'])).toMatchObject({ error: { code: 'person/passphrase-simple' } });
});
