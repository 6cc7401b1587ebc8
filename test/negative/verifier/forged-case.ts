// A forgery with what the verifier must say of it, and the means to forge.
import type { JsonValue } from '../../../src/core/kernel/canonical-json.ts';
import { canonicalBytes } from '../../../src/core/kernel/canonical-json.ts';
import type { ContestCount, Counted, CountFile } from '../../../src/core/tally/count-file.ts';
import type { CheckId } from '../../../src/verifier/checks/check-ids.ts';
import type { FileMap } from '../../support/ballot-records.ts';
import { withEquations } from '../../support/count-figures.ts';
import type { Forgery } from '../../support/preservation-bag.ts';

/** What is forged; every check that fails, and no other; where the first of them says it is. */
export type ForgedCase = readonly [what: string, forgery: Forgery, checks: readonly CheckId[], place: RegExp];

export type Json = Record<string, JsonValue>  ;

/** Changes members of a JSON file of a bag. */
export function changeJson(files: FileMap, path: string, change: (value: Json) => void): void {
  const value = JSON.parse(new TextDecoder().decode(files.get(path))) as Json;
  change(value);
  files.set(path, canonicalBytes(value));
}

/** Changes one counted contest; its equations are made again. */
export function counted(kind: Counted['kind'], change: (contest: Counted) => Partial<Counted>): Forgery {
  return { count: changed(kind, (contest) => withEquations({ ...contest, ...change(contest) })) };
}

/** Changes one counted contest, and nothing that follows from it. */
export function changed(kind: Counted['kind'], change: (contest: Counted) => ContestCount): (count: CountFile) => CountFile {
  return (count) => ({ ...count, contests: count.contests.map((each) => (each.kind === kind && each.state === 'counted' ? change(each) : each)) });
}
