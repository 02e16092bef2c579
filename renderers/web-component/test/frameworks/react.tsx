import { defineFormwrightForm } from '@formwright/renderer-web-component';
import { FormwrightForm, useSession } from '@formwright/renderer-react';
import { createElement, type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { given } from './given.ts';

type Given = ReturnType<typeof given>;

function WithHook(now: Given): ReactNode {
  return <FormwrightForm session={useSession(now)} />;
}

function WithElement({ form: compiled, ...now }: Given): ReactNode {
  return createElement('formwright-form', { compiled, ...now });
}

function App(): ReactNode {
  const [count, setCount] = useState(1);
  const [language, setLanguage] = useState<'en' | 'cy'>('en');
  const [version, setVersion] = useState<1 | 2>(1);
  const Form = location.hash === '#element' ? WithElement : WithHook;
  return (
    <>
      <button id="again" onClick={() => setCount(count + 1)}>
        Draw again
      </button>
      <button id="welsh" onClick={() => setLanguage('cy')}>
        Cymraeg
      </button>
      <button id="next-version" onClick={() => setVersion(2)}>
        Next version
      </button>
      <Form {...given(count, language, version)} />
    </>
  );
}

defineFormwrightForm();
const main = document.querySelector('main');
if (main)
  createRoot(main).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
