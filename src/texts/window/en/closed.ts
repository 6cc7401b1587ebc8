// The record has ended.
import type { ClosedTexts } from '../closed-texts.ts';

export const closed: ClosedTexts = {
  code: '開-103',
  title: 'Carry what was sealed to where it is kept',
  lead: (time) => `The record of this counting district ended at ${time}. Nothing is left to do on this terminal.`,
  where: 'What was sealed',
  seal: 'Seal number',
  fingerprint: 'Digits of the preservation data (照合番号)',
  fingerprintMeans: 'The same as on the envelope labels. Both media hold the same.',
  outcome: 'Check of the preservation data',
  verified: (media, time) => `${time}: ${media} media were read back; the separate verifier found that everything agrees.`,
  carry: 'To take back',
  carryList: [
    'The sealed envelopes (two persons carry them and record the hand-over)', 'The cards (with their keeper)',
    'The envelope with the PIN (with another person than the card)', 'This terminal',
  ],
  terminal: 'This terminal',
  terminalMeans: 'It may be switched off. It deletes nothing by itself.',
  confirmedBy: 'Who recorded the end',
  pair: (first, second) => `${first}, ${second}`,
  period: 'Kept until',
};
