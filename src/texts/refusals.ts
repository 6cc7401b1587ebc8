// The texts of every refusal, in every language. A code without its text does not compile.
import type { RefusalCode } from '../core/refusals/refusals.ts';
import { approval as approvalInEnglish } from './en/refusals/approval.ts';
import { bag as bagInEnglish } from './en/refusals/bag.ts';
import { ballot as ballotInEnglish } from './en/refusals/ballot.ts';
import { card as cardInEnglish } from './en/refusals/card.ts';
import { config as configInEnglish } from './en/refusals/config.ts';
import { contract as contractInEnglish } from './en/refusals/contract.ts';
import { election as electionInEnglish } from './en/refusals/election.ts';
import { enrolment as enrolmentInEnglish } from './en/refusals/enrolment.ts';
import { hall as hallInEnglish } from './en/refusals/hall.ts';
import { install as installInEnglish } from './en/refusals/install.ts';
import { log as logInEnglish } from './en/refusals/log.ts';
import { media as mediaInEnglish } from './en/refusals/media.ts';
import { person as personInEnglish } from './en/refusals/person.ts';
import { preservation as preservationInEnglish } from './en/refusals/preservation.ts';
import { printer as printerInEnglish } from './en/refusals/printer.ts';
import { readiness as readinessInEnglish } from './en/refusals/readiness.ts';
import { script as scriptInEnglish } from './en/refusals/script.ts';
import { session as sessionInEnglish } from './en/refusals/session.ts';
import { sheets as sheetsInEnglish } from './en/refusals/sheets.ts';
import { store as storeInEnglish } from './en/refusals/store.ts';
import { tally as tallyInEnglish } from './en/refusals/tally.ts';
import { transfer as transferInEnglish } from './en/refusals/transfer.ts';
import { approval as approvalInJapanese } from './ja/refusals/approval.ts';
import { bag as bagInJapanese } from './ja/refusals/bag.ts';
import { ballot as ballotInJapanese } from './ja/refusals/ballot.ts';
import { card as cardInJapanese } from './ja/refusals/card.ts';
import { config as configInJapanese } from './ja/refusals/config.ts';
import { contract as contractInJapanese } from './ja/refusals/contract.ts';
import { election as electionInJapanese } from './ja/refusals/election.ts';
import { enrolment as enrolmentInJapanese } from './ja/refusals/enrolment.ts';
import { hall as hallInJapanese } from './ja/refusals/hall.ts';
import { install as installInJapanese } from './ja/refusals/install.ts';
import { log as logInJapanese } from './ja/refusals/log.ts';
import { media as mediaInJapanese } from './ja/refusals/media.ts';
import { person as personInJapanese } from './ja/refusals/person.ts';
import { preservation as preservationInJapanese } from './ja/refusals/preservation.ts';
import { printer as printerInJapanese } from './ja/refusals/printer.ts';
import { readiness as readinessInJapanese } from './ja/refusals/readiness.ts';
import { script as scriptInJapanese } from './ja/refusals/script.ts';
import { session as sessionInJapanese } from './ja/refusals/session.ts';
import { sheets as sheetsInJapanese } from './ja/refusals/sheets.ts';
import { store as storeInJapanese } from './ja/refusals/store.ts';
import { tally as tallyInJapanese } from './ja/refusals/tally.ts';
import { transfer as transferInJapanese } from './ja/refusals/transfer.ts';
import type { Language } from './language.ts';
import type { RefusalText } from './refusal-text.ts';

export const refusalTexts: Readonly<Record<Language, Readonly<Record<RefusalCode, RefusalText>>>> = {
  ja: {
    ...personInJapanese,
    ...approvalInJapanese, ...bagInJapanese, ...ballotInJapanese, ...cardInJapanese, ...contractInJapanese, ...electionInJapanese,
    ...installInJapanese, ...logInJapanese, ...mediaInJapanese, ...preservationInJapanese, ...scriptInJapanese,
    ...sessionInJapanese, ...sheetsInJapanese, ...storeInJapanese, ...tallyInJapanese, ...transferInJapanese,
    ...configInJapanese, ...printerInJapanese, ...readinessInJapanese, ...enrolmentInJapanese, ...hallInJapanese,
  },
  en: {
    ...personInEnglish,
    ...approvalInEnglish, ...bagInEnglish, ...ballotInEnglish, ...cardInEnglish, ...contractInEnglish, ...electionInEnglish,
    ...installInEnglish, ...logInEnglish, ...mediaInEnglish, ...preservationInEnglish, ...scriptInEnglish, ...sessionInEnglish,
    ...sheetsInEnglish, ...storeInEnglish, ...tallyInEnglish, ...transferInEnglish,
    ...configInEnglish, ...printerInEnglish, ...readinessInEnglish, ...enrolmentInEnglish, ...hallInEnglish,
  },
};

/** The four rows of a refusal. An unknown code is our bug. */
export function refusalTextOf(language: Language, code: string): RefusalText {
  const texts: Readonly<Record<string, RefusalText>> = refusalTexts[language];
  const text = texts[code];
  if (text === undefined) throw new Error(`no text for the refusal ${code}`);
  return text;
}

/** Whether a row sends people to the election board, whose telephone number they then need. */
export function callsTheOffice(code: string): boolean {
  const { next, decides } = refusalTextOf('ja', code);
  return `${next} ${decides}`.includes('選挙管理委員会');
}
