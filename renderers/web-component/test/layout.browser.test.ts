import { testLayout } from '../../../packages/session/test/behaviour/layout.ts';
import { mountSession } from './mount-session.ts';

testLayout(mountSession);
