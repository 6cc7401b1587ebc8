import { describe, expect, it } from 'vitest';
import { asCount } from '../../../core/kernel/count.ts';
import type { DoubtfulDecision, StateOf } from '../../../core/session/state.ts';
import { opinionWords } from '../../../texts/window/ja/doubt.ts';
import { asFreeText, opinionText, questionOf, standingOf } from './question.ts';

type Decided = Pick<DoubtfulDecision, 'contest' | 'class' | 'treatment'> & { readonly ballots: number };

function aState(decisions: readonly Decided[] = []): StateOf<'doubt'> {
  return {
    bag: { contests: [{ contest: 1, records: 412 }, { contest: 2, records: 10 }] },
    opened: [
      { contest: 1, badPoint: 1, undecryptable: 0, formatInvalid: 2 },
      { contest: 2, badPoint: 0, undecryptable: 1, formatInvalid: 0 },
    ],
    answers: { decisions: decisions.map((each) => ({ ...each, ballots: asCount(each.ballots) })) },
  } as unknown as StateOf<'doubt'>;
}

describe('what is decided next', () => {
  it('is the first class of the first contest that has one', () => {
    expect(questionOf(aState(), [1, 2])).toEqual({
      contest: 1, doubtful: 'bad-point', ballots: 1, held: false, totals: { 'invalid': 412, 'not-accepted': 411 },
    });
  });

  it('takes what was decided outside from the total of each choice', () => {
    const state = aState([{ contest: 1, class: 'bad-point', ballots: 1, treatment: 'not-accepted' }]);
    expect(questionOf(state, [1, 2])).toEqual({
      contest: 1, doubtful: 'format-invalid', ballots: 2, held: false, totals: { 'invalid': 411, 'not-accepted': 409 },
    });
  });

  it('comes to what is held back once nothing else is open', () => {
    const held: Decided = { contest: 1, class: 'format-invalid', ballots: 2, treatment: 'held' };
    const first: Decided = { contest: 1, class: 'bad-point', ballots: 1, treatment: 'invalid' };
    expect(questionOf(aState([first, held]), [1, 2])).toMatchObject({ contest: 2, doubtful: 'undecryptable', held: false });
    const last: Decided = { contest: 2, class: 'undecryptable', ballots: 1, treatment: 'invalid' };
    expect(questionOf(aState([first, held, last]), [1])).toMatchObject({ contest: 1, doubtful: 'format-invalid', held: true });
  });

  it('is never asked without a ballot', () => {
    expect(() => questionOf(aState(), [])).toThrow('without a ballot');
  });

  it('shows every class with its number and decision', () => {
    const state = aState([{ contest: 1, class: 'bad-point', ballots: 1, treatment: 'invalid' }]);
    expect(standingOf(state, 1)).toEqual([
      { doubtful: 'bad-point', ballots: 1, treatment: 'invalid' },
      { doubtful: 'undecryptable', ballots: 0, treatment: null },
      { doubtful: 'format-invalid', ballots: 2, treatment: null },
    ]);
  });
});

describe('the opinions of the witnesses', () => {
  it('are one sentence where nobody objects', () => {
    expect(opinionText([{ witness: '濵田 実', words: null }, { witness: '渡邉 久美', words: null }], opinionWords))
      .toBe('立会人（濵田 実、渡邉 久美）に異議はなかった。');
  });

  it('are a line for each witness where somebody says something', () => {
    expect(opinionText([{ witness: '濵田 実', words: null }, { witness: '渡邉 久美', words: '読み直してほしい。' }], opinionWords))
      .toBe('濵田 実：異議なし。\n渡邉 久美：読み直してほしい。');
  });

  it('are recorded in the form of free texts', () => {
    expect(asFreeText('  か\u3099\r\n行  \n')).toBe('が\n行');
  });
});
