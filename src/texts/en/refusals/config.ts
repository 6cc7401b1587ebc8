// When the configuration of the terminal (config.json) does not let a command go on.
import type { configRefusals } from '../../../core/config/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const config: Readonly<Record<keyof typeof configRefusals, RefusalText>> = {
  'config/unreadable': {
    happened: 'The configuration of the terminal (config.json) cannot be read.',
    meaning: 'It is no regular file, too large, or not readable for this user. The program does not go on as if there were none.',
    next: 'Look at config.json in the data folder of the terminal.',
    decides: 'Information officer',
  },
  'config/open-to-others': {
    happened: 'Others than the user of this terminal can change its configuration (config.json).',
    meaning: 'Nobody knows who wrote it, so it is not used.',
    next: 'Check its content with a second person, take the right to write from all others (chmod go-w) and run the command again.',
    decides: 'Information officer',
  },
  'config/form': {
    happened: 'The configuration of the terminal (config.json) has not the form that it must have.',
    meaning: 'A member is missing, unknown, there twice, or of another form. No part of the file is used.',
    next: 'Mend the place that is named. docs/formats/config.md says how it is written.',
    decides: 'Information officer',
  },
  'config/not-written': {
    happened: 'The configuration of the terminal (config.json) cannot be written.',
    meaning: 'The former one is there as it was.',
    next: 'Check room and rights of the data folder and run the command again.',
    decides: 'Information officer',
  },
  'config/module-unreadable': {
    happened: 'The file of the program for IC cards (PKCS#11) cannot be read.',
    meaning: 'It is not there, or no regular file. What is pinned has not changed.',
    next: 'Look for its place in the manual of the card and name it again.',
    decides: 'Information officer',
  },
  'config/module-pinned-otherwise': {
    happened: 'This program for IC cards (PKCS#11) is pinned with another content.',
    meaning: 'It was updated or exchanged after that.',
    next: 'Find out where the update came from, and pin it again by two persons. If nobody knows of it, do not use this terminal.',
    command: 'Two persons are named by giving --by twice.',
    never: 'Do not pin it again without knowing where it came from.',
    decides: 'Information officer',
  },
  'config/further-module': {
    happened: 'This terminal has a program for IC cards (PKCS#11) already.',
    meaning: 'A second one, and one that takes the place of another, is pinned by two persons. What is pinned has not changed.',
    next: 'Find out where it came from, and pin it by two persons. If an update changed its name, put it in the place of the former one.',
    command: 'Two persons are named by giving --by twice, the former one by --instead.',
    never: 'Do not pin it without knowing where it came from.',
    decides: 'Information officer',
  },
  'config/module-not-pinned': {
    happened: 'The program for IC cards (PKCS#11) whose place is to be taken is not pinned on this terminal.',
    meaning: 'There is nothing whose place could be taken. What is pinned has not changed.',
    next: 'Name the path that a refusal “the program for IC cards is not there” tells, just as it stands.',
    decides: 'Information officer',
  },
};
