// Definition and notices as installed on this terminal: they were checked before, so that a fault here is our bug.
import type { Definition } from '../../core/election/definition.ts';
import { contextOf } from '../../core/election/context.ts';
import { type Notices, parseNotices } from '../../core/election/notices.ts';
import { parseDefinition } from '../../core/election/parse-definition.ts';

export function readInstalled(
  definitionBytes: Uint8Array, noticesBytes: Uint8Array | null,
): { readonly definition: Definition; readonly notices: Notices | null } {
  const definition = parseDefinition(definitionBytes);
  if (!definition.ok) throw new Error('an installed definition that cannot be read');
  if (noticesBytes === null) return { definition: definition.value, notices: null };
  const notices = parseNotices(noticesBytes, definition.value, Buffer.from(contextOf(definitionBytes)).toString('hex'));
  if (!notices.ok) throw new Error('installed notices that cannot be read');
  return { definition: definition.value, notices: notices.value };
}
