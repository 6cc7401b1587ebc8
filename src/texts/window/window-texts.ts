// All words of the window in one language. A screen adds its own texts here, and in texts.ts.
import type { BoardTexts } from './board-texts.ts';
import type { ComponentTexts } from './components-texts.ts';
import type { FrameTexts } from './frame-texts.ts';
import type { HelpTexts } from './help-texts.ts';
import type { InstallTexts } from './install-texts.ts';
import type { LockTexts } from './lock-texts.ts';
import type { PauseTexts } from './pause-texts.ts';
import type { SignInTexts } from './sign-in-texts.ts';

export interface WindowTexts {
  readonly frame: FrameTexts;
  readonly components: ComponentTexts;
  readonly help: HelpTexts;
  readonly board: BoardTexts;
  readonly install: InstallTexts;
  readonly signIn: SignInTexts;
  readonly lock: LockTexts;
  readonly pause: PauseTexts;
}
