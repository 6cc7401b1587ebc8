// Definitions that no office shall give out, as papers that somebody wants to install. Their digits are typed as if they were right.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Candidate, Contest } from '../../../src/core/election/definition.ts';
import type { Time } from '../../../src/core/kernel/time.ts';
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import {
  aCandidate, aCandidateContest, aContest, aCouncillorsListContest, aKeySet, aMember, aParty, aPartyContest, aReviewContest,
  fileBytes, inspectionSecret, publicKeyOf,
} from '../elections.ts';
import { ordinaryElection, writePapers } from './hall.ts';
import type { PapersRow } from './row.ts';

const ordinary = ordinaryElection.definition;

/** Signed as it is. */
const withBytes = (title: string, code: RefusalCode, definition: Uint8Array, clause?: string): PapersRow => ({
  title, code, ...(clause === undefined ? {} : { clause }),
  make: (folder) => { writePapers(folder, ordinaryElection, { 'definition.json': definition }); },
});
const withText = (title: string, code: RefusalCode, change: (text: string) => string): PapersRow => (
  withBytes(title, code, utf8ToBytes(change(new TextDecoder().decode(fileBytes(ordinary))))));
const withMembers = (title: string, code: RefusalCode, change: object, clause?: string): PapersRow => (
  withBytes(title, code, fileBytes({ ...ordinary, ...change }), clause));
const withContests = (title: string, code: RefusalCode, contests: readonly object[], clause?: string): PapersRow => (
  withMembers(title, code, { contests }, clause));

export const definitionForms: readonly PapersRow[] = [
  withText('a definition file that is no JSON', 'election/not-canonical', () => 'definition'),
  withText('a definition file with a byte order mark', 'election/not-canonical', (text) => `\uFEFF${text}`),
  withText('a definition file with a line feed at its end', 'election/not-canonical', (text) => `${text}\n`),
  withText('a definition file with spaces', 'election/not-canonical', (text) => text.replaceAll(',', ', ')),
  withText('a definition file with a member twice', 'election/not-canonical', (text) => text.replace('{', '{"suite":1,')),
  withText('a definition file with __proto__', 'election/not-canonical', (text) => text.replace('{', '{"__proto__":{"purpose":"live"},')),
  withText('a definition file with a lone surrogate', 'election/not-canonical', (text) => text.replace('山田太郎', '山田\\ud867')),
  withText('a definition file with a fraction', 'election/not-canonical', (text) => text.replace('"suite":1', '"suite":1.5')),
  withText('a definition file with a number past 53 bits', 'election/not-canonical', (text) => text.replace('"ballots":10000', '"ballots":9007199254740993')),
  withText('a definition file deeper than thirty-two levels', 'election/not-canonical', (text) => text.replace('"suite":1', `"suite":${'['.repeat(40)}${']'.repeat(40)}`)),
  withBytes('a definition file that is no UTF-8', 'election/not-canonical', Uint8Array.of(0x22, 0xff, 0x22)),
  withMembers('a definition with a member that no page names', 'election/definition-form', { remark: 'x' }),
  withMembers('a definition of a format to come', 'election/definition-form', { format: 'kaihyo-definition/2' }),
  withMembers('a suite to come', 'election/definition-form', { suite: 2 }),
  withMembers('more ballots than any file holds', 'election/definition-form', { limits: { ballots: 4_000_001 } }),
  withMembers('nobody who signs the bags', 'election/definition-form', { signers: { ...ordinary.signers, transfer: [] } }),
  withMembers('preservation signers who need cards', 'install/signers-need-cards', { signers: { ...ordinary.signers, preservation: ['a1'.repeat(32)] } }),
  withMembers('polls that close on a day that does not exist', 'election/definition-form', { pollsCloseAt: '2025-02-30T20:00:00+09:00' }),
  withMembers('polls that close on another day', 'election/polls-not-on-election-day', {
    pollsCloseAt: '2025-07-22T20:00:00+09:00' as Time, opensAt: '2025-07-22T21:00:00+09:00' as Time }),
  withMembers('an opening before the polls close', 'election/opens-before-polls-close', { opensAt: '2025-07-20T19:59:59+09:00' as Time }),
];

const { key, cards, groups } = ordinary.keys;
const withKeys = (title: string, code: RefusalCode, change: object): PapersRow => (
  withMembers(title, code, { keys: { ...ordinary.keys, ...change } }));

export const definitionKeys: readonly PapersRow[] = [
  withKeys('an election key beside the curve', 'election/definition-form', { key: `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}` }),
  withKeys('an election key that is the identity', 'election/definition-form', { key: '00' }),
  withKeys('an election key of zeros', 'election/definition-form', { key: `04${'00'.repeat(64)}` }),
  withKeys('an election key in the hybrid form', 'election/definition-form', { key: `0${6 + Number.parseInt(key.at(-1)!, 16) % 2}${key.slice(2)}` }),
  withKeys('an election key in the compressed form', 'election/definition-form', { key: groups[0]!.shares[0] }),
  withKeys('a card with another key', 'election/keys-inconsistent', { cards: [{ ...cards[0], publicKey: publicKeyOf(inspectionSecret) }] }),
  withKeys('a share of another key', 'election/keys-inconsistent', { groups: aKeySet(inspectionSecret).groups }),
  withKeys('two cards with the one key', 'election/keys-inconsistent', { cards: [cards[0], { ...cards[0], label: 'K-02' }] }),
  withKeys('k of n cards', 'election/scheme-not-available', { scheme: 'T' }),
  withBytes('a live election on a practice terminal', 'install/live-election', fileBytes({ ...ordinary, purpose: 'live' })),
  withBytes('a live election with one card that nobody accepted', 'election/scheme-d-not-accepted', fileBytes({
    ...ordinary, purpose: 'live', keys: { ...ordinary.keys, schemeDAccepted: false } })),
];

const people = (number: number): readonly Candidate[] => Array.from({ length: number }, (_, index) => aCandidate({ code: index + 1 }));
const candidates = (options: readonly object[]): Contest => (
  { ...aCandidateContest(), options: options as readonly Candidate[], lastCode: 999 });
const review = aReviewContest();
const member = aMember({ code: 900 });
const parties = (number: number): Contest => aPartyContest({
  options: Array.from({ length: number }, (_, index) => (
    aParty({ code: index + 1, number: index + 1, members: [aMember({ code: 500 + index })] }))) });
const witnesses = { min: 2, max: 3 };

export const definitionContests: readonly PapersRow[] = [
  withContests('a contest without options', 'election/definition-form', [candidates([])]),
  withContests('a contest with one candidate that is held', 'election/number-of-options', [candidates(people(1))]),
  withContests('fifty-one candidates', 'election/definition-form', [candidates(people(51))]),
  withContests('forty-one lists', 'election/definition-form', [parties(41)]),
  withContests('a list without people', 'election/definition-form', [aPartyContest({ options: [aParty(), aParty({ code: 2, members: [] })], lastCode: 2000 })]),
  withContests('a list of two hundred and one people', 'election/definition-form', [aPartyContest({ options: [
    aParty({ code: 1 }), aParty({ code: 2, members: Array.from({ length: 201 }, (_, index) => aMember({ code: 100 + index })) }),
  ] })]),
  withContests('a sixteenth judge', 'election/definition-form', [{ ...review, options: [...review.options, { ...review.options[0]!, code: 16 }], lastCode: 16 }]),
  withContests('a priority person of the House of Representatives', 'election/definition-form', [aPartyContest({ options: [
    aParty({ code: 1, members: [{ ...member, priority: true }] }), aParty({ code: 2 })] })]),
  withContests('a priority person after the others', 'election/definition-form', [aCouncillorsListContest({ options: [
    aParty({ code: 1, members: [aMember({ code: 100 }), { ...member, priority: true }] }), aParty({ code: 2 })] })]),
  withContests('one code for two people', 'election/code-repeated', [candidates([...people(2), aCandidate({ code: 2, number: 3 })])]),
  withContests('one code for a list and a person', 'election/code-repeated', [aPartyContest({ options: [
    aParty({ code: 1, members: [aMember({ code: 1 })] }), aParty({ code: 2 })] })]),
  withContests('a code above the last one', 'election/code-above-last', [{ ...candidates(people(3)), lastCode: 2 }]),
  withContests('candidates out of their order', 'election/options-out-of-order', [candidates(people(3).toReversed())]),
  withContests('one filing number twice', 'election/options-out-of-order', [candidates([...people(2), aCandidate({ code: 3, number: 2 })])]),
  withContests('one kind of vote twice', 'election/kind-twice', [aContest('HR_SMD'), aContest('HR_SMD', { contest: 2 })]),
  withContests('contests out of their order', 'election/definition-form', [review, aContest('HR_SMD')]),
  withContests('no contest', 'election/definition-form', []),
  withContests('two witnesses', 'election/witness-limits', [{ ...aContest('HR_SMD'), witnesses }]),
  withContests('a report to whom it is not made', 'election/report-destination', [{ ...aContest('HR_SMD'), reportTo: '審査分会長' }]),
  withContests('only contests without a poll', 'install/no-contest-held', [aContest('HR_SMD', { uncontested: true })]),
];

const named = (title: string, name: string, code: RefusalCode = 'election/definition-form'): PapersRow => (
  withContests(title, code, [candidates([...people(2), aCandidate({ code: 3, name })])], 'formats/conventions §3.2, §3.3'));

export const definitionNames: readonly PapersRow[] = [
  named('a person\'s name that turns its neighbours round', '山田\u202E太郎'),
  named('a person\'s name with an isolate', '\u2067山田太郎\u2069'),
  named('a person\'s name with a mark of direction', '山田\u200F太郎'),
  named('a person\'s name with a control character', '山田\u0007太郎'),
  named('a person\'s name with a line feed', '山田\n太郎'),
  named('a person\'s name with NUL', '山田\0太郎'),
  named('a person\'s name with the character after the last of ASCII (DEL)', '山田\u007F太郎'),
  named('a person\'s name with a line separator', '山田\u2028太郎'),
  named('a person\'s name with a byte order mark', '\uFEFF山田太郎'),
  named('a person\'s name with a private-use character', '\uE000田太郎'),
  named('a person\'s name with a private-use character of plane 15', '\u{F0000}田太郎'),
  named('a person\'s name with a noncharacter', '山田\uFFFE太郎'),
  named('a person\'s name with white space before it', '　山田太郎'),
  named('a person\'s name of a hundred and one characters', '山'.repeat(101)),
  named('an empty name of a person', ''),
  named('a person\'s name with a code point that Unicode has not given out', '山田\u0378太郎', 'sheets/unprintable-name'),
  named('a person\'s name with a character of width zero', '山田\u200B太郎', 'sheets/unprintable-name'),
  named('a person\'s name with a joiner', '山田\u200D太郎', 'sheets/unprintable-name'),
  named('a person\'s name with a tag character', '山田\u{E0041}太郎', 'sheets/unprintable-name'),
  named('a person\'s name with a picture', '山田😀太郎', 'sheets/unprintable-name'),
  named('a person\'s name with a variation that the fonts do not have', 'a\u{E01EF}田太郎', 'sheets/unprintable-name'),
  withContests('a title in NFD', 'election/definition-form', [{ ...aCandidateContest(), title: 'が'.normalize('NFD') }], 'formats/conventions §3.1'),
];
