// What the window asks beside the acts of the count: the board, the media, going on with a count, and what it shows of it.
import type { View } from '../../contract/view.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { Ports } from '../ports/ports.ts';
import { hallBoard } from '../usecases/hall-board.ts';
import { resumeSession } from '../usecases/resume-session.ts';
import type { RunningSession } from '../usecases/running-session.ts';
import type { Handlers } from './handlers.ts';
import { type PersonsView, viewOfSession } from './view-of-session.ts';

export interface HallContext {
  readonly ports: Ports;
  /** The count of this process. */
  readonly running: () => RunningSession | null;
  readonly begin: (session: RunningSession) => void;
  readonly persons: (session: RunningSession) => PersonsView;
  readonly lock: () => View['lock'];
}

type HallHandlers = Pick<Handlers, 'hall/board' | 'hall/media' | 'session/resume' | 'session/view'>;

export function hallHandlers({ ports, running, begin, persons, lock }: HallContext): HallHandlers {
  return {
    'hall/board': () => {
      const counts = hallBoard(ports);
      const runs = running()?.setting.ctx;
      return answer(counts.ok ? ok({ counts: counts.value.map((count) => ({ ...count, running: count.ctx === runs })) }) : counts);
    },
    'hall/media': async () => {
      const media = await ports.inserted.list();
      return media.ok ? ok({ media: [...media.value] }) : media;
    },
    'session/resume': async ({ ctx }) => {
      if (running() !== null) return err({ code: 'install/already-begun' });
      const resumed = await resumeSession(ports, ctx);
      if (!resumed.ok) return resumed;
      begin(resumed.value);
      return ok({ ctx, resumed: true, folder: resumed.value.folder });
    },
    'session/view': () => {
      const session = running();
      const count = session === null ? null : viewOfSession(session, persons(session));
      return answer(ok({ software: ports.software, lock: lock(), count }));
    },
  };
}

function answer<T>(result: Result<T, Refusal>): Promise<Result<T, Refusal>> {
  return Promise.resolve(result);
}
