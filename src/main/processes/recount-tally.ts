// The second computation of a contest: its own reading of definition, notices and plaintexts, its own way to count (formats/ballot §1,
// formats/count §3, §4). It shares no rule with the first, so that a mistake in one of them shows as a disagreement.
import { canonicalBytes, type JsonValue, parseCanonical } from '../../core/kernel/canonical-json.ts';

export interface Recount {
  /** Adds n readable ballots of 32 bytes each. One that cannot be read here is a disagreement and throws, without telling it. */
  add(plaintexts: Uint8Array): void;
  /** The tally as canonical JSON, to be compared byte for byte with the first computation's. */
  result(): Uint8Array;
}

/** `definition` and `notices` are the bytes of the files as installed. */
export function recountTally(definition: Uint8Array, notices: Uint8Array | null, contest: number): Recount {
  const poll = pollFrom(definition, notices, contest);
  const bundles = new Map<string, Bundle>();
  return {
    add: (plaintexts) => sortIntoBundles(poll, bundles, plaintexts),
    result: () => canonicalBytes(resultOf(poll, [...bundles.values()])),
  };
}

/** Equal ballots lie in one bundle, as on the counting table; what becomes of them is decided once for the bundle. */
interface Bundle {
  readonly says: Said;
  ballots: number;
}

type Said =
  | { readonly vote: 'blank' }
  | { readonly vote: 'option'; readonly code: number }
  | { readonly vote: 'person'; readonly code: number }
  | { readonly vote: 'marks'; readonly bits: number };

interface Person {
  readonly code: number;
  readonly priority: boolean;
}

interface Option {
  readonly code: number;
  readonly people: Person[];
}

interface Poll {
  readonly contest: number;
  readonly kind: string;
  /** In printing order, additions after the others. */
  readonly options: readonly Option[];
  /** Causes that lie before election day, by code. */
  readonly struck: ReadonlyMap<number, string>;
}

const RECORD = 32;

function sortIntoBundles(poll: Poll, bundles: Map<string, Bundle>, plaintexts: Uint8Array): void {
  if (plaintexts.length % RECORD !== 0) throw new Error('unreadable');
  const view = new DataView(plaintexts.buffer, plaintexts.byteOffset, plaintexts.byteLength);
  for (let at = 0; at < plaintexts.length; at += RECORD) {
    const head = view.getUint32(at);
    const names = view.getUint32(at + 4);
    const marks = view.getBigUint64(at + 8);
    if (view.getBigUint64(at + 16) !== 0n || view.getBigUint64(at + 24) !== 0n) throw new Error('unreadable');
    const label = `${head} ${names} ${marks}`;
    const bundle = bundles.get(label);
    if (bundle === undefined) bundles.set(label, { says: readBallot(poll, head, names, marks), ballots: 1 });
    else bundle.ballots++;
  }
}

/** formats/ballot §1: `head` is version, kind and contest, `names` is choice and aux. */
function readBallot(poll: Poll, head: number, names: number, marks: bigint): Said {
  const [version, kind, contest] = [head >>> 24, (head >>> 16) & 0xff, head & 0xffff];
  const [choice, aux] = [names >>> 16, names & 0xffff];
  if (version === 1 && contest === poll.contest) {
    const review = poll.kind === 'SC_REVIEW';
    const lists = poll.kind === 'HR_PR' || poll.kind === 'HC_PR';
    const option = poll.options.find(({ code }) => code === choice);
    if (kind === 4 && review && names === 0 && marksOnlyJudges(poll, marks)) return { vote: 'marks', bits: Number(marks) };
    if (!review && marks === 0n) {
      if (kind === 15 && names === 0) return { vote: 'blank' };
      if (kind === (lists ? 2 : 1) && aux === 0 && option !== undefined) return { vote: 'option', code: choice };
      if (kind === 3 && poll.kind === 'HC_PR' && personOn(poll, aux, choice)) return { vote: 'person', code: choice };
    }
  }
  throw new Error('unreadable');
}

function marksOnlyJudges({ options }: Poll, marks: bigint): boolean {
  const possible = options.reduce((bits, { code }) => bits | (1n << BigInt(code - 1)), 0n);
  return (marks & ~possible) === 0n;
}

function personOn({ options }: Poll, party: number, person: number): boolean {
  return options.some(({ code, people }) => code === party && people.some((each) => each.code === person));
}

const classesOfCandidates = ['not-a-candidate', 'unqualified-party', 'ineligible', 'blank', 'unreadable', 'unopened'];

/** formats/count §3.2 */
const classes: Readonly<Record<string, readonly string[]>> = {
  HR_SMD: classesOfCandidates,
  HC_DIST: classesOfCandidates,
  HR_PR: ['not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened'],
  HC_PR: ['not-a-candidate', 'not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened'],
  SC_REVIEW: ['unreadable', 'unopened'],
};

/** The invalid class of a bundle (formats/count §3), or undefined where its ballots are valid. */
function invalidClassOf({ kind, options, struck }: Poll, says: Said): string | undefined {
  switch (says.vote) {
    case 'marks':
      return undefined;
    case 'blank':
      return 'blank';
    case 'option': {
      const cause = struck.get(says.code);
      if (kind === 'HR_SMD' || kind === 'HC_DIST') return candidateClass(cause);
      if (cause !== undefined) return 'not-a-list';
      const people = options.find(({ code }) => code === says.code)?.people ?? [];
      return people.some(({ code }) => !struck.has(code)) ? undefined : 'no-listed-person';
    }
    case 'person': {
      const list = options.find(({ people }) => people.some(({ code }) => code === says.code));
      if (list !== undefined && struck.has(list.code)) return 'not-a-list';
      return struck.has(says.code) ? 'not-a-candidate' : undefined;
    }
  }
}

function candidateClass(cause: string | undefined): string | undefined {
  if (cause === undefined) return undefined;
  if (cause === 'party-unqualified') return 'unqualified-party';
  return cause === 'ineligible' ? 'ineligible' : 'not-a-candidate';
}

function resultOf(poll: Poll, bundles: readonly Bundle[]): JsonValue {
  const sums = new Map<string, number>();
  const book = (line: string, ballots: number): void => void sums.set(line, (sums.get(line) ?? 0) + ballots);
  const booked = (line: string): number => sums.get(line) ?? 0;
  for (const { says, ballots } of bundles) {
    const invalid = invalidClassOf(poll, says);
    book('all', ballots);
    book(invalid === undefined ? 'valid' : `invalid ${invalid}`, ballots);
    if (invalid !== undefined || says.vote === 'blank') continue;
    if (says.vote !== 'marks') {
      book(`${says.vote} ${says.code}`, ballots);
      continue;
    }
    for (const { code } of poll.options) if (Math.floor(says.bits / 2 ** (code - 1)) % 2 === 1) book(`dismiss ${code}`, ballots);
  }
  return {
    contest: poll.contest,
    readable: booked('all'),
    valid: booked('valid'),
    invalidClasses: (classes[poll.kind] ?? []).map((id) => ({ id, ballots: booked(`invalid ${id}`) })),
    result: rowsOf(poll, booked),
  };
}

/** formats/count §4 */
function rowsOf({ kind, options, struck }: Poll, booked: (line: string) => number): JsonValue {
  if (kind === 'SC_REVIEW') {
    const judges = options.map(({ code }) => {
      const dismiss = booked(`dismiss ${code}`);
      return struck.has(code) ? { code, held: false } : { code, held: true, dismiss, retain: booked('valid') - dismiss, entryInvalid: 0 };
    });
    return { type: 'review', judges };
  }
  if (kind === 'HC_PR') return { type: 'lists', lists: options.map((option) => listOf(option, booked)) };
  const rows = options.map(({ code }) => ({ code, votes: booked(`option ${code}`) }));
  return { type: kind === 'HR_PR' ? 'parties' : 'candidates', rows };
}

function listOf({ code, people }: Option, booked: (line: string) => number): JsonValue {
  let partyVotes = booked(`option ${code}`);
  let memberVotes = 0;
  const members = people.map((person) => {
    const votes = booked(`person ${person.code}`);
    if (person.priority) partyVotes += votes;
    else memberVotes += votes;
    return { code: person.code, priority: person.priority, votes };
  });
  return { code, partyVotes, memberVotes, total: partyVotes + memberVotes, members };
}

function pollFrom(definition: Uint8Array, notices: Uint8Array | null, contest: number): Poll {
  const file = jsonIn(definition);
  const entry = listIn(file, 'contests').find((each) => numberIn(each, 'contest') === contest);
  if (entry === undefined) throw new Error('no such contest in the definition');
  const electionDay = textIn(member(file, 'event'), 'electionDay');
  const options = listIn(entry, 'options').map(optionFrom);
  const struck = new Map<number, string>();
  const changes = notices === null ? [] : listIn(jsonIn(notices), 'notices').map((notice) => member(notice, 'change'));
  for (const change of changes) {
    const type = textIn(change, 'type');
    if (type === 'district-changed' || numberIn(change, 'contest') !== contest) continue;
    if (type === 'option-added') addOption(options, change);
    // §5.2 of the definition: a cause on election day or later changes nothing here.
    if (type === 'option-struck' && textIn(change, 'occurredAt').slice(0, electionDay.length) < electionDay) {
      struck.set(numberIn(change, 'code'), textIn(change, 'cause'));
    }
  }
  return { contest, kind: textIn(entry, 'kind'), options, struck };
}

function addOption(options: Option[], change: JsonValue): void {
  const party = member(change, 'party');
  if (party === null) options.push(optionFrom(member(change, 'option')));
  else options.find(({ code }) => code === party)?.people.push(personFrom(member(change, 'option')));
}

function optionFrom(value: JsonValue): Option {
  return { code: numberIn(value, 'code'), people: has(value, 'members') ? listIn(value, 'members').map(personFrom) : [] };
}

function personFrom(value: JsonValue): Person {
  return { code: numberIn(value, 'code'), priority: member(value, 'priority') === true };
}

function jsonIn(bytes: Uint8Array): JsonValue {
  const value = parseCanonical(bytes);
  if (!value.ok) throw new Error('a definition or notices that cannot be read');
  return value.value;
}

function has(value: JsonValue, name: string): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function member(value: JsonValue, name: string): JsonValue {
  const found = has(value, name) ? value[name] : undefined;
  if (found === undefined) throw new Error(`no ${name} in a definition or notices`);
  return found;
}

function listIn(value: JsonValue, name: string): readonly JsonValue[] {
  const found = member(value, name);
  if (!Array.isArray(found)) throw new Error(`${name} is not a list`);
  return found as readonly JsonValue[];
}

function numberIn(value: JsonValue, name: string): number {
  const found = member(value, name);
  if (typeof found !== 'number') throw new Error(`${name} is not a number`);
  return found;
}

function textIn(value: JsonValue, name: string): string {
  const found = member(value, name);
  if (typeof found !== 'string') throw new Error(`${name} is not a text`);
  return found;
}
