// Ballots that cannot be opened or read, of every sort that a voter's device could have made (formats/ballot §1.2, §5).
import { ordinary } from '../contests.ts';
import type { PlannedDecision, PlantedBallot, PlantedContent, RehearsedContest, Scenario } from '../scenario.ts';
import { generalElection, ordinaryElection } from './elections.ts';
import { judges, lists, listWitnesses, smd, smdWitnesses } from './house.ts';
import { district, districtWitnesses, lists as councillors, listWitnesses as councillorsWitnesses } from './upper-house.ts';

const NOTHING = '00'.repeat(8);

/** `version kind | contest | choice | aux | bitmap | rest`, each written out in hexadecimal. */
function raw(versionAndKind: string, contest: string, choice: string, aux = '0000', bitmap = NOTHING, rest = NOTHING + NOTHING): PlantedBallot {
  return own({ type: 'plaintext', hex: versionAndKind + contest + choice + aux + bitmap + rest });
}

function own(content: PlantedContent): PlantedBallot {
  return { content, point: 'own' };
}

function underTheSamePoint(content: PlantedContent): PlantedBallot {
  return { content, point: 'of-the-one-before' };
}

const badPoints: readonly PlantedBallot[] = [
  own({ type: 'bad-point', as: 'off-curve' }), own({ type: 'bad-point', as: 'x-too-large' }),
  own({ type: 'bad-point', as: 'compressed-prefix' }), own({ type: 'bad-point', as: 'zeros' }),
];

const unreadableCandidateVotes: readonly PlantedBallot[] = [
  raw('0101', '0001', '03e7'), // nobody's code
  raw('0101', '0001', '0000'),
  raw('0102', '0001', '0065'), // a party, where candidates stand
  raw('0104', '0001', '0000', '0000', '0000000000000001'), // a mark of the review
  raw('0101', '0002', '0065'), // the number of another contest
  raw('0201', '0001', '0065'), // a version to come
  raw('0101', '0001', '0065', '0001'),
  raw('0101', '0001', '0065', '0000', '8000000000000000'),
  raw('0101', '0001', '0065', '0000', NOTHING, `${NOTHING}0000000000000001`),
  raw('010f', '0001', '0065'), // blank and a candidate
  raw('0000', '0000', '0000'),
  raw('ffff', 'ffff', 'ffff', 'ffff', 'ff'.repeat(8), 'ff'.repeat(16)),
];

const doubtfulCandidateVotes: readonly PlantedBallot[] = [
  ...badPoints,
  own({ type: 'other-context' }), own({ type: 'other-contest' }), own({ type: 'garbage' }),
  own({ type: 'choice', choice: { type: 'option', code: 101 } }),
  underTheSamePoint({ type: 'choice', choice: { type: 'blank' } }),
  underTheSamePoint({ type: 'garbage' }),
  ...unreadableCandidateVotes,
];

const unreadableListVotes: readonly PlantedBallot[] = [
  raw('0103', '0002', '03e9', '03e8'), // a person, where only parties can be named
  raw('0102', '0002', '03e9'), // a person's code as a party's
  raw('0102', '0002', 'ffff'),
];

const unreadableReviewVotes: readonly PlantedBallot[] = [
  raw('010f', '0003', '0000'), // there is no blank vote in a review
  raw('0104', '0003', '0000', '0000', '0000000000000200'), // × for notice number 10 of 9
  raw('0104', '0003', '0001', '0000', '0000000000000001'),
];

const unreadableNamedVotes: readonly PlantedBallot[] = [
  raw('0103', '0002', '03e9', '07d0'), // a person of another list
  raw('0103', '0002', '03e8', '03e8'), // the party as its own member
  raw('0103', '0002', '03e9'),
  raw('0101', '0002', '03e9'),
  raw('0102', '0002', '03e8', '03e8'),
];

const heard = '開票立会人全員の意見を聴いた。異議はなかった。';
const notOpened = '開くことができず、投票の内容を確かめることができないため';
const notRead = '内容が形式に合わず、何を選んだ投票であるかを確かめることができないため';

function decided(of: PlannedDecision['class'], ballots: number, treatment: PlannedDecision['treatment']): PlannedDecision {
  const because = of === 'format-invalid' ? notRead : notOpened;
  return { class: of, ballots, treatment, opinion: heard, reason: `${because}、${treatment === 'invalid' ? '無効とする' : '受理しない'}。` };
}

/** A contest whose planted ballots are decided so; the ballots that were not accepted are missing from the total. */
function doubtful(contest: RehearsedContest, planted: readonly PlantedBallot[], decisions: readonly PlannedDecision[]): RehearsedContest {
  const notAccepted = decisions.filter(({ treatment }) => treatment === 'not-accepted').reduce((total, { ballots }) => total + ballots, 0);
  const reason = '不受理として別に封入した投票があるため、投票者数より少ない。';
  return { ...contest, planted, decisions, voters: notAccepted === 0 ? 'as-many' : { difference: -notAccepted, reason } };
}

export const undecryptable: Scenario = {
  ...generalElection,
  contests: [
    doubtful(ordinary(smd, smdWitnesses, { duplicatesRemoved: 2 }), doubtfulCandidateVotes, [
      decided('bad-point', 4, 'not-accepted'), decided('undecryptable', 3, 'not-accepted'), decided('undecryptable', 1, 'invalid'),
      decided('format-invalid', 2, 'not-accepted'), decided('format-invalid', 10, 'invalid'),
    ]),
    doubtful(ordinary(lists, listWitnesses), [...unreadableListVotes, own({ type: 'garbage' })], [
      decided('undecryptable', 1, 'invalid'), decided('format-invalid', 3, 'invalid'),
    ]),
    doubtful(ordinary(judges, smdWitnesses), [own({ type: 'bad-point', as: 'off-curve' }), ...unreadableReviewVotes], [
      decided('bad-point', 1, 'invalid'), decided('format-invalid', 3, 'not-accepted'),
    ]),
  ],
};

export const councillorsUndecryptable: Scenario = {
  ...ordinaryElection,
  contests: [
    ordinary(district, districtWitnesses),
    doubtful(ordinary(councillors, councillorsWitnesses), [...unreadableNamedVotes, own({ type: 'other-contest' })], [
      decided('undecryptable', 1, 'not-accepted'), decided('format-invalid', 5, 'invalid'),
    ]),
  ],
};

/** For very many ballots: one contest, with some that cannot be opened or read among them. */
export const stress: Scenario = {
  ...generalElection,
  contests: [
    doubtful(ordinary(smd, smdWitnesses), doubtfulCandidateVotes, [
      decided('bad-point', 4, 'not-accepted'), decided('undecryptable', 4, 'not-accepted'), decided('format-invalid', 12, 'invalid'),
    ]),
  ],
};
