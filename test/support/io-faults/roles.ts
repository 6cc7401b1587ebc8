// What a path of a practice count is for, so that calls of the same kind can be told from others.

/** Begin of the path → role; the first that fits. `*` is whatever stands below. */
const roles: readonly (readonly [path: RegExp, role: string])[] = [
  [/^election\/card\.key(\.new)?$/, 'card.key$1'],
  [/^election\/(session\.json|definition|medium)(\/.*)?$/, 'election/$1'],
  [/^election$/, 'the folder of the card'],
  [/^out\/terminal\/rehearsal\/[0-9a-f]{64}\/(received|sheets|labels|preservation)$/, 'the folder home/$1'],
  [/^out\/terminal\/rehearsal\/[0-9a-f]{64}\/(received|sheets|labels)\/.*?(\.part)?$/, 'home/$1/*$2'],
  [/^out\/terminal\/rehearsal\/[0-9a-f]{64}\/preservation\/data\/received(\.part)?(\/.*)?$/, 'home/preservation/received$1'],
  [/^out\/terminal\/rehearsal\/[0-9a-f]{64}\/preservation\/.*?(\.[a-z0-9]+)?(\.part)?$/, 'home/preservation/*$2'],
  [/^out\/terminal\/rehearsal\/[0-9a-f]{64}\/(.+)$/, 'home/$1'],
  [/^out\/terminal\/rehearsal\/[0-9a-f]{64}$/, 'the folder of the count'],
  [/^out\/terminal\/rehearsal$/, 'the folder home/rehearsal'],
  [/^out\/terminal\/(.+)$/, 'home/$1'],
  [/^out\/terminal$/, 'the folder home'],
  [/^out\/(sheets|labels)$/, 'the folder $1'],
  [/^out\/(sheets|labels)\/.*?(\.part)?$/, '$1/*$2'],
  [/^out\/preservation(?:-copy)?(\.part)?$/, 'the folder preservation$1'],
  [/^out\/preservation(?:-copy)?(\.part)?\/.*$/, 'preservation$1/*'],
  [/^out$/, 'the folder of the output'],
  [/^$/, 'the folder above the output'],
];

/** `path` is relative to the place of the count. */
export function roleOf(path: string): string {
  for (const [pattern, role] of roles) if (pattern.test(path)) return path.replace(pattern, role);
  throw new Error(`a path without a role: ${path}`);
}
