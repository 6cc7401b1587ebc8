// Every screen of the hall desk, and every state in which it looks different: its name, what stands, and the way to it.
import type { CountView } from '../../../src/contract/view.ts';
import { millisecondsOf, type Time, timeAt } from '../../../src/core/kernel/time.ts';
import { windowTexts } from '../../../src/texts/window/texts.ts';
import type { Moment } from './frozen-nights.ts';
import type { GalleryState, Nights, ordinaryNight, Visit } from './gallery.ts';
import { never, networkUp, printer, refuses } from './gallery-answers.ts';
import { untilScreen } from './hands.ts';
import { labels } from './practice-hall.ts';
import type { Answers } from './told-window.ts';

const { ja } = windowTexts;

// ---------------------------------------------------------------- hands

const SEAL = 'A-0041';
const OTHER_SEAL = 'A-0047';
/** What stands in the window before it was sent. */
export const galleryTypes: readonly string[] = [SEAL, OTHER_SEAL];

const go = async ({ page }: Visit): Promise<void> => {
  await page.locator('.btn-go[aria-disabled=false]').click();
};
const press = async ({ page }: Visit, name: string): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
};
const choose = async ({ page }: Visit, text: string): Promise<void> => {
  await page.locator('main label').filter({ hasText: text }).first().click();
};
const fill = async ({ page }: Visit, fields: string, ...values: readonly string[]): Promise<void> => {
  for (const [at, value] of values.entries()) await page.locator(fields).nth(at).fill(value);
};
const numbers = async ({ page }: Visit, persons: number): Promise<void> => {
  await page.locator('.digest .num').waitFor();
  for (let left = persons; left > 0; left -= 1) {
    await page.locator('.six').first().fill('482915');
    if (left > 1) await page.locator('.six').nth(left - 1).waitFor({ state: 'detached' });
  }
};
const confirm = async (visit: Visit, persons: number): Promise<void> => {
  await numbers(visit, persons);
  await go(visit);
};
const other = async (visit: Visit, name: string): Promise<void> => {
  await press(visit, ja.frame.other);
  await press(visit, name);
};
/** The bar, which follows what is told a few times a second. */
const drawn = async ({ page }: Visit): Promise<void> => {
  await page.locator('.prog > i:not([style="width: 0%;"])').waitFor({ state: 'attached' });
};
const typeBoth = async (visit: Visit, first: readonly string[], second: readonly string[]): Promise<void> => {
  for (const values of [first, second]) {
    await fill(visit, '.entries input', ...values);
    await go(visit);
  }
};

// ---------------------------------------------------------------- what stands

type State = Omit<GalleryState, 'name'>;
type Goal = (typeof ordinaryNight)[number];

const house = (goal: Goal) => (nights: Nights): Moment => nights.house[goal];
const refused = (channel: keyof Answers, code: string, values: Readonly<Record<string, string | number>> = {}): Pick<State, 'answers'> => (
  { answers: () => ({ [channel]: refuses({ code, values }) }) });
const running = (channel: keyof Answers): Pick<State, 'answers' | 'spoils'> => ({ spoils: true, answers: () => ({ [channel]: () => never() }) });

const changed = (of: (nights: Nights) => Moment, change: (count: CountView) => Partial<CountView>) => (nights: Nights): Moment => {
  const moment = of(nights);
  return { ...moment, view: { ...moment.view, count: { ...moment.view.count, ...change(moment.view.count) } } };
};
const later = (time: Time, minutes: number): Time => timeAt(millisecondsOf(time) + minutes * 60_000)!;
const people = (change: (people: CountView['state']['people']) => Partial<CountView['state']['people']>) => (count: CountView): Partial<CountView> => (
  { state: { ...count.state, people: { ...count.state.people, ...change(count.state.people) } } });
const live = (of: (nights: Nights) => Moment): ((nights: Nights) => Moment) => (
  changed(of, ({ setting }) => ({ setting: { ...setting, purpose: 'live' } })));
const withCard = (triesLeft: number): ((nights: Nights) => Moment) => (
  changed(house('card'), ({ setting }) => ({ card: { label: setting.cards[0]?.label ?? '', triesLeft, unlocked: false } })));
const onBoardOnly = (of: (nights: Nights) => Moment): Pick<State, 'at' | 'answers'> => ({
  at: () => null,
  answers: (nights) => ({ 'hall/board': () => ({ ok: true, value: of(nights).board }) }),
});
const alone = (here: readonly string[], enrolled: CountView['enrolled'] = []) => (): Partial<CountView> => ({ here, enrolled });
const staffOf = ({ hall }: CountView): CountView['enrolled'] => hall?.staff ?? [];

// ---------------------------------------------------------------- the states

const beforeTheCount: Readonly<Record<string, State>> = {
  'start-refused': { at: () => null, answers: null, spoils: true },
  'board-empty': { at: () => null },
  'board': onBoardOnly(house('terminal-readied')),
  'install': {
    at: () => null, spoils: true,
    reach: async (visit) => {
      await go(visit);
      await untilScreen(visit, '開-01');
      await choose(visit, labels.settings);
    },
  },
  'sign-in-first': { at: changed(house('officer-signed-in'), alone([])), reach: (visit) => choose(visit, '') },
  'sign-in-second': {
    at: changed(house('officer-signed-in'), (count) => {
      const [first] = staffOf(count);
      if (first === undefined) throw new Error('nobody is on the staff');
      return { ...people(() => ({ officers: [{ ...first, signedIn: true }] }))(count), ...alone([first.id], [first])() };
    }),
  },
  'sign-in-resume': { at: changed(house('card'), (count) => ({ here: [], enrolled: staffOf(count) })), reach: (visit) => choose(visit, '') },
  'lock': {
    at: (nights) => {
      const moment = live(house('import'))(nights);
      return { ...moment, view: { ...moment.view, lock: { cause: 'network', interfaces: ['wlan0'] } } };
    },
  },
  'ready-checks': { at: house('terminal-readied') },
  'ready-checks-live': { at: live(house('terminal-readied')) },
  'ready-network': { at: live(house('terminal-readied')), answers: () => ({ 'readiness/check': () => ({ ok: true, value: networkUp }) }) },
  'ready-together': { at: house('terminal-readied'), reach: go },
  'ready-together-wrong-clock': {
    at: house('terminal-readied'),
    reach: async (visit) => {
      await go(visit);
      await choose(visit, ja.ready.together.wrong);
    },
  },
  'readiness-sheet': { at: house('supervisor-arrived') },
};

const toPeople = async (visit: Visit): Promise<void> => {
  await press(visit, ja.people.sheet.goLater);
  await untilScreen(visit, '開-21');
};
const officersAlone = (goal: Goal): ((nights: Nights) => Moment) => changed(house(goal), () => ({ here: ['staff-1', 'staff-2'] }));

const opening: Readonly<Record<string, State>> = {
  'people-list': { at: house('supervisor-arrived'), reach: toPeople },
  'people-list-present': { at: house('attendance-confirmed') },
  'people-short': {
    at: changed(house('seal-compared'), (count) => ({
      ...people(({ witnesses }) => ({
        witnesses: witnesses.map((witness) => (witness.contest !== 1 ? witness : {
          ...witness, stays: witness.stays.map((stay) => ({ ...stay, until: later(count.now, -5), reason: '急病' })),
        })),
      }))(count),
      due: { act: 'operator', step: 'people', waits: 'witness-appointed', contests: [1] },
    })),
  },
  'people-appoint': {
    at: changed(house('attendance-confirmed'), people(({ witnesses }) => ({ witnesses: witnesses.filter(({ contest }) => contest !== 1) }))),
    reach: (visit) => press(visit, ja.people.places.appointed.link),
  },
  'people-number': { at: officersAlone('attendance-confirmed'), reach: go },
  'people-identity': {
    at: officersAlone('card'), spoils: true,
    reach: async (visit) => {
      await other(visit, ja.frame.changePeople);
      await press(visit, ja.people.number.go);
      await untilScreen(visit, '開-2A');
      await fill(visit, 'main input[type=password]', '159374', '159374');
      await go(visit);
    },
  },
  'people-confirm': { at: house('attendance-confirmed'), reach: go },
  'opening': { at: house('opening-declared'), reach: (visit) => choose(visit, ja.opening.boxes) },
  'opening-before-announced-time': {
    at: changed(house('opening-declared'), ({ setting, now }) => ({ setting: { ...setting, opensAt: later(now, 12) } })),
    reach: (visit) => choose(visit, ja.opening.boxes),
  },
  'opening-before-poll-closing': {
    at: changed(house('opening-declared'), ({ setting, now }) => ({ setting: { ...setting, pollsCloseAt: later(now, 7), opensAt: later(now, 67) } })),
  },
};

const wrongGroup = refused('session/type-groups', 'transfer/group-differs', { group: 3 });
const typeGroups = async (visit: Visit): Promise<void> => {
  await fill(visit, '.fp input', '11111', '22222', '33333', '44444');
  await go(visit);
};
const load = async (visit: Visit): Promise<void> => {
  await choose(visit, labels.main);
  await go(visit);
  await visit.page.locator('.refuse').waitFor();
};

const receive: Readonly<Record<string, State>> = {
  'receive-seal': { at: house('seal-compared') },
  'receive-seal-second': {
    at: house('seal-compared'),
    reach: async (visit) => {
      await fill(visit, '.entries input', SEAL);
      await go(visit);
    },
  },
  'receive-seal-agrees': { at: house('seal-compared'), reach: (visit) => typeBoth(visit, [SEAL], [SEAL]) },
  'receive-seals-differ': { at: house('seal-compared'), reach: (visit) => typeBoth(visit, [SEAL], [OTHER_SEAL]) },
  'receive-seals-decide': {
    at: house('seal-compared'),
    reach: async (visit) => {
      await typeBoth(visit, [SEAL], [OTHER_SEAL]);
      await go(visit);
    },
  },
  'receive-unseal': { at: house('medium-unsealed') },
  'receive-load': { at: house('import') },
  'receive-load-nothing': { at: house('import'), answers: () => ({ 'hall/media': () => ({ ok: true, value: { media: [] } }) }) },
  'receive-loading': {
    at: house('import'), ...running('transfer/import'),
    reach: async (visit) => {
      await choose(visit, labels.main);
      await go(visit);
      visit.tell({ event: 'receiving', contest: 1, done: 7, of: 12 });
      await drawn(visit);
    },
  },
  'receive-refused-damaged': { at: house('import'), ...refused('transfer/import', 'bag/content-differs'), reach: load },
  'receive-refused-other-district': {
    at: house('import'), ...refused('transfer/import', 'transfer/other-district', { municipality: '汐見市', district: '第2開票区' }), reach: load,
  },
  'receive-refused-outdated': { at: house('import'), ...refused('transfer/import', 'transfer/older-issue', { issue: 1, registered: 2 }), reach: load },
  'receive-refused-unreadable': { at: house('import'), ...refused('transfer/import', 'media/unreadable'), reach: load },
  'receive-release': { at: house('seal-compared'), reach: (visit) => press(visit, ja.receive.seal.backupLink) },
  'receive-issue': { at: house('seal-compared'), reach: (visit) => press(visit, ja.receive.seal.issueLink) },
  'receive-groups': { at: house('fingerprint-confirmed') },
  'receive-group-differs': { at: house('fingerprint-confirmed'), ...wrongGroup, reach: typeGroups },
  'receive-groups-stopped': {
    at: house('fingerprint-confirmed'), ...wrongGroup,
    reach: async (visit) => {
      await typeGroups(visit);
      await visit.page.locator('h1 [role=alert]').waitFor();
      await typeGroups(visit);
      await untilScreen(visit, '開-49');
    },
  },
  'receive-numbers': { at: house('ballot-numbers-confirmed') },
  'receive-numbers-agree': {
    at: house('ballot-numbers-confirmed'),
    reach: (visit) => typeBoth(visit, ['12', '12', '12'], ['12', '12', '12']),
  },
  'receive-numbers-differ': {
    at: house('ballot-numbers-confirmed'),
    ...refused('acts/propose', 'session/entries-differ', { what: '衆議院小選挙区', first: 12, second: 21 }),
    reach: async (visit) => {
      await typeBoth(visit, ['12', '12', '12'], ['21', '12', '12']);
      await visit.page.locator('.refuse').waitFor();
    },
  },
};

const readCard = async (visit: Visit): Promise<void> => {
  await choose(visit, labels.card);
  await go(visit);
  await visit.page.locator('.refuse').waitFor();
};
const typePin = async (visit: Visit): Promise<void> => {
  await fill(visit, '.pin input', '1234567');
  await go(visit);
};
/** The card has counted the wrong PIN too. */
const afterWrongPin = (left: number): Pick<State, 'at' | 'answers'> => {
  let tried = false;
  return {
    at: (nights) => {
      tried = false;
      return withCard(3)(nights);
    },
    answers: (nights) => ({
      'card/unlock': () => {
        tried = true;
        return { ok: false, error: { code: 'card/wrong-pin', values: { left } } };
      },
      'session/view': () => ({ ok: true, value: withCard(tried ? left : 3)(nights).view }),
    }),
  };
};

const cardAndCount: Readonly<Record<string, State>> = {
  'card-holders': { at: house('card-holders-recorded') },
  'card-insert': { at: house('card') },
  'card-of-another-election': { at: house('card'), ...refused('card/present', 'card/other-election', { label: 'K-07', expected: '研修-01' }), reach: readCard },
  'card-pin': { at: withCard(3) },
  'card-wrong-pin': { ...afterWrongPin(2), reach: typePin },
  'card-final-try': { ...afterWrongPin(1), reach: typePin },
  'card-locked': {
    at: withCard(3), ...refused('card/unlock', 'card/locked'),
    reach: async (visit) => {
      await typePin(visit);
      await visit.page.locator('.refuse').waitFor();
    },
  },
  'count-ready': { at: house('open') },
  'count-running': {
    at: house('open'), ...running('ballots/open'),
    reach: async (visit) => {
      await go(visit);
      await untilScreen(visit, '開-62');
      visit.tell({ event: 'opening', contest: 2, done: 5, of: 12 });
      await drawn(visit);
    },
  },
  'count-stopped': {
    at: house('open'), spoils: true, ...refused('ballots/open', 'card/removed'),
    reach: async (visit) => {
      await go(visit);
      await visit.page.locator('.refuse').waitFor();
    },
  },
  'doubt': { at: ({ undecryptable }) => undecryptable['doubtful-decided'] },
  'doubt-confirm': {
    at: ({ undecryptable }) => undecryptable['doubtful-decided'],
    reach: async (visit) => {
      for (const row of await visit.page.locator('td[data-witness]').all()) await row.locator('label').first().click();
      await visit.page.locator('.pick label').first().click();
      await visit.page.locator('textarea').fill('暗号を解くことができず、投票の内容が分からないため。');
      await go(visit);
    },
  },
};

const voters = async (visit: Visit, ...values: readonly string[]): Promise<void> => {
  await fill(visit, '.voters input', ...values);
  await go(visit);
};

const reconcile: Readonly<Record<string, State>> = {
  'reconcile-first': { at: house('voters-entered') },
  'reconcile-second': { at: house('voters-entered'), reach: (visit) => voters(visit, '12', '12', '12') },
  'reconcile-record': {
    at: house('voters-entered'),
    reach: async (visit) => {
      await voters(visit, '12', '12', '12');
      await voters(visit, '12', '12', '12');
    },
  },
  'reconcile-entries-differ': {
    at: house('voters-entered'),
    reach: async (visit) => {
      await voters(visit, '12', '12', '12');
      await voters(visit, '13', '12', '12');
    },
  },
  'reconcile-explain': { at: ({ undecryptable }) => undecryptable['difference-explained'] },
  'reconcile-by-election': { at: ({ byElection }) => byElection['voters-entered'] },
};

const reveal = (night: 'house' | 'byElection' | 'upperHouse'): State => ({
  at: (nights) => nights[night].reveal, then: (nights) => nights[night]['count-confirmed'],
  reach: async (visit) => {
    await choose(visit, ja.result.hidden.gallery);
    await confirm(visit, 1);
    await untilScreen(visit, '開-82');
  },
});
const toCopy = (visit: Visit): Promise<void> => press(visit, ja.print.handCopy.open);

const result: Readonly<Record<string, State>> = {
  'result-hidden': { at: house('reveal') },
  'result-hidden-by-election': { at: ({ byElection }) => byElection.reveal },
  'result-hidden-upper-house': { at: ({ upperHouse }) => upperHouse.reveal },
  'result-shown': reveal('house'),
  'result-shown-by-election': reveal('byElection'),
  'result-shown-upper-house': reveal('upperHouse'),
  'print-order': { at: house('printing-ordered') },
  'print-making': {
    at: house('printing-ordered'), then: house('print'), ...running('sheets/make'),
    reach: async (visit) => {
      await visit.page.locator('main .seg label').first().click();
      await confirm(visit, 1);
      await visit.page.locator('[role=status] > .rows').waitFor();
    },
  },
  'print-refused': {
    at: house('sheets-handed-over'),
    answers: () => ({
      'printer/print': refuses({ code: 'printer/paper-out' }),
      'printer/state': () => ({ ok: true, value: { ...printer, state: 'paper-out', jobs: 1 } }),
    }),
    reach: async (visit) => {
      await go(visit);
      await visit.page.locator('.refuse').waitFor();
    },
  },
  'print-hand-copy-covered': { at: house('sheets-handed-over'), reach: toCopy },
  'print-hand-copy': {
    at: house('sheets-handed-over'),
    reach: async (visit) => {
      await toCopy(visit);
      await choose(visit, ja.print.handCopy.gallery);
      await go(visit);
      await visit.page.locator('.res-hide').waitFor();
    },
  },
  'print-handover': { at: house('sheets-handed-over'), reach: (visit) => press(visit, ja.print.making.already) },
  'print-collect': { at: house('handover-collected') },
  'recount': {
    at: house('sheets-handed-over'), spoils: true,
    reach: async (visit) => {
      await press(visit, ja.print.making.already);
      await press(visit, ja.recount.go(2));
    },
  },
};

const theEnd: Readonly<Record<string, State>> = {
  'preserve-media': { at: house('preserve') },
  'preserve-writing': {
    at: house('preserve'), ...running('preservation/write'),
    reach: async (visit) => {
      await chooseMedia(visit);
      await go(visit);
      await visit.page.locator('[role=status] > .rows').waitFor();
      visit.tell({ event: 'preserving', part: 'read-back', medium: 1 });
    },
  },
  'preserve-refused': {
    at: house('preserve'), ...refused('preservation/write', 'preservation/not-verified', { failures: 2 }),
    reach: async (visit) => {
      await chooseMedia(visit);
      await go(visit);
      await visit.page.locator('.refuse').waitFor();
    },
  },
  'preserve-seals': { at: house('session-closed') },
  'closed': { at: house('nothing') },
};

async function chooseMedia({ page }: Visit): Promise<void> {
  for (const [label, part] of [[labels.first, 0], [labels.second, 1]] as const) {
    await page.locator('tr', { hasText: label }).locator('label').nth(part).click();
  }
}

const anyTime: Readonly<Record<string, State>> = {
  'pause': { at: house('card'), spoils: true, reach: (visit) => other(visit, ja.frame.pause) },
  'pause-resume': {
    at: changed(house('card'), (count) => ({
      state: {
        ...count.state,
        pauses: [{
          at: count.now, by: ['staff-1', 'staff-2'], reason: '停電', resumed: null,
          seals: [{ what: '端末', number: 'F-9901' }, { what: '受け入れた媒体　正', number: 'F-9902' }],
        }],
      },
      due: { act: 'operator', step: 'card', waits: 'count-resumed', contests: [1, 2, 3] },
    })),
  },
  'people-change': { at: house('card'), spoils: true, reach: (visit) => other(visit, ja.frame.changePeople) },
  'sign-in-change': { at: house('card'), spoils: true, reach: (visit) => other(visit, ja.frame.changeOfficers) },
  'board-running': { at: house('card'), spoils: true, reach: (visit) => other(visit, ja.frame.board) },
  'dialog-help': { at: house('card'), spoils: true, key: 'F1' },
  'dialog-evacuation': { at: house('card'), spoils: true, key: 'F4' },
  'dialog-trouble': { at: house('card'), spoils: true, key: 'F9' },
  'dialog-other': { at: house('card'), spoils: true, reach: (visit) => press(visit, ja.frame.other) },
};

export const galleryStates: readonly GalleryState[] = Object.entries({
  ...beforeTheCount, ...opening, ...receive, ...cardAndCount, ...reconcile, ...result, ...theEnd, ...anyTime,
}).map(([name, state]) => ({ name, ...state }));
