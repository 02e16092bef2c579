import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FormwrightForm, useSession } from '../../src/index.ts';
import { everything, facts } from '../../../../packages/session/test/behaviour/everything.ts';

const host = {
  save: () => Promise.resolve({ link: '/d/1' }),
  submit: () => Promise.resolve({ reference: 'AB-12', pdf: '/p/1' }),
};

function App() {
  return <FormwrightForm session={useSession({ form: everything(), facts, host })} />;
}

// The policy's own reports, for the test to read.
const seen: string[] = [];
Object.assign(window, { violations: seen });
document.addEventListener(
  'securitypolicyviolation',
  ({ violatedDirective, blockedURI, sample }) => void seen.push([violatedDirective, blockedURI, sample].join(' ')),
);

const main = document.querySelector('main');
if (main)
  createRoot(main).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
