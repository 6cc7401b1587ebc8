// Bags of another origin: definitions and notices that break a rule, received bags that do not fit, signatures of others.
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { KeyUsageFlags } from '@peculiar/asn1-x509';
import type { Definition } from '../../../src/core/election/definition.ts';
import { planDigest } from '../../../src/core/election/key-plan.ts';
import type { Notice } from '../../../src/core/election/notices.ts';
import type { IsoDate, Time } from '../../../src/core/kernel/time.ts';
import type { FileMap } from '../../support/ballot-records.ts';
import { aCmsSigner, anAttribute, type CmsChanges, cmsSignature, type CmsSigner } from '../../support/cms-signer.ts';
import { aKeyPlan, aKeySet } from '../../support/elections.ts';
import { type Act, type Forgery, theSigners } from '../../support/preservation-bag.ts';
import { changeJson, type ForgedCase, type Json } from './forged-case.ts';

const other = '00'.repeat(32);
const stranger = aCmsSigner('誰も知らない者');

/** The definition changed, its key plan made anew. */
const definition = (change: (definition: Definition) => Partial<Definition>): Forgery => ({
  definition: (made) => {
    const changed = { ...made, ...change(made) };
    return { ...changed, ceremony: bytesToHex(planDigest(aKeyPlan(changed))) };
  },
});
const event = (change: Partial<Definition['event']>): Forgery => definition((made) => ({ event: { ...made.event, ...change } }));
const keys = (change: (keys: Definition['keys']) => Partial<Definition['keys']>): Forgery =>
  definition((made) => ({ keys: { ...made.keys, ...change(made.keys) } }));
const contest = (index: number, change: object): Forgery => definition((made) => (
  { contests: made.contests.map((each, at) => (at === index ? { ...each, ...change } : each)) }));
const notice = (index: number, change: (notice: Notice) => object): Forgery => ({
  notices: (notices) => ({ ...notices, notices: notices.notices.map((each, at) => (at === index ? { ...each, ...change(each) } : each)) }),
});
const change = (index: number, members: object): Forgery => notice(index, (each) => ({ change: { ...each.change, ...members } }));
const file = (name: string, edit: (value: Json) => void): Forgery => ({
  received: (payload: FileMap) => changeJson(payload, `data/${name}.json`, edit),
});
const list = (value: Json, name: string): Json[] => value[name] as unknown as Json[];

const anotherKey = aKeySet(new Uint8Array(32).fill(0x33)).key;

const definitions: readonly ForgedCase[] = [
  ['an election day two days before the close', event({ electionDay: '2025-07-18' as IsoDate }), ['definition', 'notices', 'count-struck', 'count-invalid'], /#event\.electionDay$/],
  ['an opening before the polls close', definition(() => ({ opensAt: '2025-07-20T19:00:00+09:00' as Time })), ['definition'], /#opensAt$/],
  ['municipalities out of order', definition(({ unit }) => (
    { unit: { ...unit, municipalities: [{ code: '200000', name: 'b' }, { code: '100000', name: 'a' }] } })), ['definition'], /municipalities$/],
  ['a code above lastCode', contest(1, { lastCode: 2 }), ['definition'], /contests\[1\]\.lastCode$/],
  ['fewer witnesses at most than at least', contest(2, { witnesses: { min: 5, max: 3 } }), ['definition'], /contests\[2\]\.witnesses$/],
  ['fewer witnesses than the law asks', contest(2, { witnesses: { min: 2, max: 10 } }), ['definition'], /contests\[2\]\.witnesses$/],
  ['witnesses of the review that are not those of the single seat', contest(0, { witnesses: { min: 4, max: 10 } }), ['definition'], /contests\[1\]\.witnesses$/],
  ['a report of candidates to whom the review goes', contest(0, { reportTo: '審査分会長' }), ['definition'], /contests\[0\]\.reportTo$/],
  ['one judge twice', definition(({ contests }) => ({ contests: contests.map((each) => (each.kind === 'SC_REVIEW'
    ? { ...each, options: [each.options[0]!, { ...each.options[0]!, name: '青木康' }, each.options[2]!] } : each)) })),
  ['definition', 'count-rows', 'csv'], /contests\[1\]\.options$/],
  ['an unknown act', definition((made) => ({ signers: { ...made.signers, archive: [] } })), ['shape'], /#signers\.archive$/],
  ['a card of another key', keys(({ cards }) => ({ cards: cards.map((card) => ({ ...card, publicKey: anotherKey })) })), ['keys'], /#keys\.cards$/],
  ['a share of another key', keys(() => ({ groups: aKeySet(new Uint8Array(32).fill(0x33)).groups })), ['keys'], /#keys\.groups$/],
  ['two cards in scheme D', keys(({ cards }) => ({ cards: [...cards, { ...cards[0]!, label: 'K-02' }] })), ['keys'], /#keys\.cards$/],
  ['a live election without consent to one card', keys(() => ({ schemeDAccepted: false })), ['keys'], /schemeDAccepted$/],
  ['a key off the curve', keys(({ key }) => ({ key: `${key.slice(0, -2)}00` })), ['shape'], /#keys\.key$/],
];

const notices: readonly ForgedCase[] = [
  ['a number left out', notice(4, () => ({ number: 6 })), ['notices'], /notices\[4\]\.number$/],
  ['a strike on the day without a ruling', change(3, { ruling: null }), ['notices'], /notices\[3\]\.change\.ruling$/],
  ['a ruling where validity changes', change(0, { ruling: { by: '選挙長', text: '無効' } }), ['notices'], /notices\[0\]\.change\.ruling$/],
  ['a candidate struck twice', change(3, { code: 2 }), ['notices'], /notices\[3\]\.change\.code$/],
  ['a judge dismissed', change(1, { cause: 'dismissal' }), ['notices'], /notices\[1\]\.change\.cause$/],
  ['a strike of nobody', change(3, { code: 77 }), ['notices'], /notices\[3\]\.change\.code$/],
  ['a contest that there is not', change(3, { contest: 7 }), ['notices'], /notices\[3\]\.change\.contest$/],
  ['a code used again', change(4, { option: { code: 3, number: 4, name: '高橋桜', kana: 'たかはしさくら', affiliation: '無所属', alternative: null } }),
    ['notices', 'count-rows', 'csv'], /notices\[4\]\.change\.option$/],
  ['a number used again', change(4, { option: { code: 4, number: 3, name: '=高橋"桜"', kana: 'たかはしさくら', affiliation: '無所属', alternative: null } }),
    ['notices', 'csv'], /notices\[4\]\.change\.option\.number$/],
  ['a judge added to candidates', change(4, { option: { code: 4, name: '高橋桜', kana: 'たかはしさくら', alternative: null } }), ['notices', 'csv'], /notices\[4\]\.change\.option$/],
  ['a priority member who comes to a list later', change(4, {
    contest: 5, party: 21, option: { code: 222, name: '高橋桜', kana: 'たかはしさくら', alternative: null, priority: true },
  }), ['notices', 'count-rows', 'csv'], /notices\[4\]\.change\.option\.priority$/],
  ['a contest not held that is uncontested', notice(3, () => (
    { change: { type: 'contest-not-held', contest: 4, cause: 'not-held' } })), ['notices'], /notices\[3\]\.change$/],
  ['a change of no kind', change(3, { type: 'option-moved' }), ['shape'], /notices\[3\]\.change\.type$/],
  ['another definition', { notices: (made) => ({ ...made, ctx: other }) }, ['context'], /^data\/notices\.json#ctx$/],
];

const transfers: readonly ForgedCase[] = [
  ['another definition inside', { received: (payload) => payload.set('data/definition.json', utf8ToBytes('{}')) }, ['received-definition'], /^data\/received\/data\/definition\.json$/],
  ['another plan', file('keyrecord', (record) => { (record.plan as Json).random = other; }), ['key-record'], /^data\/received\/data\/keyrecord\.json#plan$/],
  ['another key', file('keyrecord', (record) => { record.key = anotherKey; }), ['key-record'], /#key$/],
  ['other shares', file('keyrecord', (record) => { record.shares = [...list(record, 'shares'), ...list(record, 'shares')]; }), ['key-record'], /#shares$/],
  ['the plan of another event', {
    ...file('keyrecord', (record) => { (record.plan as Json).event = 'other'; }),
    definition: (made) => ({ ...made, ceremony: bytesToHex(planDigest({ ...aKeyPlan(made), event: 'other' })) }),
  }, ['key-record'], /#plan\.event$/],
  ['another id', file('serial', (serial) => { serial.bag = '00'.repeat(16); }), ['serial'], /^data\/received\/data\/serial\.json#bag$/],
  ['a second issue of nothing', file('serial', (serial) => { serial.issue = 2; }), ['serial', 'log-events'], /#previous$/],
  ['repeats that do not add up', file('serial', (serial) => { list(serial, 'exported')[0]!.duplicatesRemoved = 2; }), ['serial', 'count-received', 'log-events'], /exported\[0\]$/],
  ['an export larger than a count can hold', file('serial', (serial) => {
    Object.assign(list(serial, 'exported')[0]!, { received: 2 ** 32 + 9, duplicatesRemoved: 2 ** 32 });
  }), ['shape'], /^data\/received\/data\/serial\.json#exported\[0\]\.received$/],
  ['a contest left out of the export', file('serial', (serial) => { list(serial, 'exported').pop(); }), ['serial'], /#exported$/],
  ['roots in another order', file('roots', (roots) => { list(roots, 'roots').reverse(); }), ['roots'], /^data\/received\/data\/roots\.json#roots$/],
  ['roots of another file', file('roots', (roots) => { list(roots, 'roots')[0]!.file = 'ballots-3.kbx'; }), ['roots'], /roots\[0\]\.file$/],
  ['more records than allowed', definition(() => ({ limits: { ballots: 8 } })), ['roots', 'size'], /roots\[0\]\.records$/],
  ['the root of another contest', { root: (number, root) => (number === 1 ? other : root) }, ['ballot-root'], /^data\/received\/data\/ballots-1\.kbx$/],
  ['a ballot file of another contest', { ballotFile: (number, bytes) => (number === 3 ? bytes.with(13, 5) : bytes) }, ['ballot-header'], /ballots-3\.kbx$/],
  ['a ballot file of another election', { ballotFile: (number, bytes) => (number === 3 ? bytes.with(20, bytes[20]! ^ 1) : bytes) }, ['ballot-header'], /ballots-3\.kbx$/],
  ['another suite', { ballotFile: (number, bytes) => (number === 4 ? bytes.with(5, 2) : bytes) }, ['ballot-header'], /ballots-4\.kbx$/],
  ['a record twice', {
    records: (number, records) => (number === 4 ? [records[0]!, records[0]!] : records),
  }, ['ballot-order'], /ballots-4\.kbx#2$/],
  ['records in another order', {
    ballotFile: (number, bytes) => (number === 4
      ? Uint8Array.from([...bytes.slice(0, 64), ...bytes.slice(64 + 113), ...bytes.slice(64, 64 + 113)]) : bytes),
  }, ['ballot-order', 'ballot-root'], /ballots-4\.kbx#2$/],
  ['a record left out of the file alone', { ballotFile: (number, bytes) => (number === 4 ? bytes.slice(0, -113) : bytes) }, ['ballot-header', 'ballot-root'], /ballots-4\.kbx$/],
];

const by = (act: Act, signers: readonly CmsSigner[]): Forgery => ({
  sign: (each, content, own) => cmsSignature(content, each === act ? signers : own),
});
const differently = (act: Act, changes: CmsChanges): Forgery => ({
  sign: (each, content, own) => cmsSignature(content, own, each === act ? changes : {}),
});
const over = (act: Act, content: string): Forgery => ({
  sign: (each, own, signers) => cmsSignature(each === act ? utf8ToBytes(content) : own, signers),
});
const weak = { usage: KeyUsageFlags.keyAgreement };
const ended = { notAfter: '2025-07-20T20:00:00+09:00' };

const paths: readonly (readonly [Act, signature: string, content: string])[] = [
  ['definition', 'data/definition.p7s', 'data/definition.json'],
  ['notices', 'data/notices.p7s', 'data/notices.json'],
  ['transfer', 'data/received/signature.p7s', 'data/received/tagmanifest-sha256.txt'],
  ['preservation', 'signature.p7s', 'tagmanifest-sha256.txt'],
];
const exactly = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.')}$`);

const signatures: readonly ForgedCase[] = [
  ...paths.flatMap(([act, signature, content]): readonly ForgedCase[] => [
    [`${act}: signed by a stranger`, by(act, [stranger]), ['cms-signers'], exactly(signature)],
    [`${act}: signed by a stranger beside the right ones`, {
      sign: (each, bytes, own) => cmsSignature(bytes, each === act ? [...own, stranger] : own),
    }, ['cms-signers'], exactly(signature)],
    [`${act}: signed over something else`, over(act, 'other'), ['cms-content'], exactly(content)],
    [`${act}: another attribute`, differently(act, {
      attributes: (attributes) => [...attributes, anAttribute('1.2.840.113549.1.9.15', Uint8Array.of(0x30, 0))],
    }), ['cms-form', 'cms-signature'], exactly(signature)],
    [`${act}: no signature`, { sign: (each, bytes, own) => (each === act ? new Uint8Array() : cmsSignature(bytes, own)) }, ['cms-form'], exactly(signature)],
  ]),
  ['one of two signers', by('definition', theSigners.definition.slice(0, 1)), ['cms-signers'], exactly('data/definition.p7s')],
  ['a signature of another file', differently('transfer', {
    data: (data) => { data.signerInfos[0]!.signature.buffer = new Uint8Array(data.signerInfos[0]!.signature.buffer).with(10, 0).buffer; },
  }), ['cms-signature'], exactly('data/received/signature.p7s')],
  ['an exporter whose certificate had ended', { signers: { transfer: [aCmsSigner('x', ended)] } }, ['certificate-validity'], exactly('data/received/signature.p7s')],
  ['an exporter whose certificate may not sign', { signers: { transfer: [aCmsSigner('x', weak)] } }, ['certificate'], exactly('data/received/signature.p7s')],
  ['a session certificate that had ended', { signers: { session: [aCmsSigner('x', ended)] } }, ['certificate-validity'], exactly('data/session.cer')],
  ['a session certificate that is none', { payload: (payload) => payload.set('data/session.cer', utf8ToBytes('none')) }, ['certificate'], exactly('data/session.cer')],
  ['the session key where the definition names others', {
    signers: { preservation: [stranger] }, sign: (act, content, own) => cmsSignature(content, act === 'preservation' ? theSigners.session : own),
  }, ['cms-signers'], exactly('signature.p7s')],
];

export const forgedDefinitions = definitions;
export const forgedNotices = notices;
export const forgedTransfers = transfers;
export const forgedSignatures = signatures;
