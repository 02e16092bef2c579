import '@formwright/theme/theme.css';
import type { Session } from '@formwright/session';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';
import { FormwrightForm } from '../../src/index.ts';

/** Draws a session in the page, until the test is over: what tests that both renderers share ask of each. */
export async function mountSession(session: Session): Promise<{ readonly root: HTMLElement }> {
  const root = document.body.appendChild(document.createElement('main'));
  const reactRoot = createRoot(root);
  reactRoot.render(<FormwrightForm session={session} />);
  onTestFinished(() => {
    reactRoot.unmount();
    root.remove();
  });
  await expect.poll(() => root.querySelector('h1')).not.toBeNull();
  return { root };
}
