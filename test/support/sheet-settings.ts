// Builders of what sheets are made from: a practice scenario, its ballots drawn and counted, and the facts of a session.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ballotPaper, notHeldCause } from '../../src/core/election/ballot-paper.ts';
import type { Definition, Purpose } from '../../src/core/election/definition.ts';
import type { Notices } from '../../src/core/election/notices.ts';
import { canonicalBytes, type JsonValue } from '../../src/core/kernel/canonical-json.ts';
import { asCount } from '../../src/core/kernel/count.ts';
import type { Time } from '../../src/core/kernel/time.ts';
import type { SessionFacts, SheetSetting } from '../../src/core/sheets/setting.ts';
import { completeCount, type CountedInput, type CountInput } from '../../src/core/tally/complete-count.ts';
import type { CountFile, NotHeld } from '../../src/core/tally/count-file.ts';
import { startTally } from '../../src/core/tally/tally.ts';
import { drawChoice, planDraw } from '../../src/rehearsal/draw.ts';
import { randomness, rehearsalKey } from '../../src/rehearsal/random.ts';
import { doubtfulClassOf, type RehearsedContest, type Scenario } from '../../src/rehearsal/scenario.ts';
import { type ScenarioName, scenarios } from '../../src/rehearsal/scenarios.ts';
import { aNight, type Happenings } from './a-night.ts';
import { aDefinition, aNotices } from './elections.ts';

export interface Wanted {
  /** Ballots that are drawn for each contest whose scenario leaves it open, those planted among them. */
  readonly ballots?: number;
  readonly purpose?: Purpose;
  readonly version?: number;
  readonly facts?: Partial<SessionFacts>;
  readonly covers?: SheetSetting['covers'];
  readonly happenings?: Happenings;
}

/** Of a scenario by its name. */
export function aSettingOf(name: ScenarioName, wanted: Wanted = {}): SheetSetting {
  return aSheetSetting(scenarios[name], wanted);
}

export function aSheetSetting(scenario: Scenario, { ballots = 30, purpose = 'live', version = 1, facts = {}, covers = () => true, happenings }: Wanted = {}): SheetSetting {
  const { event, unit, pollsCloseAt, opensAt, contests } = scenario;
  const definition = aDefinition({ event, unit, pollsCloseAt, opensAt, purpose, contests: contests.map(({ contest }) => contest) });
  const notices = scenario.notices.length === 0 ? null : aNotices(definition, scenario.notices.map(({ change }) => change));
  const announced = notices === null ? null : {
    ...notices, notices: notices.notices.map((notice, index) => ({ ...notice, ...scenario.notices[index] })),
  };
  const count = countOf(scenario, { definition, notices: announced, ballots, version });
  const made = {
    definition,
    notices: announced,
    count,
    countDigest: bytesToHex(sha256(canonicalBytes(count as unknown as JsonValue))),
    facts: { ...aSession(scenario), ...facts },
    covers,
  };
  return { ...made, night: aNight(made, happenings) };
}

interface Counting {
  readonly definition: Definition;
  readonly notices: Notices | null;
  readonly ballots: number;
  readonly version: number;
}

function countOf(scenario: Scenario, counting: Counting): CountFile {
  const contests = scenario.contests.map((plan): NotHeld | CountedInput => {
    const { contest, kind } = plan.contest;
    const cause = notHeldCause(counting.definition, counting.notices, contest);
    return cause === null ? countedInput(plan, scenario, counting) : { state: 'not-held', contest, kind, cause };
  });
  const input: CountInput = { ctx: '0c'.repeat(32), fingerprint: '5f'.repeat(32), notices: counting.notices === null ? null : '0e'.repeat(32), version: counting.version, contests };
  const count = completeCount(input);
  if (!count.ok) throw new Error(`the scenario cannot be counted: ${count.error.code} ${count.error.place ?? ''}`);
  return count.value;
}

function countedInput(plan: RehearsedContest, scenario: Scenario, { definition, notices, ballots: asked }: Counting): CountedInput {
  const { contest, planted, decisions, duplicatesRemoved, voters } = plan;
  const ballots = plan.ballots === 'as-asked' ? asked : plan.ballots;
  const random = randomness(rehearsalKey({ scenario: scenario.event.id, ballots, seed: 1 }), `sheets ${contest.contest}`);
  const draw = planDraw(plan, scenario.notices, random);
  const classes = planted.map(({ content }) => doubtfulClassOf(content));
  const doubtful = (name: (typeof classes)[number]): number => classes.filter((each) => each === name).length;
  const [badPoint, undecryptable, formatInvalid] = [doubtful('bad-point'), doubtful('undecryptable'), doubtful('format-invalid')];
  const tally = startTally(ballotPaper(definition, notices, contest.contest));
  const readable = ballots - badPoint - undecryptable - formatInvalid;
  for (let i = 0; i < readable; i++) tally.add(drawChoice(draw, random));
  const notAccepted = decisions.filter(({ treatment }) => treatment === 'not-accepted').reduce((sum, each) => sum + each.ballots, 0);
  return {
    kind: contest.kind, root: '00'.repeat(32),
    received: asCount(ballots + duplicatesRemoved), duplicatesRemoved: asCount(duplicatesRemoved), records: asCount(ballots),
    equalPoints: asCount(planted.filter(({ point }) => point === 'of-the-one-before').length),
    opened: asCount(ballots - badPoint - undecryptable), badPoint: asCount(badPoint), undecryptable: asCount(undecryptable),
    formatInvalid: asCount(formatInvalid),
    tally: tally.result(),
    decisions: decisions.map((decision) => ({ ...decision, ballots: asCount(decision.ballots) })),
    voters: voters === 'as-many'
      ? { number: asCount(ballots - notAccepted), reason: null }
      : { number: asCount(ballots - notAccepted - voters.difference), reason: voters.reason },
  };
}

export function aSession({ contests, event }: Pick<Scenario, 'contests' | 'event'>): SessionFacts {
  const at = (clock: string): Time => `${event.electionDay}T${clock}:00+09:00` as Time;
  return {
    terminal: '潮選－端末－03',
    software: '0.1.0',
    medium: { role: 'main', number: '潮選－031' },
    receivedAt: at('21:13'),
    madeAt: at('21:57'),
    operator: '小笠原　舞',
    checker: '石動　健',
    readers: ['小笠原　舞', '石動　健'],
    contests: contests.map(({ contest, witnesses }) => ({
      contest: contest.contest, declaredAt: at('21:05'), supervisor: { name: '髙﨑　靖子', capacity: 'supervisor' }, witnesses,
    })),
    logSeq: 152,
    logHead: '91'.repeat(32),
    edition: 1,
    replaces: null,
  };
}
