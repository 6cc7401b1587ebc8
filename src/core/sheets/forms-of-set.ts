// The forms of the sheets that are printed with a confirmed count, for whoever lists them without making them.

/** 引渡票（集計係用・要回収）: handed to the tally staff, and collected again. */
export const HAND_OVER_FORM = 'A-22';

/** Every other one goes into the sealed set. */
export const formsOfSet: readonly string[] = ['A-1', 'A-2', 'A-3', 'A-4', '照合', 'A-12', 'A-13', 'A-7', 'A-8', HAND_OVER_FORM];
