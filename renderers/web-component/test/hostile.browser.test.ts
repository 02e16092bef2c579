import { testHostile } from '../../../packages/session/test/behaviour/hostile.ts';
import { mountSession } from './mount-session.ts';

testHostile(mountSession);
