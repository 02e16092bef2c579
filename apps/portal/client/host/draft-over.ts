const goOn =
  'Your answers are still here. Try again to start a new form with them. You will need to choose any files again.';

/**
 * Messages for a draft that was open here but is no longer kept, by the API's `error`. Its answers are now only on the
 * screen.
 */
export const draftOver: ReadonlyMap<string, string> = new Map<string, string>([
  ['draft-deleted', `This form was deleted in another window, or by somebody else with its link. ${goOn}`],
  ['draft-moved', `This form was taken into an account in another window. ${goOn}`],
  ['draft-expired', `This saved form has expired. ${goOn}`],
]);
