// Why the configuration of a terminal is not used: code → clause. Nothing is guessed in its place.
import type { Refusal } from '../kernel/refusal.ts';

export const configRefusals = {
  'config/unreadable': 'formats/config §1.1',
  'config/open-to-others': 'formats/config §1.2',
  'config/form': 'formats/config §1.3, §2',
  'config/not-written': 'formats/config §1.4',
  'config/module-unreadable': 'formats/config §2.1',
  'config/module-pinned-otherwise': 'formats/config §2.4',
  'config/further-module': 'formats/config §2.4',
  'config/module-not-pinned': 'formats/config §2.5',
} as const;

export type ConfigRefusal = Refusal<keyof typeof configRefusals>;
