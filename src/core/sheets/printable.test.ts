import { expect, test } from 'vitest';
import { aCandidate, aCandidateContest, aCouncillorsListContest, aDefinition, aNotices, aStrike, onElectionDay } from '../../../test/support/elections.ts';
import { firstUnprintable, graphemesOf } from './coverage.ts';
import { printedName } from './names.ts';
import { checkPrintable, printedNames } from './printable.ts';

const withoutRare = (grapheme: string): boolean => !grapheme.includes('𠮷') && !grapheme.includes('\u{E0100}');
const definitionOf = (changes: Parameters<typeof aCandidate>[0]): ReturnType<typeof aDefinition> =>
  aDefinition({ contests: [aCandidateContest({ options: [aCandidate(changes), aCandidate({ code: 2 })] })] });

test('a variation selector and a dakuten stay with their character', () => {
  expect(graphemesOf('葛\u{E0100}か\u3099𠮷')).toEqual(['葛\u{E0100}', 'か\u3099', '𠮷']);
});

test('the first character that cannot be printed is told by its code points', () => {
  expect(firstUnprintable(['東京\n', '葛\u{E0100}𠮷'], withoutRare)).toBe('U+845B U+E0100');
  expect(firstUnprintable(['東京\n', '葛'], withoutRare)).toBeUndefined();
});

test.each([
  '\uE000', '\u{10FFFD}', '\u00AD', '\u200B', '\u3164', '\uD842', '\u0378', '\t', '\u2028', '\u202E', '\u{E0100}', '\u3099',
])('what no paper shows is refused whatever the fonts have: %j', (text) => {
  expect(firstUnprintable(['山', `${text}田`], () => true)).toMatch(/^U\+[0-9A-F]{4,6}$/);
});

test('nothing else is', () => {
  expect(firstUnprintable(['山田　太郎 Jr\n葛\u{E0100}か\u3099'], () => true)).toBeUndefined();
});

test('a name that cannot be printed is refused with its owner', () => {
  const definition = definitionOf({ name: '𠮷田　稔' });
  expect(checkPrintable(printedNames(definition, null), withoutRare)).toEqual({
    ok: false,
    error: { code: 'sheets/unprintable-name', place: 'contests[0].options[0].name', values: { character: 'U+20BB7', owner: '𠮷田　稔' } },
  });
});

test('an alternative notation lets it pass, unless that cannot be printed either', () => {
  const names = (alternative: string): ReturnType<typeof printedNames> => printedNames(definitionOf({ name: '𠮷田　稔', alternative }), null);
  expect(checkPrintable(names('吉田　稔'), withoutRare)).toEqual({ ok: true, value: true });
  expect(checkPrintable(names('葛\u{E0100}田　稔'), withoutRare)).toMatchObject({ ok: false, error: { values: { character: 'U+845B U+E0100' } } });
});

test('the alternative stands on sheets only where the name cannot', () => {
  const option = { name: '𠮷田　稔', alternative: '吉田　稔' };
  expect(printedName(option, withoutRare)).toBe('吉田　稔');
  expect(printedName(option, () => true)).toBe('𠮷田　稔');
  expect(printedName({ name: '吉田', alternative: null }, () => false)).toBe('吉田');
});

test.each([
  ['a kana', definitionOf({ kana: '𠮷' }), 'contests[0].options[0].kana'],
  ['a party', aDefinition({ contests: [aCouncillorsListContest()], unit: { ...aDefinition().unit, board: '𠮷' } }), 'unit.board'],
])('%s is looked at too', (_what, definition, place) => {
  expect(checkPrintable(printedNames(definition, null), withoutRare)).toMatchObject({ error: { place } });
});

test('members of lists and what notices say are looked at', () => {
  const definition = aDefinition({ contests: [aCouncillorsListContest()] });
  const ruling = { by: '選挙長', text: '𠮷' };
  const notices = aNotices(definition, [
    { type: 'option-added', contest: 5, party: 21, option: { code: 500, name: '渡辺', kana: 'わたなべ', alternative: null, priority: false } },
    aStrike(5, 212, { occurredAt: onElectionDay, ruling }),
    { type: 'district-changed', district: '青空市', hall: '体育館', cause: '停電' },
  ]);
  const places = printedNames(definition, notices).map(({ place }) => place);
  expect(places).toContain('contests[0].options[0].members[2].name');
  expect(places).toContain('notices[0].change.option.name');
  expect(places).toContain('notices[2].change.hall');
  expect(checkPrintable(printedNames(definition, notices), withoutRare)).toMatchObject({ error: { place: 'notices[1].change.ruling.text' } });
});
