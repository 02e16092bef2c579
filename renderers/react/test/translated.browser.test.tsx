import { testTranslated } from '../../../packages/session/test/support/translated.ts';
import { mountSession } from './support/mount-session.tsx';

testTranslated(mountSession);
