// Prepares this machine for IC cards: `npm run cards:setup`. Counting a rehearsal with a card file needs none of it.
import { ensurePkcs11Binding } from '../lib/pkcs11-binding.ts';

const ready = ensurePkcs11Binding();
console.log(ready ? 'IC cards can be used: pin their PKCS#11 module with bin/kaihyo cards add-module' : 'IC cards cannot be used');
process.exitCode = ready ? 0 : 1;
