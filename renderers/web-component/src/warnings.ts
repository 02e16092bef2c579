/** The element's warnings, for the page's developer. */
export const warnings = {
  session: 'a `session` was set while answers are not saved, so it is not drawn.',
  'no facts': '<formwright-form> draws nothing until its property `facts` is set.',
  'no compiled': '<formwright-form> draws nothing until its property `compiled` is set.',
} as const;
