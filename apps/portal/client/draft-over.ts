const goOn =
  'Your answers are still here. Try again to start a new form with them. You will need to choose any files again.';

/**
 * What is said of a draft that is kept no more, and was open here, by the API's `error`. Its answers are only on the
 * screen now.
 */
export const draftOver: ReadonlyMap<string, string> = new Map<string, string>([
  ['draft-deleted', `This form was deleted in another window, or by somebody else with its link. ${goOn}`],
  ['draft-expired', `This saved form has expired. ${goOn}`],
]);
