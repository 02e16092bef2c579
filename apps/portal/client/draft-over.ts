const goOn = 'Your answers are still here: try again to start a new form with them. Any files have to be chosen again.';

/**
 * What is said of a draft that is kept no more, and was open here, by the API's `error`. Its answers are only on the
 * screen now.
 */
export const draftOver: ReadonlyMap<string, string> = new Map<string, string>([
  ['draft-deleted', `This form was deleted in another window, or by somebody else who has its link. ${goOn}`],
  ['draft-expired', `This form is no longer kept: its time is over. ${goOn}`],
]);
