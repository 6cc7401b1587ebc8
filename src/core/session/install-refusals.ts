// Why a definition is not installed on a terminal.
import type { Refusal } from '../kernel/refusal.ts';

export const installRefusals = {
  'install/file-missing': 'formats/definition §3.2, §5',
  'install/digits-differ': 'formats/definition §3.1',
  'install/live-election': 'live elections are counted in the application',
  'install/rehearsal-election': 'this program counts live elections only',
  'install/notices-differ': 'formats/definition §5.4',
  'install/session-key-lost': 'formats/log §2',
  'install/nothing-installed': 'formats/definition §3.1',
} as const;

export type InstallRefusal = Refusal<keyof typeof installRefusals>;
