import { testToldAndMarked } from '../../../packages/session/test/behaviour/told-and-marked.ts';
import { mountSession } from './mount-session.ts';

testToldAndMarked(mountSession);
