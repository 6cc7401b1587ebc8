// Everything outside that a count needs, as one value. A host puts it together; nothing else does.
import type { Purpose } from '../../core/election/definition.ts';
import type { Primitives } from '../../core/kernel/primitives.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { Time } from '../../core/kernel/time.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { CardPort, CardSource } from './card.ts';
import type { CardReaders } from './card-readers.ts';
import type { Clock } from './clock.ts';
import type { MediaPort } from './media.ts';
import type { InsertedMediaPort } from './media-inserted.ts';
import type { PassphrasePort } from './passphrases.ts';
import type { PdfPort } from './pdf.ts';
import type { PrinterPort } from './printer.ts';
import type { ProcessPort } from './processes.ts';
import type { Random } from './random.ts';
import type { SessionKey, SessionKeyPort } from './session-key.ts';
import type { TerminalStore } from './store.ts';
import type { SurroundingsPort } from './surroundings.ts';

export interface Ports {
  /** The data folder of this terminal, absolute. */
  readonly home: string;
  readonly software: { readonly name: string; readonly version: string };
  /** How many threads can work at once. */
  readonly processors: number;
  /** The elections that this host may count. */
  readonly purposes: readonly Purpose[];
  /** The folder with the format pages, which every preservation bag carries. */
  readonly specification: string;
  readonly store: TerminalStore;
  readonly clock: Clock;
  /** A clock that shows `start` now, for rehearsals; null where the host's own clock is such a one already. */
  readonly practiceClock: ((start: Time) => Clock) | null;
  readonly random: Random;
  readonly media: MediaPort;
  readonly inserted: InsertedMediaPort;
  readonly primitives: Primitives;
  readonly passphrases: PassphrasePort;
  readonly processes: ProcessPort;
  readonly sessionKeys: SessionKeyPort;
  readonly certificates: CertificatePort;
  readonly pdf: PdfPort;
  readonly verifier: VerifierPort;
  /** Left out where the host does not look around, as on the command line: then people vouch for what is around. */
  readonly surroundings?: SurroundingsPort;
  /** Left out where the host prints nothing. */
  readonly printer?: PrinterPort;
  /** The cards in the readers, apart from the card of the count; left out where no module is pinned. */
  readonly cardReaders?: CardReaders;
  insertCard(card: CardOfElection): Promise<Result<CardPort, CardRefusal>>;
}

export interface CardOfElection {
  readonly source: CardSource;
  readonly election: Purpose;
  /** The public keys of the election's cards, 65 bytes, hexadecimal: one of them is looked for. */
  readonly keys: readonly string[];
  readonly workers: number;
}

export interface CertificatePort {
  /** DER of a certificate for the session's own key (formats/bag §4). */
  ofSession(key: SessionKey, subject: { readonly name: string; readonly validAt: Time }): Uint8Array;
}

export interface VerifierPort {
  /** Runs the separate verifier on a preservation bag. What it found is told by its check ids and places. */
  verify(bag: string, trust: string): Promise<Result<void, readonly string[]>>;
}
