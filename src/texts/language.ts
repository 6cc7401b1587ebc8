// The languages of the interface. Japanese is the first; sheets are Japanese only.

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];
