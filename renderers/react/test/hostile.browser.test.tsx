import { testHostile } from '../../../packages/session/test/behaviour/hostile.ts';
import { mountSession } from './support/mount-session.tsx';

testHostile(mountSession);
