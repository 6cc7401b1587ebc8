import { createECDH, createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkManifests } from '../core/bag/manifests.ts';
import { verifySignature } from '../core/bag/signature.ts';
import { checkStructure } from '../core/bag/structure.ts';
import type { PayloadFile } from '../core/bag/tag-files.ts';
import { checkBallotFile } from '../core/ballot/ballot-file.ts';
import { openBallots, readBallots, withoutBadPoints } from '../core/ballot/classify.ts';
import { opener } from '../core/hpke/hpke.ts';
import { ballotInfo } from '../core/ballot/info.ts';
import { readBallot } from '../core/ballot/plaintext.ts';
import { suite1 } from '../core/ballot/suites.ts';
import { ballotPaper, notHeldCause } from '../core/election/ballot-paper.ts';
import { contextOf } from '../core/election/context.ts';
import type { Definition } from '../core/election/definition.ts';
import { type Notices, parseNotices } from '../core/election/notices.ts';
import { parseDefinition } from '../core/election/parse-definition.ts';
import { parseHallSettings } from '../core/hall/hall-settings.ts';
import type { JsonValue } from '../core/kernel/canonical-json.ts';
import { sixtyDigits } from '../core/kernel/digits.ts';
import type { Result } from '../core/kernel/result.ts';
import { read } from '../core/kernel/shape.ts';
import { type EventOf, type SessionEvent, sessionEventShape } from '../core/session/events.ts';
import { startTally } from '../core/tally/tally.ts';
import { parseLabel } from '../core/transfer/label.ts';
import { ballotPath, transferRules } from '../core/transfer/payload.ts';
import { checkTransfer, type TransferContest } from '../core/transfer/transfer-bag.ts';
import { openSoftwareCard } from '../main/adapters/card-software/software-card.ts';
import { nodePrimitives } from '../main/adapters/crypto-node/primitives.ts';
import { practisedElection } from './election.ts';
import type { ExpectedContest } from './expectation.ts';
import { randomness, rehearsalKey } from './random.ts';
import { type Progress, rehearse, type RehearsalRequest } from './rehearse.ts';
import { pointOf } from './seal.ts';
import { scenarioNames, scenarios } from './scenarios.ts';
import type { Script } from './script.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kaihyo-rehearsal-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function made(request: Omit<RehearsalRequest, 'out'> & { readonly folder?: string }): Promise<string> {
  const out = join(root, request.folder ?? `${request.scenario}-${request.ballots}-${request.seed}`);
  if (!existsSync(out)) valueOf(await rehearse({ ...request, out }));
  return out;
}

/** Every file below a folder, by its path there. */
function filesIn(folder: string): Map<string, Uint8Array> {
  return new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), new Uint8Array(readFileSync(path))] as const;
  }));
}

function json(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

function expectedOf(out: string): readonly ExpectedContest[] {
  return (json(out, 'expected.json') as { readonly contests: readonly ExpectedContest[] }).contests;
}

function scriptOf(out: string): Script {
  return json(out, 'session.json') as Script;
}

interface Received {
  readonly definition: Definition;
  readonly ctx: Uint8Array;
  readonly notices: Notices | null;
  readonly fingerprint: Uint8Array;
  readonly bag: ReadonlyMap<string, Uint8Array>;
  readonly contests: readonly TransferContest[];
}

/** Everything that a terminal checks before a card is asked (formats/transfer §4). */
function received(out: string): Received {
  const files = filesIn(join(out, 'definition'));
  const definitionBytes = files.get('definition.json')!;
  const definition = valueOf(parseDefinition(definitionBytes));
  const { opensAt, signers } = definition;
  const ctx = contextOf(definitionBytes);
  valueOf(verifySignature(files.get('definition.p7s')!, definitionBytes, signers.definition, opensAt));
  const noticesBytes = files.get('notices.json');
  const notices = noticesBytes === undefined ? null : valueOf(parseNotices(noticesBytes, definition, bytesToHex(ctx)));
  if (noticesBytes !== undefined) valueOf(verifySignature(files.get('notices.p7s')!, noticesBytes, signers.notices, opensAt));

  const bag = filesIn(join(out, 'medium', 'KAIHYO'));
  const listing = [...bag].map(([path, bytes]) => ({ path, type: 'file', size: bytes.length } as const));
  const payload = valueOf(checkStructure([{ path: 'data', type: 'directory', size: 0 }, ...listing], transferRules(definition)));
  const digests = payload.map((path): PayloadFile => ({
    path, size: bag.get(path)!.length, sha256: digest('sha256', bag.get(path)!), sha512: digest('sha512', bag.get(path)!),
  }));
  const { id, fingerprint } = valueOf(checkManifests(bag, digests, 'kaihyo-transfer/1'));
  valueOf(verifySignature(bag.get('signature.p7s')!, bag.get('tagmanifest-sha256.txt')!, signers.transfer, opensAt));
  const transfer = valueOf(checkTransfer({ pinned: { definition, bytes: definitionBytes }, files: bag, bagId: id }));
  return { definition, ctx, notices, fingerprint, bag, contests: transfer.contests };
}

function digest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

/** Checks the ballot file, opens it with the card's key and adds the votes up with what the count itself uses. */
function counted({ definition, ctx, notices, bag }: Received, of: TransferContest, scalar: Uint8Array): object {
  const { contest, records, root: merkle } = of;
  const card = createECDH('prime256v1');
  card.setPrivateKey(scalar);
  const paper = ballotPaper(definition, notices, contest);
  const tally = startTally(paper);
  const sums = { badPoint: 0, undecryptable: 0, formatInvalid: 0 };
  const open = opener(nodePrimitives, suite1.hpke, card.getPublicKey(), ballotInfo(1, ctx, contest));
  const check = checkBallotFile({ ctx, contest, records, root: merkle }, nodePrimitives, (run) => {
    const { encs, cts, badPoints } = withoutBadPoints(run, suite1, (bytes) => nodePrimitives.isP256Point(bytes));
    const xs = new Uint8Array(encs.length / 65 * 32);
    for (let i = 0; i < encs.length / 65; i++) xs.set(card.computeSecret(encs.subarray(i * 65, i * 65 + 65)), i * 32);
    const { plaintexts, unopened } = openBallots(encs, cts, xs, suite1, open);
    const { formatInvalid } = readBallots(plaintexts, readBallot(paper), (choice) => tally.add(choice));
    sums.badPoint += badPoints;
    sums.undecryptable += unopened.length;
    sums.formatInvalid += formatInvalid;
  });
  check.push(bag.get(ballotPath(contest))!);
  const { equalPoints } = valueOf(check.end());
  const { valid, result, invalidClasses } = tally.result();
  return { records, equalPoints, ...sums, opened: records - sums.badPoint - sums.undecryptable, valid, result, invalidClasses };
}

/** What was decided on is not the tally's business. */
function beforeDecisions({ invalidClasses }: Extract<ExpectedContest, { readonly state: 'counted' }>): object {
  return invalidClasses.map(({ id, ballots }) => ({ id, ballots: id === 'unreadable' || id === 'unopened' ? 0 : ballots }));
}

describe.each(scenarioNames)('the scenario %s', (scenario) => {
  it('is an election that a terminal takes and a count that comes to what is expected', async () => {
    const out = await made({ scenario, ballots: 30, seed: 1 });
    const election = received(out);
    const { definition, notices, contests } = election;
    expect(scriptOf(out).slip).toEqual({ digits: sixtyDigits(election.fingerprint), contextDigits: sixtyDigits(election.ctx) });
    expect(valueOf(parseLabel(readFileSync(join(out, 'medium', 'label.json'))))).toMatchObject({ role: 'main' });

    const { electionKey } = practisedElection(scenarios[scenario], rehearsalKey({ scenario, ballots: 30, seed: 1 }));
    const expected = expectedOf(out);
    expect(expected.map(({ contest, kind }) => [contest, kind])).toEqual(definition.contests.map(({ contest, kind }) => [contest, kind]));
    for (const [i, contest] of contests.entries()) {
      const each = expected[i]!;
      const cause = notHeldCause(definition, notices, contest.contest);
      expect(each.state === 'not-held' ? each.cause : null).toBe(cause);
      const found = counted(election, contest, electionKey!);
      if (each.state === 'not-held') continue;
      const { records, received: taken, duplicatesRemoved } = contest;
      expect(each).toMatchObject({ records, received: taken, duplicatesRemoved });
      expect({ ...each, invalidClasses: beforeDecisions(each) }).toMatchObject(found);
    }
  });

  it('expects numbers that add up', async () => {
    for (const each of expectedOf(await made({ scenario, ballots: 30, seed: 1 }))) {
      if (each.state === 'not-held') continue;
      expect(each.received).toBe(each.records + each.duplicatesRemoved);
      expect(each.records).toBe(each.opened + each.badPoint + each.undecryptable);
      expect(each.records).toBe(each.total + each.notAccepted);
      expect(each.total).toBe(each.valid + each.invalid);
      expect(each.invalidClasses.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(each.invalid);
      expect(each.voters.reason === null).toBe(each.voters.number === each.total);
      const { result } = each;
      if (result.type === 'review') {
        for (const judge of result.judges) if (judge.held) expect(judge.dismiss + judge.retain).toBe(each.valid);
      } else {
        const votes = result.type === 'lists' ? result.lists.map(({ total }) => total) : result.rows.map((row) => row.votes);
        expect(votes.reduce((sum, vote) => sum + vote, 0)).toBe(each.valid);
      }
    }
  });

  it('has a script of events that the session knows', async () => {
    const { events } = scriptOf(await made({ scenario, ballots: 30, seed: 1 }));
    for (const event of events) expect(read(sessionEventShape, event as JsonValue)).toEqual({ ok: true, value: event });
  });

  it('has hall settings that fit it, with the people of its script', async () => {
    const out = await made({ scenario, ballots: 30, seed: 1 });
    const { ctx, definition: { purpose, contests } } = received(out);
    const election = { ctx: bytesToHex(ctx), purpose, contests: contests.map(({ contest }) => contest) };
    const hall = valueOf(parseHallSettings(filesIn(join(out, 'definition')).get('hall.json')!, election));
    const { events, startsAt, terminal } = scriptOf(out);
    const told = <T extends SessionEvent['type']>(type: T): readonly EventOf<T>[] => events.filter((event): event is EventOf<T> => event.type === type);
    expect(hall).toMatchObject({ practiceClock: startsAt, receivers: told('sheets-handed-over').map(({ receiver }) => receiver) });
    expect(hall.terminals[0]).toBe(terminal);
    expect(hall.staff).toEqual(told('officer-signed-in').map(({ officer }) => officer));
    expect(hall.supervisors).toEqual(told('supervisor-arrived').map(({ type: _type, ...each }) => each));
    expect(hall.witnesses).toEqual(told('witness-arrived').map(({ type: _type, ...each }) => each));
    expect(hall.reports).toContain(told('sheets-handed-over')[0]?.report);
    for (const { holder, pinKeeper } of told('card-holders-recorded')) expect(hall).toMatchObject({ cardHolder: holder, pinKeeper });
  });
});

describe('a rehearsal', () => {
  it('is the same, byte for byte, for the same seed, and has other keys for another', async () => {
    const [one, same, other] = [
      filesIn(await made({ scenario: 'undecryptable', ballots: 24, seed: 5, folder: 'one' })),
      filesIn(await made({ scenario: 'undecryptable', ballots: 24, seed: 5, folder: 'same' })),
      filesIn(await made({ scenario: 'undecryptable', ballots: 24, seed: 6, folder: 'other' })),
    ];
    expect(same).toEqual(one);
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect(other.get('definition/definition.json')).not.toEqual(one.get('definition/definition.json'));
  });

  it('is made on threads as it would be without them, tells how far it is, and leaves nothing behind', async () => {
    const heard: Progress[] = [];
    const out = await made({ scenario: 'stress', ballots: 2500, seed: 1, onProgress: (progress) => heard.push(progress) });
    expect(heard.map(({ sealed }) => sealed)).toEqual([2048, 2500]);
    expect(filesIn(await made({ scenario: 'stress', ballots: 2500, seed: 1, folder: 'again' }))).toEqual(filesIn(out));
    expect(readdirSync(out).sort()).toEqual(['card.key', 'definition', 'expected.json', 'medium', 'pin.txt', 'session.json']);
    expect(received(out).contests[0]?.records).toBe(2500);
  });

  it('has no ciphertext twice, nor a point that was not planted twice', async () => {
    const { bag } = received(await made({ scenario: 'stress', ballots: 2500, seed: 1 }));
    const file = bag.get('data/ballots-1.kbx')!.subarray(64);
    const [points, ciphertexts] = [new Set<string>(), new Set<string>()];
    for (let at = 0; at < file.length; at += 113) {
      points.add(bytesToHex(file.subarray(at, at + 65)));
      ciphertexts.add(bytesToHex(file.subarray(at + 65, at + 113)));
    }
    expect(ciphertexts.size).toBe(2500);
    expect(points.size).toBe(2498);
  });

  it('has a card that the PIN unlocks, both for their owner only', async () => {
    const out = await made({ scenario: 'house', ballots: 30, seed: 1 });
    for (const name of ['card.key', 'pin.txt']) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
    const [pin = '', rest] = readFileSync(join(out, 'pin.txt'), 'utf8').split('\n');
    expect(rest).toBe('');
    const key = valueOf(await openSoftwareCard(join(out, 'card.key'), 'rehearsal').unlock(pin, 'first-tries'));
    expect(received(out).definition.keys.cards[0]?.publicKey).toBe(bytesToHex(key.publicKey));
  });

  it('for the key of an IC card has that card, no other, and the ballots of the seed', async () => {
    const scalar = randomness(new Uint8Array(32), 'a card').scalar();
    const publicKey = bytesToHex(pointOf(scalar));
    const out = await made({ scenario: 'undecryptable', ballots: 30, seed: 1, card: { label: 'K-01', publicKey }, folder: 'ic-card' });
    expect(readdirSync(out).sort()).toEqual(['definition', 'expected.json', 'medium', 'session.json']);
    const election = received(out);
    expect(election.definition.keys).toMatchObject({ key: publicKey, cards: [{ label: 'K-01', publicKey }] });
    for (const [i, contest] of election.contests.entries()) {
      const each = expectedOf(out)[i]!;
      expect(each.state === 'not-held' ? each : { ...each, invalidClasses: beforeDecisions(each) }).toMatchObject(counted(election, contest, scalar));
    }
    expect(expectedOf(out)).toEqual(expectedOf(await made({ scenario: 'undecryptable', ballots: 30, seed: 1 })));
  });

  it.each([
    ['undecryptable', 23, 24], ['house', -1, 0], ['house', 1.5, 0], ['house', 4_000_001, 0],
  ] as const)('of %s cannot be made with %d ballots', async (scenario, ballots, least) => {
    expect(await rehearse({ scenario, ballots, seed: 1, out: join(root, 'never') }))
      .toEqual({ ok: false, error: { fault: 'number-of-ballots', least, most: 4_000_000 } });
    expect(existsSync(join(root, 'never'))).toBe(false);
  });

  it('is never written over what is there', async () => {
    const folder = join(root, 'taken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a-file'), '');
    expect(await rehearse({ scenario: 'zero-all', ballots: 0, seed: 1, out: folder })).toEqual({ ok: false, error: { fault: 'folder-not-empty', folder } });
    expect(readdirSync(folder)).toEqual(['a-file']);
  });
});
