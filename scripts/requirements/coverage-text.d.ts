/** Returns the text of docs/coverage.md: for each requirement, the tests that name it, or why it does not work yet. */
export function coverageText(root: string): Promise<string>;
/**
 * Returns the files that show each id to work: tests, scenarios and conformance cases that name it. Ids that are not in
 * docs/requirements.json are among them.
 */
export function filesById(root: string): ReadonlyMap<string, readonly string[]>;
