import { testBoxMembers } from '../../../packages/session/test/support/box-members.ts';
import { mountSession } from './support/mount-session.tsx';

testBoxMembers(mountSession);
