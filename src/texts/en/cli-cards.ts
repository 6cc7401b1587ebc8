// `kaihyo cards` in English.
import type { CliTexts } from '../cli-texts.ts';

export const cardsPage = `Enrol and test IC cards (by the information officer, apart from any count)

Usage: kaihyo cards add-module --module FILE [--parameters TEXT] [--instead FORMER] [--by NAME --by NAME]
       kaihyo cards list
       kaihyo cards enrol --purpose live|rehearsal --label NUMBER --by NAME --by NAME --pin-fd N
                          [--serial SERIAL] [--key DIGITS] [--out FILE]
       kaihyo cards export --label NUMBER --out FILE
       kaihyo cards test --pin-fd N [--rounds N] [--serial SERIAL] [--key DIGITS]
                         [--final-try-by NAME --final-try-by NAME]
       kaihyo cards withdraw --label NUMBER --reason TEXT --by NAME --by NAME

  add-module       pin the program for IC cards (a PKCS#11 module) of this terminal. After the first one, it takes
                   two persons (--by) to add another, to pin one again, or to put one in the place of another (--instead)
  list             show the cards in the readers, and those that this terminal knows (needs no PIN)
  enrol            enrol a card; shows which card it is before the PIN is read. Its purpose never changes
  export           write the file with the public key of an enrolled card again
  test             does it hold its key, answer right, refuse what is no point, and how long do 1,000 ballots take
  withdraw         take a card out of use, for good

  --purpose        live or rehearsal
  --instead        path, as it is pinned, of a program that is gone because an update changed its name
  --by             names of the two persons
  --pin-fd         file descriptor to read the PIN from (--pin-fd 3 3<pin.txt). 0 to type it: it is not shown
  --serial         serial number, where more than one card is inserted
  --key            digits of the key as list shows them, where a card has more than one
  --out            a file with the public key for those who make the definition
  --final-try-by   names of the two persons who let the last try be made, should the card stop there
                   (for the register of cards)
  --home           the data folder of the terminal (else KAIHYO_HOME, else the data folder of the user)`;

export const cards: CliTexts['cards'] = {
  live: 'live',
  rehearsal: 'rehearsals',
  notEnrolled: 'not enrolled',
  enrolledAs: 'number {label} ({purpose})',
  withdrawnAs: 'number {label} ({purpose}, withdrawn)',
  noToken: 'There is no card in a reader.',
  unreadable: 'Cards that cannot be read: {cards} (upside down, not all the way in, or of a kind that this terminal cannot use).',
  token: '{reader}\n  card {label}, serial number {serial}, PIN tries left: {tries}\n  module {module}',
  tries: '{left}',
  triesUntold: 'not told by the card',
  key: '  key {digits}  {standing}',
  knownCards: 'Cards that this terminal knows',
  known: '  {standing}  serial number {serial}  key {digits}',
  found: 'Card: {reader}, {label}, serial number {serial}, key {digits}',
  typePin: 'Type the PIN (card {label}). It is not shown.',
  enrolled: 'The card with the number {label} is enrolled ({purpose}).\ndigits of the key {digits}\npublic key {publicKey}',
  exported: 'The public key of the card with the number {label} ({purpose}) is in {out}\ndigits of the key {digits}',
  fileNotMade: 'The file of --out cannot be made: {out}',
  tested: `The card works. {standing}
digits of the key {digits}
median of {rounds} operations {milliseconds} ms; 1,000 ballots take about {minutes} min {seconds} s`,
  withdrawn: 'The card with the number {label} was taken out of use.',
  moduleAdded: 'Pinned: {path}\nSHA-256 {sha256}',
  modulePinnedAgain: `Pinned again: {path}
in the place of {former}
SHA-256 before {before}
SHA-256 now    {sha256}
checked by {by} (write it into the register of equipment, with the date)`,
};
