// The calls of the window over ipcMain: one handler for each channel, and for the main frame of our own page alone.
import type { WebContents, WebFrameMain } from 'electron';
import { channels } from '../../../contract/channels.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { err } from '../../../core/kernel/result.ts';
import { ORIGIN } from '../desktop/content-security-policy.ts';
import type { Desk } from '../desktop/desk.ts';
import type { Electron } from './electron.ts';

/** `window` answers the contents of the one window, as long as it is there. */
export function answerCalls({ ipcMain }: Electron, window: () => WebContents | undefined, call: Desk['call']): void {
  for (const name of channels) {
    ipcMain.handle(name, (event, input: unknown) => {
      const own = window();
      // A frame that is gone, or of another page, is answered like a name that nobody knows.
      return own !== undefined && event.sender === own && isOurs(event.senderFrame, own)
        ? call(name, input)
        : err<Refusal>({ code: 'contract/unknown-call' });
    });
  }
}

function isOurs(frame: WebFrameMain | null, { mainFrame }: WebContents): boolean {
  return frame !== null && frame === mainFrame && frame.origin === ORIGIN;
}
