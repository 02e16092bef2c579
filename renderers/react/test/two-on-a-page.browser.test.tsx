import { renderToString } from 'react-dom/server';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { afterEach, describe, expect } from 'vitest';
import type { Session } from '@formwright/session';
import { testTwoOnAPage } from '../../../packages/session/test/behaviour/two-on-a-page.ts';
import { FormwrightForm } from '../src/index.ts';

const drawn: (() => void)[] = [];
afterEach(() => {
  for (const end of drawn.splice(0)) end();
  document.body.replaceChildren();
});

describe('in one root', () =>
  testTwoOnAPage(async (sessions) => {
    const root = createRoot(document.body.appendChild(document.createElement('main')));
    root.render(sessions.map((session, n) => <FormwrightForm key={n} session={session} />));
    drawn.push(() => root.unmount());
  }));

describe('rendered on a server, each in its own root', () =>
  testTwoOnAPage(async (sessions) => {
    const one = (session: Session) => <FormwrightForm session={session} />;
    for (const session of sessions) {
      const main = document.body.appendChild(document.createElement('main'));
      main.innerHTML = renderToString(one(session));
      const root = hydrateRoot(main, one(session));
      drawn.push(() => root.unmount());
      // React has taken over what the server sent.
      await expect
        .poll(() =>
          Object.keys(main.querySelector('.formwright') ?? {}).some((name) => name.startsWith('__reactFiber')),
        )
        .toBe(true);
    }
  }));
