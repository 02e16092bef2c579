import { FormwrightForm } from '@formwright/renderer-react';
import { createRoot } from 'react-dom/client';
import { formPlace } from './form-place.ts';
import { openSession } from './open-session.ts';

createRoot(formPlace()).render(<FormwrightForm session={await openSession()} />);
