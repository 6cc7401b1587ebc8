// The words of the window, in both languages. A screen adds its own texts here, and in window-texts.ts.
import type { Language } from '../language.ts';
import { board as boardInEnglish } from './en/board.ts';
import { card as cardInEnglish } from './en/card.ts';
import { clock as clockInEnglish } from './en/clock.ts';
import { closed as closedInEnglish } from './en/closed.ts';
import { components as componentsInEnglish } from './en/components.ts';
import { count as countInEnglish } from './en/count.ts';
import { doubt as doubtInEnglish } from './en/doubt.ts';
import { frame as frameInEnglish } from './en/frame.ts';
import { help as helpInEnglish } from './en/help.ts';
import { install as installInEnglish } from './en/install.ts';
import { lock as lockInEnglish } from './en/lock.ts';
import { opening as openingInEnglish } from './en/opening.ts';
import { pause as pauseInEnglish } from './en/pause.ts';
import { people as peopleInEnglish } from './en/people.ts';
import { preserve as preserveInEnglish } from './en/preserve.ts';
import { print as printInEnglish } from './en/print.ts';
import { ready as readyInEnglish } from './en/ready.ts';
import { receive as receiveInEnglish } from './en/receive.ts';
import { reconcile as reconcileInEnglish } from './en/reconcile.ts';
import { recount as recountInEnglish } from './en/recount.ts';
import { result as resultInEnglish } from './en/result.ts';
import { signIn as signInInEnglish } from './en/sign-in.ts';
import { votes as votesInEnglish } from './en/votes.ts';
import { board as boardInJapanese } from './ja/board.ts';
import { card as cardInJapanese } from './ja/card.ts';
import { clock as clockInJapanese } from './ja/clock.ts';
import { closed as closedInJapanese } from './ja/closed.ts';
import { components as componentsInJapanese } from './ja/components.ts';
import { count as countInJapanese } from './ja/count.ts';
import { doubt as doubtInJapanese } from './ja/doubt.ts';
import { frame as frameInJapanese } from './ja/frame.ts';
import { help as helpInJapanese } from './ja/help.ts';
import { install as installInJapanese } from './ja/install.ts';
import { lock as lockInJapanese } from './ja/lock.ts';
import { opening as openingInJapanese } from './ja/opening.ts';
import { pause as pauseInJapanese } from './ja/pause.ts';
import { people as peopleInJapanese } from './ja/people.ts';
import { preserve as preserveInJapanese } from './ja/preserve.ts';
import { print as printInJapanese } from './ja/print.ts';
import { ready as readyInJapanese } from './ja/ready.ts';
import { receive as receiveInJapanese } from './ja/receive.ts';
import { reconcile as reconcileInJapanese } from './ja/reconcile.ts';
import { recount as recountInJapanese } from './ja/recount.ts';
import { result as resultInJapanese } from './ja/result.ts';
import { signIn as signInInJapanese } from './ja/sign-in.ts';
import { votes as votesInJapanese } from './ja/votes.ts';
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
    ready: readyInJapanese,
    people: peopleInJapanese,
    opening: openingInJapanese,
    clock: clockInJapanese,
    receive: receiveInJapanese,
    card: cardInJapanese,
    count: countInJapanese,
    doubt: doubtInJapanese,
    reconcile: reconcileInJapanese,
    votes: votesInJapanese,
    result: resultInJapanese,
    recount: recountInJapanese,
    print: printInJapanese,
    preserve: preserveInJapanese,
    closed: closedInJapanese,
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
    ready: readyInEnglish,
    people: peopleInEnglish,
    opening: openingInEnglish,
    clock: clockInEnglish,
    receive: receiveInEnglish,
    card: cardInEnglish,
    count: countInEnglish,
    doubt: doubtInEnglish,
    reconcile: reconcileInEnglish,
    votes: votesInEnglish,
    result: resultInEnglish,
    recount: recountInEnglish,
    print: printInEnglish,
    preserve: preserveInEnglish,
    closed: closedInEnglish,
  },
};
