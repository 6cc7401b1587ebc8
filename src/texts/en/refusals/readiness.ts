// When the state of the terminal does not let the count go on.
import type { readinessRefusals } from '../../../core/readiness/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const readiness: Readonly<Record<keyof typeof readinessRefusals, RefusalText>> = {
  'readiness/network-up': {
    happened: 'The terminal is connected to a network ({interfaces}).',
    meaning: 'On this terminal no count goes on while a network is connected. What was done so far is recorded.',
    next: 'Switch off wireless LAN and pull the cable. The count goes on by itself when the network is gone.',
    decides: 'Information officer',
  },
  'readiness/network-unchecked': {
    happened: 'The terminal cannot find out whether it is connected to a network.',
    meaning: 'No count goes on until it is known that there is no connection. What was done so far is recorded.',
    next: 'Switch off wireless LAN, pull the cable and wait a moment. If the count does not go on, use the spare terminal.',
    decides: 'Information officer',
  },
  'readiness/not-ready': {
    happened: 'A check of the terminal did not pass ({checks}).',
    meaning: 'The terminal does not become ready while a check does not pass. No ballot data have been touched.',
    next: 'Mend what the check names and look again. If it cannot be mended, use the spare terminal.',
    decides: 'Information officer',
  },
};
