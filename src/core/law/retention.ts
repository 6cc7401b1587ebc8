// How long the ballots and records of a count are kept. The program proposes and shows the ground; people decide, and nothing is deleted.

export interface Retention {
  /** As printed on the envelope label. */
  readonly text: string;
  /** The same for the term of one member: by-elections and re-elections. */
  readonly textOfByElection: string;
  readonly clause: string;
  /** Full years of the period counted from election day, a guide only; a by-election has none (the rest of a term). */
  readonly years: number;
}

export type EventKind = 'general' | 'ordinary' | 'by-election' | 're-election' | 're-review';

export const retentionOfRepresentatives: Retention = {
  text: '当該選挙に係る衆議院議員の任期間（解散のときはその日まで、訴訟の係属中はその終了まで）',
  textOfByElection: '当該補欠選挙又は再選挙に係る衆議院議員の任期間（解散のときはその日まで、訴訟の係属中はその終了まで）',
  clause: '公職選挙法71条、日本国憲法45条',
  years: 4,
};

export const retentionOfCouncillors: Retention = {
  text: '当該選挙に係る参議院議員の任期間（訴訟の係属中はその終了まで）',
  textOfByElection: '当該補欠選挙又は再選挙に係る参議院議員の任期間（訴訟の係属中はその終了まで）',
  clause: '公職選挙法71条、日本国憲法46条',
  years: 6,
};

const review = '審査の期日から5年間。審査に関する訴訟が係属しているときは、その終了までの間（いずれか長い期間）';
export const retentionOfReview: Retention = { text: review, textOfByElection: review, clause: '最高裁判所裁判官国民審査法24条', years: 5 };

/** Text, clause and the day until which the period runs as a guide; null where only the office can tell (the rest of a term). */
export function retentionFor(retention: Retention, event: { readonly kind: EventKind; readonly electionDay: string }): {
  readonly text: string;
  readonly clause: string;
  readonly untilAbout: string | null;
} {
  const { clause, years } = retention;
  switch (event.kind) {
    case 'general':
    case 'ordinary':
    case 're-review':
      return { text: retention.text, clause, untilAbout: yearsLater(event.electionDay, years) };
    case 'by-election':
    case 're-election': {
      const wholePeriod = retention.text === retention.textOfByElection;
      return { text: retention.textOfByElection, clause, untilAbout: wholePeriod ? yearsLater(event.electionDay, years) : null };
    }
  }
}

/** The same day so many years later; 29 February becomes 28 February. */
function yearsLater(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  return year + day.slice(4).replace('-02-29', '-02-28');
}
