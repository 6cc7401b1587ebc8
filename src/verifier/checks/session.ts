// session.json: people, times, card and sheets, against the files and the log (formats/preservation §3).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Count } from './count-file.ts';
import { contestNumber, type Definition, point } from './definition.ts';
import { ascends } from './definition-rules.ts';
import type { Fail } from './failures.ts';
import type { Files } from './files.ts';
import { type JsonFile, readJson } from './json-file.ts';
import type { Log } from './log.ts';
import { count, hex, integer, list, matching, nullable, object, type Of, oneOf } from './shape.ts';
import { id, name, text, time } from './texts.ts';

const sessionFile = object({
  format: oneOf('kaihyo-session/1'),
  ctx: hex(32),
  purpose: oneOf('live', 'rehearsal'),
  terminal: text,
  software: object({ name: text, version: text }),
  fingerprint: hex(32),
  label: object({ role: oneOf('main', 'backup'), medium: text }),
  count: hex(32),
  version: integer(1),
  people: list(object({ id, name, duty: oneOf('staff', 'supervisor', 'deputy', 'acting-supervisor', 'witness') }), 0, 1000),
  contests: list(object({
    contest: contestNumber, declaredAt: time, declaredBy: id, confirmedAt: time, confirmedBy: list(id, 2, 2),
  }), 0, 8),
  card: nullable(object({ label: text, publicKey: point })),
  sheets: list(object({
    file: matching(/^sheets\/[a-z0-9][a-z0-9._-]{0,79}$/, 'a file under sheets/'), form: text, contest: nullable(contestNumber),
    edition: integer(1), body: hex(32), sha256: hex(32),
  }), 0, 1000),
  log: object({ seq: count, head: hex(32) }),
});

export type Session = Of<typeof sessionFile>;

/** What the other files say; a member is undefined where its file could not be read. */
export interface SessionContext {
  readonly definition: Definition | undefined;
  readonly ctx: string | undefined;
  readonly fingerprint: string | undefined;
  readonly count: JsonFile<Count> | undefined;
  readonly log: Log | undefined;
  /** Names of the terminal in the checkpoints. */
  readonly terminals: readonly string[];
}

export async function checkSession(
  files: Files, path: string, context: SessionContext, fail: Fail,
): Promise<JsonFile<Session> | undefined> {
  const file = await readJson(files, path, sessionFile, fail);
  const session = file?.value;
  if (session === undefined) return file;
  checkLinks(session, path, context, fail);
  checkPeople(session, path, context, fail);
  if (context.count?.value !== undefined) checkContests(session, path, context.count.value, context.definition, fail);
  if (context.definition !== undefined) checkCard(session, path, context.definition, context.count?.value, fail);
  checkSheets(session, path, files, context.definition, fail);
  return file;
}

function checkLinks(session: Session, path: string, context: SessionContext, fail: Fail): void {
  const told = (differs: boolean, member: string, message: string): void => {
    if (differs) fail('session', `${path}#${member}`, message);
  };
  const { definition, ctx, fingerprint, count: countFile, log, terminals } = context;
  if (ctx !== undefined && session.ctx !== ctx) fail('context', `${path}#ctx`, 'another election context than that of the definition');
  told(definition !== undefined && session.purpose !== definition.purpose, 'purpose', 'not that of the definition');
  told(fingerprint !== undefined && session.fingerprint !== fingerprint, 'fingerprint', 'not the identity of the received bag');
  told(countFile !== undefined && session.count !== bytesToHex(sha256(countFile.bytes)), 'count', 'not the SHA-256 of count.json');
  told(countFile?.value !== undefined && session.version !== countFile.value.version, 'version', 'not that of count.json');
  told(terminals.some((terminal) => terminal !== session.terminal), 'terminal', 'not the name of the terminal in the checkpoints');
  const before = log?.records.at(-2);
  told(log !== undefined && (session.log.seq !== before?.seq || session.log.head !== before.hash), 'log', 'not the record before preservation-begun');
}

/** §3.2 */
function checkPeople({ people }: Session, path: string, { log }: SessionContext, fail: Fail): void {
  if (!ascends(people, (person) => person.id)) fail('session-people', `${path}#people`, 'ids not in strictly ascending order');
  const ids = new Set(people.map((person) => person.id));
  if (ids.has('terminal')) fail('session-people', `${path}#people`, 'a person with the id of the machine');
  for (const { actor, place } of log?.records ?? []) {
    if (actor !== 'terminal' && !ids.has(actor)) fail('log-actors', place, `${actor} is not among the people of session.json`);
  }
}

/** §3.3 */
function checkContests({ contests, people }: Session, path: string, counted: Count, definition: Definition | undefined, fail: Fail): void {
  const expected = counted.contests.filter(({ state }) => state === 'counted').map(({ contest }) => contest);
  if (contests.map(({ contest }) => contest).join() !== expected.join()) {
    fail('session-contests', `${path}#contests`, 'not the counted contests of count.json, ascending');
  }
  const duties = new Map(people.map((person) => [person.id, person.duty]));
  for (const [index, { declaredAt, declaredBy, confirmedAt, confirmedBy }] of contests.entries()) {
    const place = `${path}#contests[${index}]`;
    for (const each of [declaredBy, ...confirmedBy]) {
      if (!duties.has(each)) fail('session-people', place, `${each} is not among the people`);
    }
    if (confirmedBy[0] === confirmedBy[1]) fail('session-people', `${place}.confirmedBy`, 'one person twice');
    // Times all have one form and one offset, so that they compare as texts.
    if (definition !== undefined && declaredAt < definition.pollsCloseAt) fail('session-contests', `${place}.declaredAt`, 'lies before the polls close');
    if (confirmedAt < declaredAt) fail('session-contests', `${place}.confirmedAt`, 'lies before the opening');
  }
}

/** §3.4 */
function checkCard({ card }: Session, path: string, { keys }: Definition, counted: Count | undefined, fail: Fail): void {
  if (card !== null && !keys.cards.some(({ label, publicKey }) => label === card.label && publicKey === card.publicKey)) {
    fail('session-card', `${path}#card`, 'not a card of the definition');
  }
  const hasBallots = counted?.contests.some((contest) => contest.state === 'counted' && contest.records > 0);
  if (hasBallots !== undefined && hasBallots !== (card !== null)) {
    fail('session-card', `${path}#card`, 'a card stands exactly where a counted contest had a ballot');
  }
}

/** §3.5 */
function checkSheets({ sheets }: Session, path: string, files: Files, definition: Definition | undefined, fail: Fail): void {
  if (!ascends(sheets, ({ file }) => file)) fail('session-sheets', `${path}#sheets`, 'files not in strictly ascending order');
  for (const [index, { file, contest, sha256: digest }] of sheets.entries()) {
    const place = `${path}#sheets[${index}]`;
    const found = files.all.get(`data/${file}`);
    if (found === undefined) fail('session-sheets', `${place}.file`, `data/${file} is not there`);
    else if (found.sha256 !== digest) fail('session-sheets', `data/${file}`, 'its SHA-256 is not the one that session.json lists');
    if (contest !== null && definition?.contests.every((each) => each.contest !== contest) === true) {
      fail('session-sheets', `${place}.contest`, 'no contest of the definition');
    }
  }
  const listed = new Set(sheets.map(({ file }) => `data/${file}`));
  for (const name of files.all.keys()) {
    if (name.startsWith('data/sheets/') && !listed.has(name)) fail('session-sheets', name, 'session.json does not list it');
  }
}
