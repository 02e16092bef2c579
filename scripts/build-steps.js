/**
 * Returns the steps of the build. Each needs the results of the steps before it. The client is built from the same
 * forms that the portal serves.
 *
 * @param {string} forms the forms folder, absolute or relative to the project
 * @returns {string[][]} for each step, what it builds, followed by its script and arguments
 */
export const buildSteps = (forms) => [
  ['the templates for paper', 'renderers/print/scripts/compile-templates.js'],
  ['the theme', 'packages/theme/build.js'],
  ['the packages', 'node_modules/typescript/bin/tsc', '-b'],
  ['the desk’s pages', 'desk/preview/build-client.js'],
  ['the forms', 'desk/command/bin/formwright.js', 'build', forms, 'packages/conformance/forms'],
  ['the extension for VS Code', 'desk/vscode/build.js'],
  ['the portal’s pages', 'apps/portal/build-client.js', '--forms', forms],
];
