// Builders of definitions, contests, notices and key plans: whole and valid, each part to be changed by the test that needs it.
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { contextOf } from '../../src/core/election/context.ts';
import type {
  Candidate, CandidateContest, Contest, Definition, Judge, Member, Party, PartyContest, ReviewContest,
} from '../../src/core/election/definition.ts';
import { type KeyPlan, planDigest } from '../../src/core/election/key-plan.ts';
import { compress } from '../../src/core/election/key-shapes.ts';
import type { Change, Notice, Notices } from '../../src/core/election/notices.ts';
import { canonicalBytes, type JsonValue } from '../../src/core/kernel/canonical-json.ts';
import type { IsoDate, Time } from '../../src/core/kernel/time.ts';
import type { VoteKind } from '../../src/core/law/vote-kinds.ts';

export const electionDay = '2025-07-20' as IsoDate;
export const dayBeforeElection = '2025-07-19T18:30:00+09:00' as Time;
export const onElectionDay = '2025-07-20T09:15:00+09:00' as Time;

/** The election key of every definition made here, unless a test brings its own. For tests only. */
export const electionSecret = hexToBytes('11'.repeat(32));
export const inspectionSecret = hexToBytes('22'.repeat(32));

const publicKeys = new Map<string, string>();

/** 65 bytes, `04 ‖ X ‖ Y`, in hexadecimal. */
export function publicKeyOf(secret: Uint8Array): string {
  const id = bytesToHex(secret);
  const key = publicKeys.get(id) ?? bytesToHex(p256.getPublicKey(secret, false));
  publicKeys.set(id, key);
  return key;
}

/** Keys of scheme D for one secret. */
export function aKeySet(secret: Uint8Array = electionSecret): Definition['keys'] {
  const key = publicKeyOf(secret);
  const share = compress(key);
  return {
    scheme: 'D',
    schemeDAccepted: true,
    key,
    groups: [{ k: 1, n: 1, shares: [share] }],
    cards: [{ label: 'K-01', group: 1, index: 1, publicKey: key }],
  };
}

/** A live definition of scheme D with one single-seat contest; `ceremony` fits its own plan unless it is given. */
export function aDefinition(changes: Partial<Definition> = {}): Definition {
  const definition: Definition = {
    format: 'kaihyo-definition/1',
    purpose: 'live',
    law: 'jp-2025',
    event: { id: 'e-2025-07', name: '第51回衆議院議員総選挙', kind: 'general', electionDay },
    unit: {
      prefecture: '青空県',
      municipalities: [{ code: '132012', name: '青空市' }],
      district: { code: 'aozora-1', name: '青空市第1開票区' },
      hall: '青空市民体育館',
      precinct: '青空市第1投票区',
      board: '青空市選挙管理委員会',
    },
    pollsCloseAt: `${electionDay}T20:00:00+09:00` as Time,
    opensAt: `${electionDay}T21:00:00+09:00` as Time,
    suite: 1,
    ceremony: '00'.repeat(32),
    keys: aKeySet(),
    inspection: 'none',
    signers: {
      definition: ['a1'.repeat(32)], transfer: ['a2'.repeat(32)], notices: ['a3'.repeat(32)], preservation: [],
    },
    limits: { ballots: 10_000 },
    resultBlock: 2048,
    contests: [aContest('HR_SMD')],
    ...changes,
  };
  return 'ceremony' in changes ? definition : { ...definition, ceremony: bytesToHex(planDigest(aKeyPlan(definition))) };
}

/** The key plan that this definition was made after. */
export function aKeyPlan({ purpose, event, unit, keys, inspection }: Definition): KeyPlan {
  return {
    format: 'kaihyo-plan/1',
    purpose,
    event: event.id,
    unit: unit.district.code,
    scheme: keys.scheme,
    groups: keys.groups.map(({ k, n }) => ({ k, n })),
    cards: [...new Set(keys.cards.map(({ publicKey }) => publicKey))].sort(),
    inspection,
    random: '5a'.repeat(32),
  };
}

/** Canonical bytes of a definition, of notices or of any other file of ours. */
export function fileBytes(value: object): Uint8Array {
  return canonicalBytes(value as JsonValue);
}

export function ctxOf(definition: Definition): string {
  return bytesToHex(contextOf(fileBytes(definition)));
}

const contestNumbers: Readonly<Record<VoteKind, number>> = { HR_SMD: 1, HR_PR: 2, SC_REVIEW: 3, HC_DIST: 4, HC_PR: 5 };

/** A contest of a kind with its usual number (HR_SMD 1, HR_PR 2, SC_REVIEW 3, HC_DIST 4, HC_PR 5) and a few options. */
export function aContest(kind: VoteKind, changes: Partial<Pick<Contest, 'contest' | 'uncontested' | 'mergedMeeting' | 'witnesses'>> = {}): Contest {
  switch (kind) {
    case 'HR_SMD': return { ...aCandidateContest(), ...changes };
    case 'HC_DIST': return { ...aCandidateContest({ kind, contest: 4, title: '参議院選挙区選出議員選挙', constituency: '青空県選挙区' }), ...changes };
    case 'HR_PR': return { ...aPartyContest(), ...changes };
    case 'HC_PR': return { ...aCouncillorsListContest(), ...changes };
    case 'SC_REVIEW': return { ...aReviewContest(), ...changes };
  }
}

/** Three witnesses are lawful in every kind, alone or beside others. */
function frame(kind: VoteKind): Omit<CandidateContest, 'kind' | 'options' | 'lastCode' | 'title' | 'constituency' | 'reportTo'> {
  return { contest: contestNumbers[kind], witnesses: { min: 3, max: 3 }, mergedMeeting: false, uncontested: false };
}

/** Candidates 1 to 3. */
export function aCandidateContest(changes: Partial<CandidateContest> = {}): CandidateContest {
  const options = changes.options ?? [
    aCandidate({ code: 1, name: '山田太郎', kana: 'やまだたろう', affiliation: '青空党' }),
    aCandidate({ code: 2, name: '佐藤花子', kana: 'さとうはなこ', affiliation: '若葉の会' }),
    aCandidate({ code: 3, name: '鈴木一', kana: 'すずきはじめ', affiliation: '無所属' }),
  ];
  return {
    ...frame('HR_SMD'), kind: 'HR_SMD', title: '衆議院小選挙区選出議員選挙', constituency: '青空県第1区', reportTo: '選挙長',
    lastCode: lastCodeOf(options), ...changes, options,
  };
}

/** HR_PR, parties 11 and 12 with members 111, 112 and 121. */
export function aPartyContest(changes: Partial<PartyContest> = {}): PartyContest {
  const options = changes.options ?? [
    aParty({ code: 11, number: 1, name: '青空党', abbreviation: '青空', members: [
      aMember({ code: 111, name: '高橋実', kana: 'たかはしみのる' }), aMember({ code: 112, name: '田中稔', kana: 'たなかみのる' }),
    ] }),
    aParty({ code: 12, number: 2, name: '若葉の会', abbreviation: '若葉', members: [aMember({ code: 121, name: '伊藤光', kana: 'いとうひかる' })] }),
  ];
  return {
    ...frame('HR_PR'), kind: 'HR_PR', title: '衆議院比例代表選出議員選挙', constituency: '青空選挙区', reportTo: '選挙分会長',
    lastCode: lastCodeOf(options), ...changes, options,
  };
}

/** HC_PR, party 21 with priority member 211 and members 212 and 213, party 22 with member 221. */
export function aCouncillorsListContest(changes: Partial<PartyContest> = {}): PartyContest {
  const options = changes.options ?? [
    aParty({ code: 21, number: 1, name: '青空党', abbreviation: '青空', members: [
      aMember({ code: 211, name: '渡辺翼', kana: 'わたなべつばさ', priority: true }),
      aMember({ code: 212, name: '中村葵', kana: 'なかむらあおい' }),
      aMember({ code: 213, name: '小林蓮', kana: 'こばやしれん' }),
    ] }),
    aParty({ code: 22, number: 2, name: '若葉の会', abbreviation: '若葉', members: [aMember({ code: 221, name: '加藤凛', kana: 'かとうりん' })] }),
  ];
  return aPartyContest({
    ...frame('HC_PR'), kind: 'HC_PR', title: '参議院比例代表選出議員選挙', constituency: '全国', ...changes, options,
  });
}

/** Judges with the notice numbers 1 to 3. */
export function aReviewContest(changes: Partial<ReviewContest> = {}): ReviewContest {
  const options = changes.options ?? [
    aJudge({ code: 1, name: '青木健', kana: 'あおきけん' }),
    aJudge({ code: 2, name: '石川恵', kana: 'いしかわめぐみ' }),
    aJudge({ code: 3, name: '上田進', kana: 'うえだすすむ' }),
  ];
  return {
    ...frame('SC_REVIEW'), kind: 'SC_REVIEW', title: '最高裁判所裁判官国民審査', constituency: '全国', reportTo: '審査分会長',
    lastCode: lastCodeOf(options), ...changes, options,
  };
}

/** `number` is the code unless it is given. */
export function aCandidate(changes: Partial<Candidate> = {}): Candidate {
  const code = changes.code ?? 1;
  return { code, number: code, name: '山田太郎', kana: 'やまだたろう', affiliation: '無所属', alternative: null, ...changes };
}

export function aParty(changes: Partial<Party> = {}): Party {
  const code = changes.code ?? 1;
  return { code, number: code, name: '青空党', abbreviation: '青空', alternative: null, members: [aMember({ code: code + 1000 })], ...changes };
}

export function aMember(changes: Partial<Member> = {}): Member {
  return { code: 1, name: '高橋実', kana: 'たかはしみのる', alternative: null, priority: false, ...changes };
}

export function aJudge(changes: Partial<Judge> = {}): Judge {
  return { code: 1, name: '青木健', kana: 'あおきけん', alternative: null, ...changes };
}

/** Notices on a definition, numbered from 1 in this order. */
export function aNotices(definition: Definition, changes: readonly Change[]): Notices {
  return { format: 'kaihyo-notices/1', ctx: ctxOf(definition), notices: changes.map((change, index) => aNotice(index + 1, change)) };
}

export function aNotice(number: number, change: Change): Notice {
  return { number, announcedOn: '2025-07-19' as IsoDate, announcement: `選挙長告示第${number}号`, clause: '公職選挙法第86条第13項', change };
}

type Strike = Extract<Change, { readonly type: 'option-struck' }>;

/** A strike by death on the day before the election, or on a later time with the ruling that it then needs. */
export function aStrike(contest: number, code: number, changes: Partial<Strike> = {}): Strike {
  const occurredAt = changes.occurredAt ?? dayBeforeElection;
  const ruling = occurredAt.slice(0, 10) < electionDay ? null : { by: '選挙長', text: '選挙の期日の異動のため、投票の効力に影響しない。' };
  return { type: 'option-struck', contest, code, cause: 'death', occurredAt, ruling, ...changes };
}

function lastCodeOf(options: readonly (Candidate | Party | Judge)[]): number {
  return Math.max(...options.flatMap((option) => [option.code, ...('members' in option ? option.members.map(({ code }) => code) : [])]));
}
