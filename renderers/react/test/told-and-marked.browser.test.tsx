import { testToldAndMarked } from '../../../packages/session/test/support/told-and-marked.ts';
import { mountSession } from './support/mount-session.tsx';

testToldAndMarked(mountSession);
