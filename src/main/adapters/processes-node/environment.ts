// What our processes and programs inherit: of the environment only these, of the open files only those named.

const ALLOWED = ['HOME', 'LANG', 'LC_ALL', 'LC_MESSAGES', 'NO_COLOR', 'PATH', 'TERM', 'TZ'] as const;

export function allowedEnvironment(from: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(ALLOWED.flatMap((name) => {
    const value = from[name];
    return value === undefined ? [] : [[name, value]];
  }));
}
