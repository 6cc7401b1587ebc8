import { cardContract } from '../support/tokens/card-contract.ts';
import { nss } from '../support/tokens/nss.ts';

cardContract(nss);
