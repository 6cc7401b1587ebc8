// When the night does not go on between the receipt of the ballot data and the preservation.
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const terminalAtFault: Rest = {
  meaning: 'The terminal or the program is at fault. No result is shown.',
  next: 'Leave the terminal alone and write an incident report. Consider counting on the spare terminal.',
  never: 'Do not restart.',
  decides: 'Counting supervisor',
};

export const sessionOfData = {
  'session/seals-differ': {
    happened: 'The seal number is not that of the custody slip (slip: {slip}, seal: {actual}).',
    meaning: 'It cannot be excluded that the medium was opened on its way.',
    next: 'Leave the medium alone, show it to the witnesses and call the election board. To go on, record opinion and reason.',
    never: 'Do not break the seal.',
    decides: 'Counting supervisor, after hearing the witnesses',
  },
  'session/seals-agree': {
    happened: 'The seal number is that of the custody slip.',
    meaning: 'Opinion and decision are recorded only where the numbers differ.',
    next: 'Record the numbers alone.',
    decides: '―',
  },
  'session/seal-not-compared': {
    happened: 'The seal number of this medium has not been compared.',
    meaning: 'A seal is not broken before that.',
    next: 'Compare slip and seal, two persons, and record it.',
    never: 'Do not break the seal.',
    decides: '―',
  },
  'session/backup-not-released': {
    happened: 'No decision to use the backup is on record.',
    meaning: 'The backup is used only where the main medium is broken or lost. "Not arrived yet" is no reason.',
    next: 'Look at the main medium; record opinion and decision.',
    never: 'Do not break the seal of the backup.',
    decides: 'Counting supervisor, after hearing the witnesses',
  },
  'session/main-readable': {
    happened: 'The ballot data have been read from a medium already.',
    meaning: 'The backup is used only where the main medium is broken or lost.',
    next: 'Go on with what was read. Keep the backup sealed.',
    never: 'Do not break the seal of the backup.',
    decides: 'Counting supervisor',
  },
  'session/main-stays-sealed': {
    happened: 'It is on record that the backup is used.',
    meaning: 'A main medium that is found later is not used.',
    next: 'Keep the main medium sealed, with the record.',
    never: 'Do not break the seal of the main medium.',
    decides: 'Counting supervisor',
  },
  'session/not-unsealed': {
    happened: 'It is not recorded that the seal was broken before the witnesses.',
    meaning: 'The ballot data of this medium cannot be taken in yet.',
    next: 'Break the seal, insert the medium, and record it.',
    decides: '―',
  },
  'session/another-bag': {
    happened: 'Another set of ballot data has been taken in already.',
    meaning: 'One count uses one set. Nothing has changed.',
    next: 'Look at label and issue number. For a new issue two persons type its number.',
    decides: 'Election board',
  },
  'session/older-issue': {
    happened: 'A newer issue (no. {newest}) was made.',
    meaning: 'No. {issue} is the one that was replaced.',
    next: 'Get the medium of the new issue.',
    decides: 'Election board',
  },
  'session/contests-differ': {
    happened: 'The list of contests is not that of the definition.',
    meaning: 'A contest is missing or too many. Nothing was recorded.',
    next: 'Type again for every contest. If it still differs, call the election board.',
    decides: '―',
  },
  'session/no-bag': {
    happened: 'No ballot data have been taken in yet.',
    meaning: 'There is nothing to compare with.',
    next: 'Take in the ballot data from the medium first.',
    decides: '―',
  },
  'session/fingerprint-not-confirmed': {
    happened: 'The four groups of the fingerprint have not been compared.',
    meaning: 'The numbers of ballots are compared after the fingerprint.',
    next: 'Read the missing four groups from the custody slip and type them.',
    never: 'Do not guess.',
    decides: '―',
  },
  'session/ballot-numbers-differ': {
    happened: 'The number typed ({typed}) is not that of the ballot data ({contest}).',
    meaning: 'It was typed wrongly, or these are other data. No ballot was opened.',
    next: 'Read the custody slip aloud together and type again. If it still differs, call the election board.',
    never: 'Do not guess a number.',
    decides: 'Election board',
  },
  'session/ballots-asked': {
    happened: 'A PIN was asked for these ballot data already.',
    meaning: 'No other data can take their place: the difference of two results could show how somebody voted.',
    next: 'Write an incident report and call the election board.',
    never: 'Do not open them on another terminal.',
    decides: 'Election board',
  },

  'session/same-person': {
    happened: 'Card and PIN are both with {person}.',
    meaning: 'Nobody handles card and PIN alone.',
    next: 'Record another person as holder.',
    decides: 'Counting supervisor',
  },
  'session/holders-not-recorded': {
    happened: 'Who holds card and PIN is not recorded.',
    meaning: 'The PIN is typed after that.',
    next: 'Record the two names.',
    never: 'Do not type the PIN.',
    decides: '―',
  },
  'session/another-card': {
    happened: 'This card ({card}) is not one of this election.',
    meaning: 'Do not type its PIN.',
    next: 'Insert the card of this election.',
    decides: '―',
  },
  'session/card-not-needed': {
    happened: 'There is no ballot to open, so no card is used.',
    meaning: 'Nothing about a card needs to be recorded.',
    next: 'Keep the card sealed and go on to the count.',
    decides: '―',
  },
  'session/numbers-do-not-add-up': { happened: 'The numbers of ballots do not add up ({contest}).', ...terminalAtFault },
  'session/none-opened': {
    happened: 'Not one ballot of "{contest}" opens.',
    meaning: 'Card or definition may be the wrong one. Nothing is decided about any ballot.',
    next: 'Leave the terminal alone and call the election board.',
    never: 'Do not decide them as ballots that cannot be opened.',
    decides: 'Election board',
  },
  'session/numbers-changed': {
    ...terminalAtFault, happened: 'As many ballots as at the time of the decision should fail to open, and do not ({contest}).',
  },

  'session/no-such-ballots': {
    happened: '"{contest}" has no ballot of this class.',
    meaning: 'Decisions are about ballots that could not be opened or read, and about no others.',
    next: 'Look at the classes and numbers on the screen.',
    decides: 'Counting supervisor',
  },
  'session/decision-incomplete': {
    happened: '{decided} ballots are decided, {ballots} are there ({contest}).',
    meaning: 'Every ballot of the class needs a decision.',
    next: 'Hear the witnesses, and record decision and reason for all of them.',
    decides: 'Counting supervisor, after hearing the witnesses',
  },
  'session/already-revealed': {
    happened: 'The result has been shown.',
    meaning: 'Nothing that concerns the count changes once somebody has seen the result.',
    next: 'If something must change, record the reason and count again as a second version.',
    never: 'Do not change a number to make them agree.',
    decides: 'Counting supervisor',
  },
  'session/voters-not-entered': {
    happened: 'The number of voters of "{contest}" is not entered.',
    meaning: 'A difference is known after that.',
    next: 'Let two persons type the number of voters.',
    decides: '―',
  },
  'session/no-difference': {
    happened: 'The total of "{contest}" equals the number of voters.',
    meaning: 'A reason is recorded only for a difference.',
    next: 'Go on with the next step.',
    decides: '―',
  },
  'session/not-revealed': {
    happened: 'Some contest has not been shown by its supervisor.',
    meaning: 'A count is completed after two persons have seen the result.',
    next: 'Let the supervisor show the result, then confirm, two persons.',
    decides: 'Counting supervisor',
  },
  'session/recount-needs-order': {
    happened: 'The figures have been handed to the tally staff.',
    meaning: 'A recount after that names who asked for it.',
    next: 'Call the election board and the chief of the election, and record office and name of who asked.',
    decides: 'Counting supervisor and election board',
  },

  'session/sheet-with-figures': {
    happened: 'The count is not completed, so sheet {form} cannot be made.',
    meaning: 'Figures are neither printed nor recorded before that.',
    next: 'Show the result and complete the count first.',
    decides: '―',
  },
  'session/sheet-exists': {
    happened: 'A sheet of this name ({file}) has been made already.',
    meaning: 'A sheet that was made is kept, also when it is replaced.',
    next: 'Make the next edition as a re-issue.',
    decides: '―',
  },
  'session/printing-not-ordered': {
    happened: 'The supervisor has not ordered the printing.',
    meaning: 'The set is printed when its figures can go into the same report as those of the paper ballots.',
    next: 'Record the supervisor\'s order, then print.',
    decides: 'Counting supervisor',
  },
  'session/not-printed': {
    happened: 'The hand-over sheet is not printed.',
    meaning: 'The tally staff get the figures on a printed sheet.',
    next: 'Print the set.',
    decides: '―',
  },
  'session/not-handed-over': {
    happened: 'No hand-over to the tally staff is on record.',
    meaning: 'What was not handed over cannot come back.',
    next: 'Read it back, two persons, and record the hand-over.',
    decides: '―',
  },
  'session/not-collected': {
    happened: 'The return of the hand-over sheet is not on record.',
    meaning: 'It is sealed in together with the set.',
    next: 'Collect it when the tally staff have typed it in, and record it.',
    never: 'Do not leave it with the tally staff.',
    decides: '―',
  },
  'session/two-media-needed': {
    happened: 'Media that were read back and compared: {media}.',
    meaning: 'The package is preserved on two media.',
    next: 'Write another medium, read it back and compare.',
    decides: '―',
  },
  'session/not-verified': {
    happened: 'The media have not been read back and compared.',
    meaning: 'The count cannot be closed before that.',
    next: 'Compare both media.',
    decides: '―',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
