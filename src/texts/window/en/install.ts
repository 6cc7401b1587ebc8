// Loading hall settings.
import type { InstallTexts } from '../install-texts.ts';

export const install: InstallTexts = {
  title: 'Insert the medium “hall settings” and choose it',
  lead: 'This is not the medium with the ballots. Nothing sealed is opened yet.',
  medium: 'Medium with the hall settings',
  look: 'Look for media again',
  noMedium: 'No medium was found. Insert it and choose “Look for media again”.',
  mediumNote: (size, path) => `${size}　${path}`,
  folder: 'Folder on the medium (usually blank)',
  folderHint: 'Only where the election office named one.',
  terminal: 'Name of this terminal',
  terminalHint: 'As on the label of the terminal.',
  digits: 'Twelve groups of digits on the paper of the key ceremony',
  digitsHint: 'Read the paper and type five digits at a time.',
  needsMedium: 'Choose a medium.',
  needsTerminal: 'Type the name of this terminal.',
  needsDigits: (group) => `Type group ${group}.`,
  back: 'Go back without loading',
  load: 'Load hall settings',
  paper: { title: 'Why digits are typed', text: 'They show that the medium belongs to the election of the key ceremony. If one digit differs, nothing is loaded.' },
  names: { title: 'Names', text: 'Names of staff, supervisor and witnesses come with the settings and are confirmed by eye later.' },
};
