import { testLayout } from '../../../packages/session/test/behaviour/layout.ts';
import { mountSession } from './support/mount-session.tsx';

testLayout(mountSession);
