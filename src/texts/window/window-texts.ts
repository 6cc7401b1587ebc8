// All words of the window in one language. A screen adds its own texts here, and in texts.ts.
import type { BoardTexts } from './board-texts.ts';
import type { CardTexts } from './card-texts.ts';
import type { ClosedTexts } from './closed-texts.ts';
import type { ComponentTexts } from './components-texts.ts';
import type { CountTexts } from './count-texts.ts';
import type { DoubtTexts } from './doubt-texts.ts';
import type { FrameTexts } from './frame-texts.ts';
import type { HelpTexts } from './help-texts.ts';
import type { InstallTexts } from './install-texts.ts';
import type { LockTexts } from './lock-texts.ts';
import type { OpeningTexts } from './opening-texts.ts';
import type { PauseTexts } from './pause-texts.ts';
import type { PeopleTexts } from './people-texts.ts';
import type { PreserveTexts } from './preserve-texts.ts';
import type { PrintTexts } from './print-texts.ts';
import type { ReadyTexts } from './ready-texts.ts';
import type { ReceiveTexts } from './receive-texts.ts';
import type { ReconcileTexts } from './reconcile-texts.ts';
import type { RecountTexts } from './recount-texts.ts';
import type { ResultTexts } from './result-texts.ts';
import type { SignInTexts } from './sign-in-texts.ts';
import type { VotesTexts } from './votes-texts.ts';

export interface WindowTexts {
  readonly frame: FrameTexts;
  readonly components: ComponentTexts;
  readonly help: HelpTexts;
  readonly board: BoardTexts;
  readonly install: InstallTexts;
  readonly signIn: SignInTexts;
  readonly lock: LockTexts;
  readonly pause: PauseTexts;
  readonly ready: ReadyTexts;
  readonly people: PeopleTexts;
  readonly opening: OpeningTexts;
  readonly receive: ReceiveTexts;
  readonly card: CardTexts;
  readonly count: CountTexts;
  readonly doubt: DoubtTexts;
  readonly reconcile: ReconcileTexts;
  readonly votes: VotesTexts;
  readonly result: ResultTexts;
  readonly recount: RecountTexts;
  readonly print: PrintTexts;
  readonly preserve: PreserveTexts;
  readonly closed: ClosedTexts;
}
