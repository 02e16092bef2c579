import { createRoot } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';
import '@formwright/theme/theme.css';
import { testToldAndMarked } from '../../../packages/session/test/support/told-and-marked.ts';
import { FormwrightForm } from '../src/index.ts';

testToldAndMarked(async (session) => {
  const root = document.body.appendChild(document.createElement('main'));
  const reactRoot = createRoot(root);
  reactRoot.render(<FormwrightForm session={session} />);
  onTestFinished(() => {
    reactRoot.unmount();
    root.remove();
  });
  await expect.poll(() => root.querySelector('h1')).not.toBeNull();
  return { root };
});
