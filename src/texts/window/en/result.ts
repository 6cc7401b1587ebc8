// Step 8: the result.
import type { ResultTexts } from '../result-texts.ts';

export const result: ResultTexts = {
  hidden: {
    code: '開-81',
    title: 'Turn the screen so that the gallery cannot see it',
    lead: (supervisor) => `The result is covered. No figure appears before it is shown (${supervisor}).`,
    leadOfRest: (contests, supervisor) => `${contests} is still covered and waits to be shown (${supervisor}).`,
    turn: '1  Check which way the screen faces',
    gallery: 'Neither the gallery nor the press can see the screen.',
    show: (supervisor) => `2  Show the result (${supervisor})`,
    notInside: 'Until they are shown, the figures are not in this window at all.',
    ofOther: (contests, name) => `${contests} is shown by ${name}.`,
    secret: 'Secrecy of the vote',
    secretMeans: 'Figures of internet votes alone never leave this place, however many there are. What is announced is the figure with the paper votes.',
    after: 'Once it is shown',
    afterMeans: 'It can be hidden at any time. When two persons have confirmed, the count can be completed.',
    go: (supervisor) => `Show the result (${supervisor})`,
    wait: 'Leave the result covered',
    needsGallery: 'Check which way the screen faces.',
    noSupervisor: 'Who decides',
    noSupervisorMeans: 'Nobody is recorded who may show this result. Record the supervisor or a deputy under “Change who is present”.',
  },
  shown: {
    code: '開-82',
    title: 'Read it through together, then complete the count',
    hide: 'Hide the result',
    key: 'Esc',
    go: 'Complete the count of internet votes',
    announced: 'The result is shown. Esc hides it.',
    hiddenAgain: 'The result is hidden.',
  },
};
