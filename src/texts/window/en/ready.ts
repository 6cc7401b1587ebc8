// Step 1 in English.
import type { Check } from '../../../core/readiness/readiness.ts';
import type { ReadyTexts } from '../ready-texts.ts';

const notFound = 'Cannot be told';
const untouched = 'No ballot data has been touched.';

export const ready: ReadyTexts = {
  checks: {
    code: '開-11',
    looking: 'The terminal is looking at itself',
    title: 'Look at the checks together',
    lead: ({ of, good, care, bad }) => `Of ${of} checks, ${good} are good${care === 0 ? '' : `, ${care} need care`}${bad === 0 ? '' : `, ${bad} are not`}.`,
    list: 'Checks',
    explanation: 'What to do about the check that is not good',
    untouched,
    names: {
      'network': 'Network', 'wireless': 'Wireless, mobile', 'bluetooth': 'Bluetooth', 'clock': 'Clock runs evenly', 'card-reader': 'Card reader',
      'printer': 'Printer', 'disk': 'Free space', 'battery': 'Power, battery', 'fonts': 'Characters of names', 'software': 'Digits of the software',
      'earlier-count': 'Earlier count of this election',
    },
    fact,
    again: 'Look again',
    go: 'Go on to clock and printing',
    careNote: 'Needs care',
    careHow: 'You can go on. What can be mended before the count should be.',
    softwareNote: 'Digits of the software',
    softwareHow: 'Compare them with the slip that came with it. If they differ, call the information officer.',
    otherNote: 'If something changes',
    otherHow: 'After pulling a cable or the like, choose “Look again”.',
  },
  remedies: {
    'network': {
      act: 'Pull the network cable',
      happened: 'A network is connected, or the terminal cannot tell that none is.',
      meaning: 'This terminal does not count while a network is connected.',
      next: 'Pull the network cable. Switch wireless off. If that does not help, call the information officer.',
      decides: 'Information officer',
    },
    'wireless': {
      act: 'Switch wireless off',
      happened: 'A wireless or mobile device is on.',
      meaning: 'This terminal does not count while a radio is on.',
      next: 'Set the wireless switch to off. If that does not help, call the information officer.',
      decides: 'Information officer',
    },
    'bluetooth': {
      act: 'Switch Bluetooth off',
      happened: 'Bluetooth is on.',
      meaning: 'This terminal uses no radio.',
      next: 'Switch Bluetooth off. If that does not help, call the information officer.',
      decides: 'Information officer',
    },
    'clock': {
      act: 'Look at the clock',
      happened: 'The clock jumped after the start of the program.',
      meaning: 'Times on record might be wrong.',
      next: 'Compare it with the right time on the next screen.',
      decides: '―',
    },
    'card-reader': {
      act: 'Connect the card reader',
      happened: 'There is no card reader.',
      meaning: 'Without cards no ballot can be opened.',
      next: 'Connect it to another port. If that does not help, use the spare reader.',
      decides: 'Information officer',
    },
    'printer': {
      act: 'Make the printer ready',
      happened: 'The printer cannot be used.',
      meaning: 'Neither the readiness sheet nor the test page can be printed.',
      next: 'Look at power, cable and paper. If that does not help, call the information officer.',
      decides: 'Information officer',
    },
    'disk': {
      act: 'Call the information officer',
      happened: 'There is not enough free space.',
      meaning: 'Recording might stop on the way.',
      next: 'Call the information officer. If it takes long, use the spare terminal.',
      never: 'Do not delete other data to make room.',
      decides: 'Information officer',
    },
    'battery': {
      act: 'Connect the power',
      happened: 'The power is not connected, or the battery is low.',
      meaning: 'The terminal might stop on the way.',
      next: 'Connect the power cord to the terminal and the wall.',
      decides: '―',
    },
    'fonts': {
      act: 'Call the election office',
      happened: 'A name has a character that this terminal cannot print.',
      meaning: 'Another notation is needed; sheets would not be right.',
      next: 'Ask the election office to settle the notation.',
      never: 'Do not go on with a similar character.',
      decides: 'Election office',
    },
    'software': {
      act: 'Call the information officer',
      happened: 'The digits of the software cannot be told.',
      meaning: 'Whether the software is as delivered is not known.',
      next: 'Call the information officer. If that does not help, use the spare terminal.',
      decides: 'Information officer',
    },
    'earlier-count': {
      act: 'Look at the earlier record of this terminal',
      happened: 'This terminal has a record of a count of this election.',
      meaning: 'Nothing is counted twice.',
      next: 'Go back to the hall board and open the earlier record. If in doubt, call the election office.',
      never: 'Do not count from the start on another terminal.',
      decides: 'Supervisor',
    },
  },
  together: {
    code: '開-12',
    title: 'Look at clock and print-out together',
    lead: 'Take a right time (time signal, radio clock) and compare.',
    clock: 'Time of the terminal',
    face: (time, seconds) => `${time}:${seconds}`,
    question: 'Is the terminal’s time the right one?',
    right: 'The time is right',
    wrong: 'The time is wrong: type the right one',
    half: 'a.m. or p.m.',
    morning: 'a.m.',
    afternoon: 'p.m.',
    hour: 'Hour',
    minute: 'Minute',
    typedHow: 'Type a time that is about to come, and press “Take this time” at that very moment.',
    take: 'Take this time',
    noSuchTime: 'Hours are 0 to 11, minutes 0 to 59.',
    taken: ({ time, minutes, seconds, ahead }) => (minutes === 0 && seconds === 0
      ? `The right time is ${time}. The terminal agrees.`
      : `The right time is ${time}. Times are recorded ${minutes === 0 ? '' : `${minutes} min `}${seconds === 0 ? '' : `${seconds} s `}${ahead ? 'ahead of' : 'behind'} the terminal’s clock.`),
    takeAgain: 'Type again',
    page: 'Test page',
    printPage: 'Print the test page',
    printPageAgain: 'Print again',
    pageGood: 'Every name is printed rightly, and the back is white',
    pageNone: 'The printer cannot be used: go on without',
    clockHow: 'The clock itself is not changed; the difference is recorded and added. If it is a day or more, call the information officer.',
    pageHow: 'Compare every name with the list.',
    back: 'Back',
    missingClock: 'Compare the time, and choose one.',
    missingTime: 'Type the right time.',
    missingPage: 'Look at the test page, and choose one.',
    go: 'Record that the terminal is ready',
  },
};

function fact({ check, verdict, values }: Check): string {
  if (verdict === 'unknown') return notFound;
  const number = (name: string): number => Number(values[name] ?? 0);
  const word = (name: string): string => String(values[name] ?? '');
  switch (check) {
    case 'network': return verdict === 'good' ? 'None' : `Connected (${word('interfaces')})`;
    case 'wireless':
    case 'bluetooth': return number('devices') === 0 ? 'No device' : number('on') === 0 ? 'Off' : 'On';
    case 'clock': return verdict === 'good' ? 'Good' : `Jumped ${Math.abs(number('seconds'))} s`;
    case 'card-reader': return readerFact(number('readers'), number('cards'));
    case 'printer': return printerFact(word('state'), word('name'));
    case 'disk': return `${gigabytes(number('free'))} GB (needs ${gigabytes(number('needed'))})`;
    case 'battery': return batteryFact(word('mains'), values.percent);
    case 'fonts': return verdict === 'good' ? `${number('names')}, all can be printed` : `“${word('character')}” of “${word('owner')}”`;
    case 'software': return `${word('version')}, compare with the slip`;
    case 'earlier-count': return verdict === 'good' ? 'None' : 'There is one';
  }
}

function readerFact(readers: number, cards: number): string {
  if (readers === 0 && cards === 0) return 'Not found';
  return [...readers === 0 ? [] : [`${readers}`], cards === 0 ? 'no card' : `cards: ${cards}`].join(', ');
}

function printerFact(state: string, name: string): string {
  const words: Readonly<Record<string, string>> = {
    'ready': 'Ready', 'printing': 'Printing', 'paper-out': 'No paper', 'stopped': 'Stopped', 'absent': 'Not found',
  };
  return `${words[state] ?? notFound}${name === '' ? '' : ` (${name})`}`;
}

function batteryFact(mains: string, percent: string | number | undefined): string {
  const power: Readonly<Record<string, string>> = { yes: 'Mains', no: 'No mains' };
  return [power[mains] ?? 'Mains', ...percent === undefined ? [] : [`battery ${percent} %`]].join(', ');
}

function gigabytes(bytes: number): string {
  return String(Math.floor(bytes / 1_000_000_000));
}
