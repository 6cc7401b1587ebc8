// docs/states/session.md: the course of the night as a diagram, and the whole table of situations and events.
import { allowedIn } from '../../src/core/session/allowed.ts';
import { sessionEventTypes, systemEvents } from '../../src/core/session/events.ts';
import { initialState, type SessionState, steps } from '../../src/core/session/state.ts';
import { aSessionWalk, happened, type SessionWalk } from './session-walk.ts';
import { fullWalk, type Row, situations, wholeTable } from './session-table.ts';

const walks: readonly SessionWalk[] = [
  fullWalk, aSessionWalk({ contests: 3 }), aSessionWalk({ records: [0] }), aSessionWalk({ records: [2], undecryptable: [1], voters: [1] }),
];

export function sessionDocument(): string {
  const rows = wholeTable();
  return [
    '# The session: states and events',
    '',
    'Written by `node scripts/run.mjs docs`; a test holds it equal to the machine in `src/core/session`, cell by cell. Do not edit.',
    '',
    'One session is the night of one counting district: one definition, one main transfer bag, several contests. A refusal changes nothing.',
    'An event whose fact stands is refused as `session/already-recorded`, so that a script may be fed again after a restart.',
    '',
    '## The course of the night',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> ready',
    ...edges(rows).map((edge) => `  ${edge}`),
    '  closed --> [*]',
    '```',
    '',
    'Words that sound alike: *pause* (中断) stops the hall and seals what lies there; *restart* is the program\'s own, loses what only the counting',
    'process knew and goes back to the card; *recount* is ordered by people and makes the next version. *Held* (保留) waits; *not accepted*',
    '(不受理) and *invalid* (無効) are decisions.',
    '',
    '## Which event belongs to which step',
    '',
    `Made by the program itself: ${systemEvents.map(code).join(', ')}. Every other event is a person's act.`,
    '',
    `| event | ${steps.join(' | ')} |`,
    `|---|${steps.map(() => '---').join('|')}|`,
    ...sessionEventTypes.map((type) => `| ${code(type)} | ${steps.map((step) => (allows(type, step) ? '●' : '')).join(' | ')} |`),
    '',
    'Over this stand two locks. While the count is paused: nothing but people, trouble, restart and resumption. While an opened contest has',
    'fewer witnesses than its least number: nothing but people, trouble, restart, pause, the clock and the hiding of a result.',
    'And once a result of the present version was seen, no answer and no notice changes any more, whatever was restarted since; a recount is',
    'another version.',
    '',
    '## Every situation with every event',
    '',
    'One typical event of each type, as in `test/support/session-table.ts`, late in the night.',
    ...situations.flatMap(({ name }) => ['', `### ${name}`, '', ...grouped(rows.filter(({ situation }) => situation.name === name))]),
    '',
  ].join('\n');
}

/** The cells that a document holds, as `situation event` → outcome. */
export function cellsOf(document: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  let situation = '';
  for (const line of document.split('\n')) {
    situation = /^### (.*)$/.exec(line)?.[1] ?? situation;
    const [, outcome, events] = /^- (→ [a-z]+|`[a-z/-]+`): (.*)$/.exec(line) ?? [];
    for (const event of events?.matchAll(/`([a-z-]+)`/g) ?? []) cells.set(`${situation} ${event[1] ?? ''}`, outcome?.replaceAll('`', '') ?? '');
  }
  return cells;
}

function grouped(rows: readonly Row[]): readonly string[] {
  const outcomes = [...new Set(rows.map(({ outcome }) => outcome))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return outcomes.map((outcome) => {
    const events = rows.filter((row) => row.outcome === outcome).map(({ event }) => code(event));
    return `- ${outcome.startsWith('→') ? outcome : code(outcome)}: ${events.join(', ')}`;
  });
}

function rank(outcome: string): number {
  return outcome.startsWith('→') ? steps.findIndex((step) => outcome === `→ ${step}`) : steps.length;
}

/** Every way from one step to another that the table and the walks show. */
function edges(rows: readonly Row[]): readonly string[] {
  const moves = new Map<string, Set<string>>();
  const add = (from: string, to: string, event: string): void => {
    if (from === to) return;
    const key = `${from} --> ${to}`;
    moves.set(key, (moves.get(key) ?? new Set()).add(event));
  };
  for (const { situation, event, outcome } of rows) {
    if (outcome.startsWith('→ ')) add(situation.state.step, outcome.slice(2), event);
  }
  for (const { setting, moments } of walks) {
    let state: SessionState = initialState();
    for (const moment of moments) {
      const next = happened(setting, state, moment);
      add(state.step, next.step, moment.event.type);
      state = next;
    }
  }
  const order = (key: string): number => {
    const [from, to] = key.split(' --> ').map((name) => steps.findIndex((step) => step === name));
    return (from ?? 0) * steps.length + (to ?? 0);
  };
  return [...moves].sort(([a], [b]) => order(a) - order(b)).map(([key, events]) => `${key}: ${[...events].sort().join(', ')}`);
}

function allows(type: keyof typeof allowedIn, step: string): boolean {
  return (allowedIn[type] as readonly string[]).includes(step);
}

function code(word: string): string {
  return `\`${word}\``;
}
