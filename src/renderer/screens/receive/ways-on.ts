// What a hand can do after a medium was refused, beside what the refusal itself says.

/** `again`: a medium is put in and read. `another`: a new medium, from its seal number on. `backup`: 副. `issue`: a call of the office. */
export type WayOn = 'again' | 'another' | 'backup' | 'issue';

/** The medium, or its port, does not work; or what is on it is not what was written. */
const damaged = /^(media\/(unreadable|not-supported|too-large|not-a-file)|bag\/(?!signature|certificate|other-format))/;
const outdated = ['transfer/older-issue', 'session/older-issue', 'transfer/issue-twice', 'transfer/replaces-unknown-bag'];

/** `backup` only while the main medium is the one that is due: of the backup there is no other. */
export function waysOn(code: string, role: 'main' | 'backup'): readonly WayOn[] {
  if (damaged.test(code)) return role === 'main' ? ['again', 'backup'] : ['again'];
  return outdated.includes(code) ? ['again', 'another', 'issue'] : ['again', 'another'];
}
