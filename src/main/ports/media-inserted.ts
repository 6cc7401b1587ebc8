// Which media are in the terminal now. What stands on them is read through the media port.
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { Result } from '../../core/kernel/result.ts';

export interface InsertedMedium {
  /** Absolute: where it is mounted, or the folder that stands for it. */
  readonly path: string;
  /** As people can tell it from others: the label of the volume, else the folder's name. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly free: number;
  readonly readOnly: boolean;
}

export interface InsertedMediaPort {
  /** Ascending by path. Refused where nobody can tell which media there are: that is not the same as none. */
  list(): Promise<Result<readonly InsertedMedium[], MediaRefusal>>;
}
