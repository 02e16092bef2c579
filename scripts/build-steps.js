/**
 * Each step needs what the one before it made. The browser's files are built from the same forms as the portal serves.
 *
 * @param {string} forms the folder of forms, absolute or relative to the project
 * @returns {string[][]} of each step what it builds, then its script with its arguments
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
