// What computes for minutes steps back behind the window in front of it.
import { constants, setPriority } from 'node:os';

/** On Linux this holds for the calling thread and for those that it starts from now on (setpriority(2)). */
export function stepBack(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
