// Where a person has gone on their own: everywhere else the screen follows from what is due.
export type Place = 'board' | 'install' | 'sign-in' | 'people' | 'pause' | 'clock' | 'recount';
