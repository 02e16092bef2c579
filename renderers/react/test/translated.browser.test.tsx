import { createRoot } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';
import '@formwright/theme/theme.css';
import { testTranslated } from '../../../packages/session/test/support/translated.ts';
import { FormwrightForm } from '../src/index.ts';

testTranslated(async (session) => {
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
