// The shape of definition.json (formats/definition §1, §2). Rules between members are in definition-rules.ts.
import { p256 } from '@noble/curves/nist.js';
import { boolean, hex, integer, list, matching, nullable, object, type Of, oneOf, type Reader, string, variant } from './shape.ts';
import { date, id, name, text, time } from './texts.ts';

export type Kind = 'HR_SMD' | 'HR_PR' | 'HC_DIST' | 'HC_PR' | 'SC_REVIEW';

function isPoint(value: string): boolean {
  try {
    p256.Point.fromHex(value);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** 65 bytes, `04 ‖ X ‖ Y` on P-256; the length shuts out the identity (§1.4). */
export const point: Reader<string> = string((value) => (/^04[0-9a-f]{128}$/.test(value) && isPoint(value)
  ? undefined : 'an uncompressed point of P-256'));
/** 33 bytes. */
export const compressedPoint: Reader<string> = string((value) => (/^0[23][0-9a-f]{64}$/.test(value) && isPoint(value)
  ? undefined : 'a compressed point of P-256'));
const pointOrNone: Reader<string> = (value, place, misfit) => (value === 'none' ? 'none' : point(value, place, misfit));

export const contestNumber = integer(1, 65_535);
const code = integer(1, 65_535);
const number = integer(1, 999);
const alternative = nullable(name);

export const candidate = object({ code, number, name, kana: name, affiliation: name, alternative });
export const member = object({ code, name, kana: name, alternative, priority: boolean });
export const party = object({ code, number, name, abbreviation: name, alternative, members: list(member, 1, 200) });
export const judge = object({ code: integer(1, 15), name, kana: name, alternative });

export type Candidate = Of<typeof candidate>;
export type Member = Of<typeof member>;
export type Party = Of<typeof party>;
export type Judge = Of<typeof judge>;

function contestOf<const K extends Kind, T>(kind: K, option: Reader<T>) {
  return object({
    contest: contestNumber,
    kind: oneOf(kind),
    title: text,
    constituency: name,
    witnesses: object({ min: integer(1, 10), max: integer(1, 10) }),
    reportTo: oneOf('選挙長', '選挙分会長', '審査分会長'),
    mergedMeeting: boolean,
    uncontested: boolean,
    lastCode: code,
    options: list(option, 1, 100),
  });
}

const contest = variant('kind', {
  HR_SMD: contestOf('HR_SMD', candidate),
  HC_DIST: contestOf('HC_DIST', candidate),
  HR_PR: contestOf('HR_PR', party),
  HC_PR: contestOf('HC_PR', party),
  SC_REVIEW: contestOf('SC_REVIEW', judge),
});

export type Contest = Of<typeof contest>;

const signers = list(hex(32), 0, 20);

export const definitionFile = object({
  format: oneOf('kaihyo-definition/1'),
  purpose: oneOf('live', 'rehearsal'),
  law: oneOf('jp-2025'),
  event: object({ id, name: text, kind: oneOf('general', 'ordinary', 'by-election', 're-election', 're-review'), electionDay: date }),
  unit: object({
    prefecture: name,
    municipalities: list(object({ code: matching(/^\d{6}$/, 'six digits'), name }), 1, 100),
    district: object({ code: id, name }),
    hall: name,
    precinct: name,
    board: name,
  }),
  pollsCloseAt: time,
  opensAt: time,
  suite: oneOf(1),
  ceremony: hex(32),
  keys: object({
    scheme: oneOf('D', 'T'),
    schemeDAccepted: boolean,
    key: point,
    groups: list(object({ k: integer(1, 20), n: integer(1, 20), shares: list(compressedPoint, 1, 20) }), 1, 8),
    cards: list(object({ label: text, group: integer(1, 8), index: integer(1, 20), publicKey: point }), 1, 100),
  }),
  inspection: pointOrNone,
  signers: object({ definition: signers, transfer: signers, notices: signers, preservation: signers }),
  limits: object({ ballots: integer(1, 4_000_000) }),
  resultBlock: integer(512, 65_536),
  contests: list(contest, 1, 8),
});

export type Definition = Of<typeof definitionFile>;

const planFields = {
  format: oneOf('kaihyo-plan/1'),
  purpose: oneOf('live', 'rehearsal'),
  event: id,
  unit: id,
  scheme: oneOf('D', 'T'),
  groups: list(object({ k: integer(1, 20), n: integer(1, 20) }), 1, 8),
  cards: list(point, 1, 100),
  inspection: pointOrNone,
  random: hex(32),
};

/** The key plan inside keyrecord.json (§4). */
export const keyPlan = object(planFields);
