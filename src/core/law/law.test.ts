// The table of the law: what it says of each kind, and that its parts fit each other.
import { describe, expect, test } from 'vitest';
import { invalidClassesOf, invalidClassIds } from './invalid-classes.ts';
import { meetingWords } from './people.ts';
import { retentionFor } from './retention.ts';
import { strikeCauseLabels, strikeCauses } from './strike-causes.ts';
import { voteKindFacts, voteKinds } from './vote-kinds.ts';

const table = Object.entries(voteKindFacts);

test('every kind has its row, with names of its own', () => {
  expect(Object.keys(voteKindFacts)).toEqual([...voteKinds]);
  expect(new Set(table.map(([, { name }]) => name)).size).toBe(5);
  expect(new Set(table.map(([, { shortName }]) => shortName)).size).toBe(5);
});

test('the invalid classes of a kind are those of formats/count §3.2, in that order', () => {
  expect(Object.fromEntries(table.map(([kind, { invalidClasses }]) => [kind, invalidClasses.map(({ id }) => id).join(' ')]))).toEqual({
    HR_SMD: 'not-a-candidate unqualified-party ineligible blank unreadable unopened',
    HC_DIST: 'not-a-candidate unqualified-party ineligible blank unreadable unopened',
    HR_PR: 'not-a-list no-listed-person blank unreadable unopened',
    HC_PR: 'not-a-candidate not-a-list no-listed-person blank unreadable unopened',
    SC_REVIEW: 'unreadable unopened',
  });
});

test('every class is used, and has a label and, unless it is one of practice, a clause', () => {
  const all = Object.values(invalidClassesOf).flat();
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(invalidClassIds));
  for (const { id, label, clause } of all) {
    expect(label).not.toMatch(/その他|[A-Za-z]/);
    expect(clause === null).toBe(id === 'blank');
  }
});

test.each(table)('%s: a strike leads to a class that this kind has', (_kind, { invalidClasses, strikes }) => {
  const reached = [...Object.values(strikes.option), ...Object.values(strikes.member)].filter((id) => id !== null);
  expect(invalidClasses.map(({ id }) => id)).toEqual(expect.arrayContaining(reached));
});

test('every cause of a strike is allowed for some kind, and has a label', () => {
  const allowed = new Set(table.flatMap(([, { strikes }]) => [...Object.keys(strikes.option), ...Object.keys(strikes.member)]));
  expect(allowed).toEqual(new Set(strikeCauses));
  expect(Object.values(strikeCauseLabels).every((label) => /^[\u3040-\u30ff\u4e00-\u9fff]+$/.test(label))).toBe(true);
});

test('DR-48: a blank ballot exists in every kind but the review', () => {
  expect(table.filter(([, { ballotKinds }]) => ballotKinds.includes(15)).map(([kind]) => kind)).toEqual(['HR_SMD', 'HR_PR', 'HC_DIST', 'HC_PR']);
  expect(table.filter(([, { review }]) => review).map(([kind]) => kind)).toEqual(['SC_REVIEW']);
});

test('DR-12: the review is counted by the people of the single-seat contest, every other kind by its own', () => {
  expect(table.filter(([kind, { peopleOf }]) => peopleOf !== kind).map(([kind, { peopleOf }]) => [kind, peopleOf])).toEqual([['SC_REVIEW', 'HR_SMD']]);
});

test('DR-54: reports go to 選挙長, from lists and a joint constituency to 選挙分会長, from the review to 審査分会長', () => {
  expect(table.map(([, { reportTo }]) => reportTo.join())).toEqual(['選挙長', '選挙分会長', '選挙長,選挙分会長', '選挙分会長', '審査分会長']);
});

test('DR-50: three to ten witnesses, and three where a review appoints its own', () => {
  expect(table.map(([, { witnesses: { min, max, clause } }]) => `${min}-${max} ${clause}`)).toEqual([
    ...Array<string>(4).fill('3-10 公職選挙法62条'), '3-3 最高裁判所裁判官国民審査法25条',
  ]);
});

describe('DR-35, DR-56: where counting is merged into the election meeting', () => {
  test('every word changes', () => {
    const [merged, counting] = [meetingWords({ mergedMeeting: true }), meetingWords({ mergedMeeting: false })];
    expect([counting.supervisor, counting.witness, counting.record]).toEqual(['開票管理者', '開票立会人', '開票録']);
    expect([merged.supervisor, merged.witness, merged.record]).toEqual(['選挙長', '選挙立会人', '選挙録']);
    for (const word of Object.keys(counting) as (keyof typeof counting)[]) expect(merged[word]).not.toBe(counting[word]);
  });
});

describe('DR-32: retention is proposed', () => {
  const on = (kind: 'general' | 'by-election' | 're-election' | 're-review', electionDay = '2025-07-20') => ({ kind, electionDay });

  test('for a term of office', () => {
    expect(retentionFor(voteKindFacts.HR_SMD.retention, on('general'))).toMatchObject({ untilAbout: '2029-07-20' });
    expect(retentionFor(voteKindFacts.HC_PR.retention, on('general'))).toMatchObject({ untilAbout: '2031-07-20' });
  });

  test('for five years after a review, or longer where a suit pends', () => {
    expect(retentionFor(voteKindFacts.SC_REVIEW.retention, on('re-review', '2024-02-29'))).toEqual({
      text: expect.stringMatching(/5年.*訴訟/), clause: '最高裁判所裁判官国民審査法24条', untilAbout: '2029-02-28',
    });
    expect(retentionFor(voteKindFacts.SC_REVIEW.retention, on('by-election')).untilAbout).toBe('2030-07-20');
  });

  test('DR-59: a pending suit is a reason to keep the ballots longer, in every kind', () => {
    for (const kind of voteKinds) {
      const { retention } = voteKindFacts[kind];
      for (const text of [retention.text, retention.textOfByElection]) expect(text, kind).toContain('係属');
    }
  });

  test('DR-59: for the term of that member after a by-election or re-election, without a day', () => {
    for (const kind of ['by-election', 're-election'] as const) {
      expect(retentionFor(voteKindFacts.HR_SMD.retention, on(kind))).toMatchObject({ text: expect.stringContaining('補欠'), untilAbout: null });
    }
  });
});
