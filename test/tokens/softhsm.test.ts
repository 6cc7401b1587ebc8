import { cardContract } from '../support/tokens/card-contract.ts';
import { softhsm } from '../support/tokens/softhsm.ts';

cardContract(softhsm);
