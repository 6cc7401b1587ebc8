// Boxes that the people of a contest sign, with the words of their meeting (公職選挙法79条: they differ per contest).
import type { Contest } from '../election/definition.ts';
import { type MeetingWords, meetingWords } from '../law/people.ts';
import { shortNameOf } from './frame.ts';
import { type ContestFacts, contestOf, factsOf, type SessionFacts, type SheetSetting } from './setting.ts';
import type { SignatureBox } from './sheet.ts';

export function readerBoxes({ readers: [reader, listener] }: SessionFacts, sixths: 2 | 3): readonly SignatureBox[] {
  return [box('読み合わせ者（読む）', reader, sixths), box('読み合わせ者（聞く）', listener, sixths)];
}

export function supervisorBox(contest: Contest, { supervisor }: ContestFacts): SignatureBox {
  return box(capacityWord(meetingWords(contest), supervisor.capacity), supervisor.name, 2);
}

export function witnessBoxes(contest: Contest, { witnesses }: ContestFacts): readonly SignatureBox[] {
  const { witness } = meetingWords(contest);
  return witnesses.map((name) => box(`${witness}（印）`, name, 2));
}

export const refusedSignatureBox: SignatureBox = { label: '署名を得られなかった者（氏名・理由）', name: '', prompt: '', sixths: 6 };

export function box(label: string, name: string, sixths: SignatureBox['sixths']): SignatureBox {
  return { label, name, prompt: '', sixths };
}

export function capacityWord(words: MeetingWords, capacity: ContestFacts['supervisor']['capacity']): string {
  switch (capacity) {
    case 'supervisor': return words.supervisor;
    case 'deputy': return words.deputy;
    case 'acting-supervisor': return words.actingSupervisor;
  }
}

/** One box for each person and office, however many contests the person serves. */
export function supervisorBoxesOfHall(setting: SheetSetting): readonly SignatureBox[] {
  return boxesOf(setting, (contest, facts) => [{
    office: capacityWord(meetingWords(contest), facts.supervisor.capacity), name: facts.supervisor.name,
  }]);
}

/** As above, the witnesses. */
export function witnessBoxesOfHall(setting: SheetSetting): readonly SignatureBox[] {
  return boxesOf(setting, (contest, facts) => facts.witnesses.map((name) => ({ office: meetingWords(contest).witness, name })));
}

function boxesOf(
  setting: SheetSetting, servants: (contest: Contest, facts: ContestFacts) => readonly { readonly office: string; readonly name: string }[],
): readonly SignatureBox[] {
  const boxes = new Map<string, { readonly office: string; readonly name: string; readonly contests: string[] }>();
  for (const count of setting.count.contests) {
    if (count.state === 'not-held') continue;
    const contest = contestOf(setting, count.contest);
    for (const { office, name } of servants(contest, factsOf(setting, count.contest))) {
      const entry = boxes.get(`${office} ${name}`) ?? { office, name, contests: [] };
      boxes.set(`${office} ${name}`, entry);
      entry.contests.push(shortNameOf(contest));
    }
  }
  const all = setting.count.contests.filter(({ state }) => state === 'counted').length;
  return [...boxes.values()].map(({ office, name, contests }) =>
    box(contests.length === all ? office : `${office}　${contests.join('・')}`, name, 2));
}
