import axe from 'axe-core';

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Returns what axe finds in a form, in its shadow root too. */
export async function axeViolations(root: HTMLElement | ShadowRoot): Promise<readonly string[]> {
  const { violations } = await axe.run(root instanceof ShadowRoot ? root.host : root, { runOnly: RULES });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${JSON.stringify(target)} ${html}\n${failureSummary}`),
  );
}
