import { testBoxMembers } from '../../../packages/session/test/behaviour/box-members.ts';
import { mountSession } from './support/mount-session.tsx';

testBoxMembers(mountSession);
