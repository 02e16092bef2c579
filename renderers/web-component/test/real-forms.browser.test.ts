import { testRealForms } from '../../../packages/session/test/behaviour/real-forms.ts';
import { mountSession } from './mount-session.ts';

testRealForms(mountSession, 'web-component');
