import { testTables } from '../../../packages/session/test/behaviour/tables.ts';
import { mountSession } from './support/mount-session.tsx';

testTables(mountSession);
