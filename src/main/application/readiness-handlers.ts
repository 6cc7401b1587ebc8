// Answers what the terminal finds out about itself.
import { err, ok } from '../../core/kernel/result.ts';
import { checkReadiness } from '../usecases/check-readiness.ts';
import type { WithSession } from './answer.ts';
import type { Handlers } from './handlers.ts';

export function readinessHandlers(withSession: WithSession): Pick<Handlers, 'readiness/check'> {
  return {
    'readiness/check': () => withSession(async (session) => {
      const readiness = await checkReadiness(session);
      return readiness === undefined ? err({ code: 'contract/unknown-call' }) : ok(readiness);
    }),
  };
}
