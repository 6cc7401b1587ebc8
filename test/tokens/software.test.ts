import { cardContract } from '../support/tokens/card-contract.ts';
import { lockOutContract } from '../support/tokens/lock-out-contract.ts';
import { software } from '../support/tokens/software.ts';

cardContract(software);
lockOutContract(software, () => Promise.resolve());
