// When a medium cannot be read or written.
import type { mediaRefusals } from '../../../core/bag/media-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const media: Readonly<Record<keyof typeof mediaRefusals, RefusalText>> = {
  'media/missing': {
    happened: 'The file or folder to read is not there.',
    meaning: 'It is another medium, or it was taken out meanwhile.',
    next: 'Check the label and insert the medium that is needed.',
    decides: '―',
  },
  'media/removed': {
    happened: 'The medium was taken out.',
    meaning: 'Reading or writing did not finish.',
    next: 'Insert the same medium and begin again.',
    decides: '―',
  },
  'media/unreadable': {
    happened: 'The medium cannot be read or written.',
    meaning: 'The medium or the port is faulty.',
    next: 'Take it out and use another port. If it still cannot be read, consider the backup; for writing, use another medium.',
    never: 'Do not format or repair it.',
    decides: 'Counting supervisor',
  },
  'media/not-permitted': {
    happened: 'Reading or writing the medium is not permitted.',
    meaning: 'The settings of this terminal do not allow this medium.',
    next: 'Call the technician and check the settings of the terminal.',
    decides: 'Technician',
  },
  'media/read-only': {
    happened: 'The medium is write-protected.',
    meaning: 'Its switch is set, or it can only be read.',
    next: 'Check the switch or insert another medium.',
    decides: '―',
  },
  'media/full': {
    happened: 'There is not enough space.',
    meaning: 'Writing did not finish. What was there before is unchanged.',
    next: 'Insert an empty medium. If the terminal itself is full, call the technician.',
    never: 'Do not delete other data to make space.',
    decides: 'Technician',
  },
  'media/not-supported': {
    happened: 'The format of the medium does not allow this reading or writing.',
    meaning: 'The name or size of a file, or making sure that it is written, is not possible on this medium. Reading or writing did not finish.',
    next: 'For writing, use a medium of another format. If it is a medium to be read, call the technician.',
    never: 'Do not format or repair it.',
    decides: 'Technician',
  },
  'media/in-use': {
    happened: 'The medium or file is in use by another program.',
    meaning: 'Reading or writing did not finish.',
    next: 'Wait a little and try again. If it goes on, call the technician.',
    decides: 'Technician',
  },
  'media/out-of-resources': {
    happened: 'The terminal has not enough memory, or too many files are open.',
    meaning: 'Reading or writing did not finish. The medium is not at fault.',
    next: 'Close other programs and try again. If it goes on, call the technician.',
    decides: 'Technician',
  },
  'media/not-a-file': {
    happened: 'Something on the medium is not an ordinary file.',
    meaning: 'What points elsewhere is not followed. Nothing of it has been read.',
    next: 'Call the election office.',
    never: 'Do not open the medium on another computer.',
    decides: 'Election office',
  },
  'media/too-large': {
    happened: 'A file is larger than it may be.',
    meaning: 'Reading was stopped. No ballot has been opened.',
    next: 'Check the label. If it is the medium of this election, call the election office.',
    decides: 'Election office',
  },
  'media/too-many-entries': {
    happened: 'The medium holds too many files.',
    meaning: 'It is not a medium of this election, or other data are mixed in.',
    next: 'Check the label and insert the medium of this election.',
    decides: '―',
  },
  'media/already-there': {
    happened: 'There are data already where this is to be written.',
    meaning: 'They are kept: nothing is overwritten.',
    next: 'Insert an empty medium.',
    never: 'Do not delete what is there.',
    decides: '―',
  },
  'media/differs': {
    happened: 'What was written on the medium reads back differently.',
    meaning: 'This medium cannot be used.',
    next: 'Write to another medium. Seal this one and keep it apart.',
    never: 'Do not use it again.',
    decides: '―',
  },
  'media/not-listed': {
    happened: 'The terminal cannot find out which media are inserted.',
    meaning: 'It cannot tell no medium from one that is not found. No ballot is touched.',
    next: 'Look again. If it stays so, make the spare terminal ready and call the technician.',
    decides: 'technician',
  },
};
