import { expect, test } from 'vitest';
import { pair } from '../../../test/support/a-night.ts';
import { aSettingOf } from '../../../test/support/sheet-settings.ts';
import { bodyDigest, type Row, type Sheet } from './sheet.ts';
import { textsOf } from './texts-of-sheet.ts';
import { votingRecordSheet } from './voting-record-sheet.ts';

const rowsOf = ({ body }: Sheet): readonly Row[] => body.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'table' ? block.rows : []));

test('has the numbers of each contest, and two boxes in every row', () => {
  expect(rowsOf(votingRecordSheet(aSettingOf('upper-house', { ballots: 1344 }))).map(({ cells }) => cells)).toEqual([
    ['参議院選挙区', '1,345件', '1件', '1,344件', '□', '□'], ['参議院比例代表', '1,344件', '0件', '1,344件', '□', '□'],
  ]);
});

test('a contest that is not held has no number', () => {
  expect(rowsOf(votingRecordSheet(aSettingOf('not-held')))[0]).toEqual({
    cells: ['小選挙区', '―', '―', '―', '', ''], remark: '投票は行われません。件数は数えていない。', style: 'plain',
  });
});

test('tells no choice, no total of votes and no decision: other ballots of the same number give the same sheet', () => {
  const [varied, unanimous] = [aSettingOf('house', { ballots: 30 }), aSettingOf('unanimous', { ballots: 30 })].map(votingRecordSheet);
  expect(unanimous?.body).toEqual(varied?.body);
  expect(unanimous?.account).toEqual(varied?.account);
  expect(textsOf(votingRecordSheet(aSettingOf('undecryptable', { ballots: 90 }))).filter((text) => /無効|不受理|有効|\d票|理由|意見/.test(text))).toEqual([]);
});

test('tells seals, medium and receipt with moments and names, also seals that differ', () => {
  const texts = textsOf(votingRecordSheet(aSettingOf('house', {
    happenings: {
      beforeTheOpening: [{ type: 'issue-announced', first: 1, second: 1, by: pair }, {
        type: 'seal-compared', role: 'main', slip: 'B 002271', actual: 'B 002272', by: pair,
        difference: { opinion: '異議はない。', reason: '受渡票の書き違いと認める。', decidedBy: ['supervisor-0'] },
      }],
    },
  })));
  expect(texts).toContainEqual(expect.stringMatching(/^午後8時\d+分、正の封印番号を照合し、受渡票と現物で一致した。番号\u3000B 002271（照合した者\u3000小笠原\u3000舞、石動\u3000健）。$/));
  expect(texts).toContainEqual(expect.stringMatching(/正（潮選－031）の封印番号を照合し、一致しなかった。受渡票\u3000B 002271、現物\u3000B 002272/));
  expect(texts).toContainEqual(expect.stringMatching(/最新の発行番号\u3000第1号の連絡を受けた/));
  expect(texts).toContainEqual(expect.stringMatching(/^午後9時\d+分、正の投票データ一式（第1号）を受け入れた。照合番号は一致した/));
});

test('leaves to hands who met before the terminal saw anything, and has a body of numbers only', () => {
  const sheet = votingRecordSheet(aSettingOf('house'));
  const boxes = sheet.closing.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'signatures' ? block.boxes : []));
  expect(boxes.map(({ label, name }) => [label, name])).toEqual(
    ['引き渡した者', '受け取った者', '受渡しの時刻', '受渡票の番号', '書き写した者', '読み合わせ（1人目）', '読み合わせ（2人目）'].map((label) => [label, '']));
  expect(bodyDigest(votingRecordSheet(aSettingOf('house', { facts: { operator: '別　人' } })))).toBe(bodyDigest(sheet));
});
