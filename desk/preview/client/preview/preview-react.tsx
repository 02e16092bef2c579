import { FormwrightForm } from '@formwright/renderer-react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { startPreview } from './start-preview.ts';

const root = createRoot(document.body);
const drawn = { count: 0 };

startPreview({
  draw(session) {
    drawn.count += 1;
    flushSync(() => root.render(<FormwrightForm key={drawn.count} session={session} />));
  },
  root: () => document,
});
