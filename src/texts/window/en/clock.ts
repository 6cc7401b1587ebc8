// Confirming the clock again
import type { ClockTexts } from '../clock-texts.ts';

export const clock: ClockTexts = {
  code: '開-32',
  title: 'Confirm the time again, together',
  back: 'Back',
  go: 'Record the confirmed time',
  link: 'Confirm the time again',
  moved: {
    title: (minutes) => `The clock of the terminal is ${minutes} min off the time that was confirmed.`,
    means: 'The times on record would be wrong. Two persons look at a clock, and confirm the time again.',
  },
};
