// Why a definition is not installed on a terminal.
import type { Refusal } from '../kernel/refusal.ts';

export const installRefusals = {
  'install/file-missing': 'formats/definition §3.2, §5',
  'install/digits-differ': 'formats/definition §3.1',
  'install/live-election': 'live elections are counted in the application',
  'install/rehearsal-election': 'this program counts live elections only',
  'install/signers-need-cards': 'formats/preservation §1',
  'install/no-contest-held': '公職選挙法100条: no ballot of an uncontested election is opened or counted',
  'install/card-of-other-purpose': 'formats/enrolled-card §2.3',
  'install/traces-of-earlier-count': 'formats/transfer §5: what a terminal opened is never forgotten',
  'install/notices-differ': 'formats/definition §5.4',
  'install/other-terminal-name': 'formats/preservation §3, formats/log §2: one name of the terminal in all papers of a count',
  'install/session-key-lost': 'formats/log §2',
  'install/already-begun': 'one count in one process',
  'install/nothing-installed': 'formats/definition §3.1',
} as const;

export type InstallRefusal = Refusal<keyof typeof installRefusals>;
