// The cases, from the smallest piece to the whole.
import type { Case } from './case.ts';
import { growth } from './cases/growth.ts';
import { logAppend } from './cases/log-append.ts';
import { merkle } from './cases/merkle.ts';
import { open } from './cases/open.ts';
import { pipeline } from './cases/pipeline.ts';
import { pkcs11Ecdh } from './cases/pkcs11-ecdh.ts';
import { sheets } from './cases/sheets.ts';
import { window } from './cases/window.ts';
import { windowOpening } from './cases/window-opening.ts';

export const cases: readonly Case[] = [open, merkle, logAppend, pkcs11Ecdh, sheets, window, windowOpening, pipeline, growth];
