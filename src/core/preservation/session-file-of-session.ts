// session.json of a session that is to be preserved (formats/preservation §3).
import { heldContests, type SessionSetting } from '../session/setting.ts';
import type { Confirmed, People } from '../session/state.ts';
import type { SessionFile } from './session-file.ts';

export type SessionFileFacts = Pick<SessionFile, 'software' | 'label' | 'log'>;

export function sessionFileOf(setting: SessionSetting, state: Confirmed, { software, label, log }: SessionFileFacts): SessionFile {
  const { asked } = state.card;
  return {
    format: 'kaihyo-session/1',
    ctx: setting.ctx,
    purpose: setting.purpose,
    terminal: setting.terminal,
    software,
    fingerprint: state.bag.fingerprint,
    label,
    count: state.confirmation.count,
    version: state.version,
    people: peopleOf(state.people),
    contests: heldContests(setting).map(({ contest }) => {
      const opening = state.openings.find((each) => each.contest === contest);
      if (opening === undefined) throw new Error('a counted contest was opened');
      return {
        contest,
        declaredAt: opening.at,
        declaredBy: opening.declaredBy,
        confirmedAt: state.confirmation.at,
        confirmedBy: state.confirmation.by,
      };
    }),
    card: asked === null ? null : { label: asked.label, publicKey: asked.publicKey },
    sheets: [...state.sheets].sort((a, b) => (a.file < b.file ? -1 : 1)),
    log,
  };
}

/** Everyone of the night, once, with the first duty of this order. */
function peopleOf({ officers, supervisors, witnesses }: People): SessionFile['people'] {
  const all = [
    ...supervisors.map(({ id, name, capacity }) => ({ id, name, duty: capacity })),
    ...witnesses.map(({ id, name }) => ({ id, name, duty: 'witness' as const })),
    ...officers.map(({ id, name }) => ({ id, name, duty: 'staff' as const })),
  ];
  const first = all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index);
  return first.sort((a, b) => (a.id < b.id ? -1 : 1));
}
