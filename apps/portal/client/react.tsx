import { FormwrightForm } from '@formwright/renderer-react';
import { createRoot } from 'react-dom/client';
import { formPlace } from './form-place.ts';
import { openForm } from './open-form.ts';

const root = createRoot(formPlace());
await openForm((session) => root.render(<FormwrightForm session={session} />));
