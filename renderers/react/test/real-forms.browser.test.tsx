import { testRealForms } from '../../../packages/session/test/behaviour/real-forms.ts';
import { mountSession } from './support/mount-session.tsx';

testRealForms(mountSession, 'react');
