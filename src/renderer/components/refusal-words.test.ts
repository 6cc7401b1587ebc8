import { expect, test } from 'vitest';
import { refusalWords, sentencesOf } from './refusal-words.ts';

test('the values of a refusal stand in its rows', () => {
  const words = refusalWords({ code: 'session/entries-differ', values: { first: 12, second: 1300 } }, 'ja');
  expect(words.happened).toBe('2名の入力が一致しません。（1人目：12　2人目：1,300）');
});

test('a time among the values is written as people read it', () => {
  const values = { clock: '2025-07-20T21:05:00+09:00', opensAt: '2025-07-20T21:00:00+09:00', days: 400 };
  expect(refusalWords({ code: 'session/clock-far-off', values }, 'ja').happened).toContain('令和7年7月20日 午後9時5分');
});

test('checks among the values are called as in their list', () => {
  const refusal = { code: 'readiness/not-ready', values: { checks: 'disk、fonts' } };
  expect(refusalWords(refusal, 'ja').happened).toBe('端末の動作確認で、否の項目があります。（空き容量、氏名の文字）');
  expect(refusalWords(refusal, 'en').happened).toContain('Free space, Characters of names');
});

test('what to do next is one act to a line', () => {
  expect(sentencesOf('印刷機を見てください。「もう一度印刷する。」を押してください。')).toEqual([
    '印刷機を見てください。', '「もう一度印刷する。」を押してください。',
  ]);
  expect(sentencesOf('Look at it. Use 1.5 m of cable.')).toEqual(['Look at it.', 'Use 1.5 m of cable.']);
  expect(sentencesOf('待つ')).toEqual(['待つ']);
});
