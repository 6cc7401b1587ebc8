// Every refusal of the application in one place: code → the clause it rests on.
import { personRefusals } from '../approval/person-refusals.ts';
import { approvalRefusals } from '../approval/refusals.ts';
import { mediaRefusals } from '../bag/media-refusals.ts';
import { bagRefusals } from '../bag/refusals.ts';
import { ballotRefusals } from '../ballot/refusals.ts';
import { configRefusals } from '../config/refusals.ts';
import { electionRefusals } from '../election/refusals.ts';
import { hallRefusals } from '../hall/refusals.ts';
import { cardRefusals } from '../keys/card-refusals.ts';
import { enrolmentRefusals } from '../keys/enrolment-refusals.ts';
import { logRefusals } from '../log/refusals.ts';
import { storeRefusals } from '../log/store-refusals.ts';
import { preservationRefusals } from '../preservation/refusals.ts';
import { printerRefusals } from '../readiness/printer-refusals.ts';
import { readinessRefusals } from '../readiness/refusals.ts';
import { installRefusals } from '../session/install-refusals.ts';
import { sessionRefusals } from '../session/refusals.ts';
import { sheetsRefusals } from '../sheets/refusals.ts';
import { tallyRefusals } from '../tally/refusals.ts';
import { transferRefusals } from '../transfer/refusals.ts';
import { contractRefusals } from './contract-refusals.ts';
import { scriptRefusals } from './script-refusals.ts';

/** In the order in which a night meets them. */
export const refusalTables = [
  contractRefusals, installRefusals, electionRefusals, hallRefusals, storeRefusals, sessionRefusals, approvalRefusals, personRefusals,
  mediaRefusals, bagRefusals, transferRefusals, ballotRefusals, cardRefusals, tallyRefusals, sheetsRefusals, logRefusals,
  preservationRefusals, readinessRefusals, printerRefusals, scriptRefusals, configRefusals, enrolmentRefusals,
] as const;

type KeysOf<T> = T extends T ? keyof T : never;
export type RefusalCode = KeysOf<(typeof refusalTables)[number]>;

/** Code → clause. A code that stands in two tables would hide one of them: a test keeps them unique. */
export const refusals = Object.assign({}, ...refusalTables) as Readonly<Record<RefusalCode, string>>;
