// A network, or no way to tell.
import type { LockTexts } from '../lock-texts.ts';

export const lock: LockTexts = {
  network: {
    title: 'Switch wireless LAN off and unplug the cable',
    happened: (interfaces) => `The terminal is connected to a network (${interfaces}).`,
    meaning: 'This terminal does not count while it is connected to a network.',
    next: ['Switch wireless LAN and Bluetooth off.', 'Unplug the LAN cable.', 'Wait. It goes on by itself once they are off.'],
    decides: 'Information officer',
  },
  unchecked: {
    title: 'It cannot be checked whether there is a network',
    happened: () => 'What checks for a network has stopped.',
    meaning: 'Nothing is counted while nobody can tell that there is no network.',
    next: ['Wait for a minute. It goes on by itself.', 'If it does not, call the information officer.'],
    decides: 'Information officer',
  },
  safe: 'Nothing recorded is lost. Meanwhile the count takes no action.',
  by: { title: 'How it goes on', text: 'Nothing needs to be pressed. Once the terminal sees that the network is gone, the screen comes back.' },
  paper: { title: 'Paper ballots', text: 'Work on paper ballots can go on meanwhile.' },
  wireless: 'Wireless LAN',
  wired: 'Wired LAN',
  other: 'Network device',
  nameOf: (kind, device) => `${kind} ${device}`,
  separator: ', ',
};
