// The print service of this machine (CUPS), asked over its socket: no program is run, no text for people is read, and no options that a
// user once saved change how a sheet comes out.
import { request } from 'node:http';
import { userInfo } from 'node:os';
import { formatRequest, type IppAnswer, type IppRequest, parseAnswer } from './ipp-message.ts';

/** Where the service listens. */
export const SERVICE = '/run/cups/cups.sock';

export interface PrintService {
  /** Undefined where there is no service, or it does not answer. `path` is that of the printer. */
  ask(message: IppRequest, path: string): Promise<IppAnswer | undefined>;
  /** The user for whom everything is asked; the service knows by the socket that it is true. */
  readonly user: string;
}

/** Milliseconds without a sign of the service. */
const PATIENCE = 20_000;
/** More than any answer to what is asked here. */
const LONGEST_ANSWER = 1024 * 1024;

export function printServiceAt(socketPath: string): PrintService {
  const user = userInfo().username;
  return {
    user,
    ask: (message, path) => new Promise((resolve) => {
      const body = formatRequest(message);
      const asking = request({
        socketPath, path, method: 'POST', agent: false, timeout: PATIENCE,
        headers: {
          'Host': 'localhost', 'Content-Type': 'application/ipp', 'Content-Length': body.length, 'Authorization': `PeerCred ${user}`,
        },
      });
      const giveUp = (): void => { resolve(undefined); };
      asking.on('error', giveUp);
      asking.on('timeout', () => { asking.destroy(); });
      asking.on('response', (answer) => {
        const chunks: Uint8Array[] = [];
        let length = 0;
        answer.on('data', (chunk: Uint8Array) => {
          length += chunk.length;
          if (length > LONGEST_ANSWER) asking.destroy();
          else chunks.push(chunk);
        });
        answer.on('error', giveUp);
        answer.on('close', giveUp);
        answer.on('end', () => { resolve(answer.statusCode === 200 ? parseAnswer(Buffer.concat(chunks)) : undefined); });
      });
      asking.end(body);
    }),
  };
}
