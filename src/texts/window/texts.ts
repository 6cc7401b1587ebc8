// The words of the window, in both languages. A screen adds its own texts here, and in window-texts.ts.
import type { Language } from '../language.ts';
import { board as boardInEnglish } from './en/board.ts';
import { components as componentsInEnglish } from './en/components.ts';
import { frame as frameInEnglish } from './en/frame.ts';
import { help as helpInEnglish } from './en/help.ts';
import { install as installInEnglish } from './en/install.ts';
import { lock as lockInEnglish } from './en/lock.ts';
import { pause as pauseInEnglish } from './en/pause.ts';
import { signIn as signInInEnglish } from './en/sign-in.ts';
import { board as boardInJapanese } from './ja/board.ts';
import { components as componentsInJapanese } from './ja/components.ts';
import { frame as frameInJapanese } from './ja/frame.ts';
import { help as helpInJapanese } from './ja/help.ts';
import { install as installInJapanese } from './ja/install.ts';
import { lock as lockInJapanese } from './ja/lock.ts';
import { pause as pauseInJapanese } from './ja/pause.ts';
import { signIn as signInInJapanese } from './ja/sign-in.ts';
import type { WindowTexts } from './window-texts.ts';

export const windowTexts: Readonly<Record<Language, WindowTexts>> = {
  ja: {
    frame: frameInJapanese,
    components: componentsInJapanese,
    help: helpInJapanese,
    board: boardInJapanese,
    install: installInJapanese,
    signIn: signInInJapanese,
    lock: lockInJapanese,
    pause: pauseInJapanese,
  },
  en: {
    frame: frameInEnglish,
    components: componentsInEnglish,
    help: helpInEnglish,
    board: boardInEnglish,
    install: installInEnglish,
    signIn: signInInEnglish,
    lock: lockInEnglish,
    pause: pauseInEnglish,
  },
};
