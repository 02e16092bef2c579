import { testWelsh } from '../../../packages/session/test/behaviour/welsh.ts';
import { mountSession } from './support/mount-session.tsx';

testWelsh(mountSession);
