import { testTables } from '../../../packages/session/test/behaviour/tables.ts';
import { mountSession } from './mount-session.ts';

testTables(mountSession);
