import { testTranslated } from '../../../packages/session/test/behaviour/translated.ts';
import { mountSession } from './support/mount-session.tsx';

testTranslated(mountSession);
