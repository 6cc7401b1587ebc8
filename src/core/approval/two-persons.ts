// Confirmation by two persons, where it matters bound to the digest of what each of them saw.
import type { ApprovalRefusal } from './refusals.ts';
import { err, ok, type Result } from '../kernel/result.ts';

export interface Approval {
  readonly officer: string;
  /** SHA-256 of what this officer saw, hexadecimal. */
  readonly digest: string;
}

/** Two different officers, both signed in. `signedIn` holds their ids. */
export function checkTwoOfficers(by: readonly [string, string], signedIn: readonly string[]): Result<null, ApprovalRefusal> {
  for (const officer of by) {
    const checked = checkOfficer(officer, signedIn);
    if (!checked.ok) return checked;
  }
  return by[0] === by[1] ? err({ code: 'approval/same-officer', values: { officer: by[0] } }) : ok(null);
}

export function checkOfficer(officer: string, signedIn: readonly string[]): Result<null, ApprovalRefusal> {
  return signedIn.includes(officer) ? ok(null) : err({ code: 'approval/not-signed-in', values: { officer } });
}

/** Two different officers who both saw `subject`, and not something that has changed since. */
export function checkApprovals(
  subject: string, [first, second]: readonly [Approval, Approval], signedIn: readonly string[],
): Result<null, ApprovalRefusal> {
  const officers = checkTwoOfficers([first.officer, second.officer], signedIn);
  if (!officers.ok) return officers;
  for (const { officer, digest } of [first, second]) {
    if (digest !== subject) return err({ code: 'approval/subject-changed', values: { officer } });
  }
  return ok(null);
}
