import { testTranslated } from '../../../packages/session/test/behaviour/translated.ts';
import { mountSession } from './mount-session.ts';

testTranslated(mountSession);
