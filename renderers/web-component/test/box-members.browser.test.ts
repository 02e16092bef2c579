import { testBoxMembers } from '../../../packages/session/test/behaviour/box-members.ts';
import { mountSession } from './mount-session.ts';

testBoxMembers(mountSession);
