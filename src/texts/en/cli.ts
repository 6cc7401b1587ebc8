// The command line in English.
import type { CliTexts } from '../cli-texts.ts';
import { cards, cardsPage } from './cli-cards.ts';

const common = `Everywhere:
  --lang ja|en     language of what is shown
  --json           the result as JSON (one line)
  --help           this page (-h too)`;

export const cli: CliTexts = {
  help: {
    overview: `Kaihyo, a ballot-counting terminal: commands for rehearsals

Usage: kaihyo <command> [options]

  rehearse   make a practice election: ballots, card, script of the night
  inspect    check the bag on a medium without opening a ballot
  count      receive, open and count a practice election; make sheets and the preservation bag
  cards      enrol and test IC cards
  verify     verify a preservation bag

kaihyo <command> --help explains a command.
Exit codes: 0 fine, 1 checks failed, 2 wrong usage, 3 refused (with the reason), 4 interrupted, 70 fault of the program

${common}`,
    rehearse: `Make a practice election

Usage: kaihyo rehearse --scenario NAME --ballots N --seed S --out DIR [--public-key KEY]

  --scenario       name of the scenario ({scenarios})
  --ballots        number of ballots in each contest (fixed for zero-all and one-ballot; scenarios with
                   ballots that cannot be opened have a least number)
  --seed           the same number makes the same election (and its practice keys)
  --out            where to: an empty folder or a new one
  --public-key     for an election that an IC card for rehearsals opens: the file of kaihyo cards enrol --out,
                   or 130 hexadecimal digits. No card.key and no pin.txt are made

It makes medium/ (what a medium holds), definition/, card.key (practice card), pin.txt,
session.json (script of the night) and expected.json (the result as planned).

${common}`,
    inspect: `Check the bag on a medium without opening a ballot

Usage: kaihyo inspect --medium DIR --definition DIR

  --medium         the medium: the folder with KAIHYO and label.json
  --definition     the folder with definition.json and definition.p7s

${common}`,
    count: `Count a practice election (live elections are counted in the application)

Usage: kaihyo count --session FILE --medium DIR --card inserted|software:FILE --pin-fd N --out DIR

  --session        the script of the night (session.json)
  --medium         the medium
  --card           inserted, the IC card in a reader; or software:FILE, a practice card
  --pin-fd         file descriptor to read the PIN from (--pin-fd 3 3<pin.txt). 0 to type it: it is not shown
  --final-try-by   an officer who allows the last try, should the card stop there; two of them (twice)
  --out            where sheets/, labels/, preservation/ and the terminal's records (terminal/) go
  --home           another place for the terminal's records (with inserted: where the cards are set up)
  --at             what the hall's clock shows at the start (2025-07-20T21:00:00+09:00)
  --workers        how many threads open ballots
  --csv            leaves the votes as CSV beside the sheets too, in utf-8 or cp932 (Windows-31J)

If it is stopped, the same command goes on from the last recorded step.

${common}`,
    cards: `${cardsPage}

${common}`,
    verify: `Verify a preservation bag

Usage: kaihyo verify DIR [--trust FILE | --digits "60 digits"]

  --trust          the definition.json, got from elsewhere
  --digits         the sixty digits of the definition, got from elsewhere

${common}`,
  },
  usage: {
    unknownCommand: 'There is no command "{name}".',
    unknownOption: 'There is no option "{name}".',
    missing: '{name} is needed.',
    notANumber: '{name} takes a whole number from {min} to {max}.',
    notAChoice: '{name} takes one of: {choices}',
    repeated: '{name} is given twice.',
    twoPersons: '{name} takes the names of two different persons, and is given twice.',
    alreadyThere: 'There is a file where {name} points: {folder}',
    publicKey: '--public-key takes a public key of P-256 (130 hexadecimal digits), or a file made by kaihyo cards enrol --out.',
    unexpectedValue: '{name} takes no value.',
    folderNotEmpty: 'The folder is not empty: {folder}',
    notAFolder: 'The folder of {name} cannot be made: {folder}',
    notThere: 'There is nothing where {name} points: {folder}',
    notReadable: 'Descriptor {fd}, given with {name}, is not open for reading.',
    seeHelp: '{call} --help explains.',
  },
  inspected: {
    main: 'main (正)',
    backup: 'backup (副)',
    medium: 'medium {role} {medium}, issue {issue}',
    contest: 'contest {contest}  {kind}  {records} ballots',
    fingerprint: 'fingerprint  {digits}',
    context: 'definition   {digits}',
    foreign: 'other entries on the medium: {entries} (not read)',
  },
  cards,
  refusal: { happened: 'What happened', meaning: 'What it means', next: 'What to do now', never: 'What not to do', decides: 'Who decides', command: 'Command' },
  progress: {
    sealing: 'making ballots',
    receiving: 'checking the bag',
    opening: 'opening and counting ballots',
    sheets: 'making the sheets',
    preserving: 'making the preservation bag',
    verifying: 'verifying the preservation bag',
  },
  done: {
    rehearsed: 'The practice election is in {out}',
    counted: 'Counted; sheets and preservation bag are in {out}',
    resumed: 'Going on from the last recorded step.',
    already: 'This count is closed. Its results are in {out}',
    stopped: 'Interrupted. Nothing half made is left.',
    interrupted: 'Interrupted. The same command goes on from the last recorded step.',
  },
  crashed: 'The program stopped because of a fault of its own. A count goes on from the last recorded step with the same command.',
};
