import '@formwright/theme/theme.css';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';
import type { DrawSession } from '../../../../packages/session/test/behaviour/draw-form.ts';
import { FormwrightForm, type FormwrightFormProps } from '../../src/index.ts';

/** Returns a way to draw sessions in the page, each until its test is over. */
export const mountWith =
  (props: Partial<FormwrightFormProps>): DrawSession =>
  async (session) => {
    const root = document.body.appendChild(document.createElement('main'));
    const reactRoot = createRoot(root);
    reactRoot.render(<FormwrightForm session={session} {...props} />);
    onTestFinished(() => {
      reactRoot.unmount();
      root.remove();
    });
    await expect.poll(() => root.querySelector('h1')).not.toBeNull();
    return { root };
  };

/** Draws a session in the page: what tests that both renderers share ask of each. */
export const mountSession = mountWith({});
