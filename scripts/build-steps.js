/**
 * Returns the steps that build forms of a folder outside this repository. The client is built from the same forms that
 * the portal serves.
 *
 * @param {string} forms the forms folder, absolute or relative to the project
 * @returns {string[][]} for each step, what it builds, followed by its script and arguments
 */
export const stepsOf = (forms) => [
  ['the forms', 'desk/command/bin/formwright.js', 'build', forms],
  ['the portal’s pages', 'apps/portal/build-client.js', '--forms', forms],
];
