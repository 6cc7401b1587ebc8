// The supervisor's office and the witnesses of one contest, in sentences: who came, stood in, left, was appointed or lost the office.
import type { Time } from '../kernel/time.ts';
import type { Office, Witness } from '../session/state.ts';
import { eventsIn } from './night-events.ts';
import { below, inOrder, type Told } from './statements.ts';
import type { Telling } from './telling.ts';

export function officeSentences(telling: Telling): readonly string[] {
  const { state: { people }, contest: { contest }, words } = telling;
  const offices = people.supervisors.filter((each) => each.contest === contest);
  return [
    ...offices.some(({ capacity }) => capacity === 'supervisor') ? [] : [`${words.supervisor}の参会は、記録していない。`],
    ...inOrder(offices.map((office) => ({ at: office.from, text: officeSentence(telling, office) }))),
    ...offices.every(({ capacity }) => capacity === 'supervisor') ? [`${words.supervisor}の職務の代理及び管掌はない。`] : [],
  ];
}

function officeSentence({ words, time }: Telling, { name, capacity, from, until, reason, appointedBy }: Office): string {
  const term = until === null ? `${time(from)}から職務を行い、この用紙の作成の時も続けている。` : `${time(from)}から${time(until)}まで職務を行った。`;
  const because = reason === null ? '' : below('事由', reason);
  switch (capacity) {
    case 'supervisor': return `${words.supervisor}　${name}は、${time(from)}に参会した。`;
    case 'deputy': return `${words.deputy}　${name}は、${term}${because}`;
    case 'acting-supervisor': return `${words.actingSupervisor}　${name}（選任した者　選挙管理委員会委員長　${appointedBy ?? ''}）は、${term}${because}`;
  }
}

export function witnessSentences(telling: Telling): readonly string[] {
  const { state: { people }, contest: { contest }, words } = telling;
  const witnesses = people.witnesses.filter((each) => each.contest === contest);
  const notified = witnesses.filter(({ appointedBy }) => appointedBy === null);
  const changes = inOrder(witnesses.flatMap((witness) => changesOf(telling, witness)));
  return [
    `${notified.map((witness) => arrival(telling, witness)).join('、')}。届出による${words.witness}は、計${notified.length}人である。`,
    ...changes.length === 0 ? [`${words.witness}の途中の退席、補充の選任及び失職はない。`] : changes,
  ];
}

function arrival({ time }: Telling, { name, party, stays }: Witness): string {
  const [first] = stays;
  return `${name}（${[...party === null ? [] : [party], ...first === undefined ? [] : [`${time(first.from)}参会`]].join('、')}）`;
}

/** What happened to one witness after the first arrival. */
function changesOf(telling: Telling, witness: Witness): readonly Told[] {
  const { words, time, office, contest: { witnesses: { min } } } = telling;
  const { name, party, appointedBy, stays, lostBy } = witness;
  const lostAt = lostBy === null ? null : lossOf(telling, witness);
  return [
    ...stays.flatMap(({ from, until, reason }, index): readonly Told[] => [
      ...index === 0 && appointedBy !== null ? [{
        at: from,
        text: `${time(from)}、出席する${words.witness}が${min}人に達しなくなったため、${office(appointedBy, from)}は、選挙人名簿に登録された者で候補者でない`
          + `${name}（${party ?? '党派なし'}）を${words.witness}に選任し、同人は直ちに参会した。`,
      }] : [],
      ...index === 0 ? [] : [{ at: from, text: `${words.witness}　${name}は、${time(from)}に再び参会した。` }],
      // A stay that ends without a reason ends with the loss of the office.
      ...until === null || reason === null ? [] : [{
        at: until, text: `${words.witness}　${name}は、${time(until)}に退席した。${below('理由', reason)}`,
      }],
    ]),
    ...lostAt === null ? [] : [{
      at: lostAt,
      text: `${words.witness}　${name}は、異動（第${lostBy ?? 0}号）により、届出をした者が候補者等でなくなったため、${time(lostAt)}にその職を失った。`,
    }],
  ];
}

function lossOf({ setting: { night: { log } } }: Telling, { contest, id }: Witness): Time {
  const loss = eventsIn(log, 'witness-lost-office').find((each) => each.witness === id && each.contests.includes(contest));
  if (loss === undefined) throw new RangeError('a loss of office that no record tells');
  return loss.at;
}

/** Who of the witnesses of a contest was there at a moment. */
export function witnessesAt({ state: { people }, contest: { contest } }: Telling, at: Time): readonly Witness[] {
  return people.witnesses.filter((each) => each.contest === contest
    && each.stays.some(({ from, until }) => from <= at && (until === null || at < until)));
}
