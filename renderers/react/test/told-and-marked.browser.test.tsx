import { testToldAndMarked } from '../../../packages/session/test/behaviour/told-and-marked.ts';
import { mountSession } from './support/mount-session.tsx';

testToldAndMarked(mountSession);
