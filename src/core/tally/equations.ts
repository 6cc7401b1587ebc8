// The equations of a count: each is a value with its terms, so that it can be printed and checked again (formats/count §6).
import { type Count, sum, zero } from '../kernel/count.ts';
import { type Counted, type Decision, type DoubtfulClass, doubtfulClasses, type Equation, type Term, type VoteResult } from './count-file.ts';

/** Everything that the equations speak of; `readable` is what the tally counted. */
export type Figures = Omit<Counted, 'equations' | 'state' | 'root' | 'equalPoints' | 'kind' | 'contest'> & { readonly readable: Count };

/** All equations of one contest in the order of the page, whether they hold or not. */
export function equationsOf(figures: Figures): readonly Equation[] {
  const { received, duplicatesRemoved, records, opened, badPoint, undecryptable, formatInvalid, readable } = figures;
  const { total, valid, invalid, notAccepted, invalidClasses, result, voters } = figures;
  const decidedInvalid = ballotsDecided(figures, 'invalid');
  return [
    equation('received', { received }, { records, duplicatesRemoved }),
    equation('records', { records }, { opened, badPoint, undecryptable }),
    equation('opened', { opened }, { readable, formatInvalid }),
    equation('decided', { badPoint, undecryptable, formatInvalid }, { decidedInvalid, notAccepted }),
    equation('total', { records }, { total, notAccepted }),
    equation('validity', { total }, { valid, invalid }),
    equation('invalid', { invalid }, Object.fromEntries(invalidClasses.map(({ id, ballots }) => [id, ballots]))),
    ...resultEquations(valid, result),
    equation('voters', { total }, { voters: voters.number }),
  ];
}

/** Ballots of a treatment, of some classes or of all. */
export function ballotsDecided(
  { decisions }: Pick<Counted, 'decisions'>, treatment: Decision['treatment'], ofClasses: readonly DoubtfulClass[] = doubtfulClasses,
): Count {
  return sum(decisions.filter((each) => each.treatment === treatment && ofClasses.includes(each.class)).map(({ ballots }) => ballots));
}

/** Ballots that decisions put into an invalid class (formats/count §3.1). */
export function decidedInto(invalidClass: string, counted: Pick<Counted, 'decisions'>): Count {
  if (invalidClass === 'unreadable') return ballotsDecided(counted, 'invalid', ['format-invalid']);
  return invalidClass === 'unopened' ? ballotsDecided(counted, 'invalid', ['bad-point', 'undecryptable']) : zero;
}

/** Every difference shall be 0, but that to the number of voters, which is written down and never absorbed. */
export function failingEquation(equations: readonly Equation[]): Equation | undefined {
  return equations.find(({ id, difference }) => id !== 'voters' && difference !== 0);
}

function resultEquations(valid: Count, result: VoteResult): readonly Equation[] {
  switch (result.type) {
    case 'candidates':
    case 'parties':
      return [equation('valid', { valid }, { votes: sum(result.rows.map(({ votes }) => votes)) })];
    case 'lists':
      return [equation('valid', { valid }, { votes: sum(result.lists.map(({ total }) => total)) })];
    case 'review':
      return result.judges.flatMap((judge) => {
        if (!judge.held) return [];
        const { code, dismiss, retain, entryInvalid } = judge;
        return [equation(`judge-${code}`, { valid }, { dismiss, retain, entryInvalid })];
      });
  }
}

function equation(id: string, left: Readonly<Record<string, Count>>, right: Readonly<Record<string, Count>>): Equation {
  return { id, left: termsOf(left), right: termsOf(right), difference: sum(Object.values(left)) - sum(Object.values(right)) };
}

function termsOf(side: Readonly<Record<string, Count>>): readonly Term[] {
  return Object.entries(side).map(([name, value]) => ({ name, value }));
}
