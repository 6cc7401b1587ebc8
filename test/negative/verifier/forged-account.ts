// Logs, checkpoints and sessions that tell another night than the files, chained and signed anew.
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { hash } from '../../support/ballot-records.ts';
import { chain, type CheckpointLine, type Entry, type Members } from '../../support/preservation-account.ts';
import { type Forgery, theSigners } from '../../support/preservation-bag.ts';
import type { ForgedCase } from './forged-case.ts';

const other = '00'.repeat(32);

const without = (event: string): Forgery => ({ entries: (entries) => entries.filter((each) => each.event !== event) });
const data = (event: string, change: (members: Members) => void): Forgery => ({
  entries: (entries) => entries.map((each) => {
    const copy = structuredClone(each);
    if (each.event === event) change(copy.data);
    return copy;
  }),
});
const line = (index: number, change: Partial<Entry>): Forgery => ({
  entries: (entries) => entries.map((each, at) => (at === index ? { ...each, ...change } : each)),
});
const exchanged = (a: number, b: number): Forgery => ({
  entries: (entries) => entries.map((each, at) => ({ ...entries[at === a ? b : at === b ? a : at]!, wall: each.wall, mono: each.mono })),
});
const session = (change: (session: Members) => void): Forgery => ({ session: change });
const list = (members: Members, name: string): Members[] => members[name] as unknown as Members[];

const log: readonly ForgedCase[] = [
  ['a record taken out', { log: (lines) => lines.filter(({ seq }) => seq !== 1) }, ['log-chain'], /^data\/log\.jsonl#2$/],
  ['a record changed', { log: (lines) => lines.map((each) => (each.seq === 5 ? { ...each, data: { by: 'ueda' } } : each)) }, ['log-chain'], /^data\/log\.jsonl#6$/],
  ['a record put in', { log: (lines) => [...lines.slice(0, 2), lines[1]!, ...lines.slice(2)] }, ['log-chain'], /^data\/log\.jsonl#3$/],
  ['a record that is none', line(1, { event: 'Signed In' }), ['log-form'], /^data\/log\.jsonl#2\.event$/],
  ['a boot that is none', line(1, { boot: '0b' }), ['log-form'], /^data\/log\.jsonl#2\.boot$/],
  ['time that goes back', line(5, { mono: 1 }), ['log-clock'], /^data\/log\.jsonl#6$/],
  ['a start that comes again', line(5, { boot: '0c'.repeat(16) }), ['log-clock'], /^data\/log\.jsonl#7$/],
  ['someone unknown who acts', line(1, { actor: 'sato' }), ['log-actors'], /^data\/log\.jsonl#2$/],
  ['the installation of another definition', data('definition-installed', (members) => { members.ctx = other; }), ['log-first'], /#1$/],
  ['another session key', data('definition-installed', (members) => { members.sessionKey = { publicKey: '04'.repeat(65), certificateSha256: other }; }), ['log-first'], /#1$/],
  ['another record before the installation', exchanged(0, 1), ['log-first'], /#1$/],
  ['the bag received before the opening', exchanged(2, 3), ['log-events'], /^data\/log\.jsonl#3$/],
  ['the result revealed before the ballots were opened', exchanged(4, 5), ['log-events'], /^data\/log\.jsonl#5$/],
  ['the count confirmed before the result was revealed', exchanged(5, 6), ['log-events'], /^data\/log\.jsonl#6$/],
  ['no revealing, chain made again', without('result-revealed'), ['log-events'], /^data\/log\.jsonl$/],
  ['no opening, chain made again', without('opening-declared'), ['log-events', 'checkpoints'], /^data\/log\.jsonl/],
  ['no confirmation, chain made again', without('count-confirmed'), ['log-events', 'checkpoints'], /^data\/log\.jsonl$/],
  ['ballots opened again after the confirmation', { entries: (entries) => [...entries, { ...entries[4]!, mono: 10 ** 9 }, { ...entries[6]!, mono: 10 ** 9 }] }, ['log-events'], /#9$/],
  ['a contest whose opening nobody declared', data('opening-declared', (members) => { members.contests = [1, 3]; }), ['log-events'], /#4$/],
  ['another supervisor', data('opening-declared', (members) => { members.declaredBy = 'ito'; }), ['log-events'], /#3$/],
  ['another bag received', data('bag-received', (members) => { members.fingerprint = other; }), ['log-events'], /#4$/],
  ['another issue', data('bag-received', (members) => { members.issue = 2; }), ['log-events'], /#4$/],
  ['another root', data('bag-received', (members) => { list(members, 'contests')[0]!.root = other; }), ['log-events'], /#4$/],
  ['another number opened', data('ballots-opened', (members) => { list(members, 'contests')[0]!.opened = 8; }), ['log-events'], /#5$/],
  ['another count confirmed', data('count-confirmed', (members) => { members.count = other; }), ['log-events'], /#7$/],
  ['other officers', data('count-confirmed', (members) => { list(members, 'approvals')[1]!.officer = 'kato'; }), ['log-events'], /#7$/],
  ['another session preserved', {
    log: (lines) => chain(lines.map((each) => (each.event === 'preservation-begun' ? { ...each, data: { session: other } } : each))),
  }, ['log-end'], /#8$/],
  ['something after the end', { log: (lines) => chain([...lines, { ...lines[1]!, mono: 10 ** 9 }]) }, ['log-end', 'session'], /#9$/],
  ['no end of the last line', { payload: (payload) => payload.set('data/log.jsonl', payload.get('data/log.jsonl')!.slice(0, -1)) }, ['log-form'], /#8$/],
  ['no log at all', { payload: (payload) => payload.set('data/log.jsonl', new Uint8Array()) }, ['log-form', 'log-first', 'log-events', 'log-end', 'checkpoints', 'session'], /log\.jsonl$/],
];

/** Checkpoint `index` signed over other values. */
const signed = (index: number, change: Partial<CheckpointLine>): Forgery => {
  let ctx = '';
  return {
    entries: (entries) => {
      ctx = entries[0]!.data.ctx as string;
      return entries;
    },
    checkpoints: (checkpoints) => checkpoints.map((each, at) => {
      if (at !== index) return each;
      const { phase, seq, head, terminal } = { ...each, ...change };
      const text = `kaihyo-log/1\nctx ${ctx}\nterminal ${terminal}\nphase ${phase}\nseq ${seq}\nhead ${head}\n`;
      return { phase, seq, head, terminal, signature: bytesToHex(p256.sign(utf8ToBytes(text), theSigners.session[0]!.secretKey)) };
    }),
  };
};

const checkpoints: readonly ForgedCase[] = [
  ['one missing', { checkpoints: (all) => all.slice(0, 2) }, ['checkpoints'], /#checkpoints$/],
  ['another order', { checkpoints: (all) => all.toReversed() }, ['checkpoints'], /#checkpoints$/],
  ['one twice', { checkpoints: (all) => [...all, all[2]!] }, ['checkpoints'], /#checkpoints$/],
  ['another record', signed(0, { seq: 1 }), ['checkpoints'], /checkpoints\[0\]\.(?:seq|head)$/],
  ['another head', signed(1, { head: other }), ['checkpoints'], /checkpoints\[1\]\.head$/],
  ['another terminal', signed(1, { terminal: '開票端末2' }), ['session'], /session\.json#terminal$/],
  ['a signature of another key', { checkpoints: (all) => all.map((each, index) => (index === 0 ? { ...each, signature: all[1]!.signature } : each)) },
    ['checkpoint-signature'], /checkpoints\[0\]$/],
  ['a signature of zeros', { checkpoints: (all) => all.map((each) => ({ ...each, signature: '00'.repeat(64) })) }, ['checkpoint-signature'], /checkpoints\[2\]$/],
];

const sheetBytes = utf8ToBytes('no PDF');

const sessions: readonly ForgedCase[] = [
  ['another context', session((file) => { file.ctx = other; }), ['context'], /#ctx$/],
  ['another purpose', session((file) => { file.purpose = 'rehearsal'; }), ['session'], /#purpose$/],
  ['another bag', session((file) => { file.fingerprint = other; }), ['session'], /#fingerprint$/],
  ['another count', session((file) => { file.count = other; }), ['session'], /#count$/],
  ['another version', session((file) => { file.version = 2; }), ['session'], /#version$/],
  ['another head of the log', session((file) => { file.log = { seq: 6, head: other }; }), ['session'], /#log$/],
  ['people in another order', session((file) => { list(file, 'people').reverse(); }), ['session-people'], /#people$/],
  ['someone left out who confirmed', session((file) => { list(file, 'people').pop(); }), ['session-people'], /#contests\[0\]$/],
  ['a person called as the machine', session((file) => {
    list(file, 'people').splice(2, 0, { id: 'terminal', name: '端末', duty: 'witness' });
  }), ['session-people'], /#people$/],
  ['one person who confirms alone', { ...session((file) => { list(file, 'contests')[0]!.confirmedBy = ['ito', 'ito']; }) }, ['session-people', 'log-events'], /confirmedBy$/],
  ['a contest left out', session((file) => { list(file, 'contests').pop(); }), ['session-contests'], /#contests$/],
  ['an opening before the polls closed', session((file) => { list(file, 'contests')[0]!.declaredAt = '2025-07-20T19:59:59+09:00'; }), ['session-contests'], /declaredAt$/],
  ['a confirmation before the opening', session((file) => { list(file, 'contests')[0]!.confirmedAt = '2025-07-20T21:01:59+09:00'; }), ['session-contests'], /confirmedAt$/],
  ['another card', session((file) => { (file.card as Members).label = 'K-02'; }), ['session-card'], /#card$/],
  ['no card', session((file) => { file.card = null; }), ['session-card'], /#card$/],
  ['a sheet left out', session((file) => { list(file, 'sheets').pop(); }), ['session-sheets'], /^data\/sheets\/a-4-contest-3\.pdf$/],
  ['a sheet that is not there', session((file) => { list(file, 'sheets')[0]!.file = 'sheets/a-0.pdf'; }), ['session-sheets'], /sheets\[0\]\.file$/],
  ['another sheet', session((file) => { list(file, 'sheets')[0]!.sha256 = other; }), ['session-sheets'], /^data\/sheets\/a-1-contest-1\.pdf$/],
  ['sheets in another order', session((file) => { list(file, 'sheets').reverse(); }), ['session-sheets'], /#sheets$/],
  ['a sheet of no contest', session((file) => { list(file, 'sheets')[0]!.contest = 2; }), ['session-sheets'], /sheets\[0\]\.contest$/],
  ['a sheet that is no PDF', {
    session: (file) => { list(file, 'sheets')[0]!.sha256 = hash(sheetBytes); },
    payload: (payload) => payload.set('data/sheets/a-1-contest-1.pdf', sheetBytes),
  }, ['file-form'], /^data\/sheets\/a-1-contest-1\.pdf$/],
];

export const forgedLogs = log;
export const forgedCheckpoints = checkpoints;
export const forgedSessions = sessions;
