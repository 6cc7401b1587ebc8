// The data folder of this terminal where the caller names none.
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** `--home`, else `$KAIHYO_HOME`, else that of the user (XDG Base Directory Specification 0.8, which ignores what is not absolute). */
export function dataFolder(
  named: string | null, { KAIHYO_HOME: ours = '', XDG_DATA_HOME: data = '', HOME: user = homedir() }: Environment,
): string {
  if (named !== null) return named;
  if (ours !== '') return ours;
  return join(isAbsolute(data) ? data : join(user, '.local', 'share'), 'kaihyo');
}
