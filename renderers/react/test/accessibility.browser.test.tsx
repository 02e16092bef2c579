import { testAccessibility } from '../../../packages/session/test/behaviour/accessibility.ts';
import { mountSession } from './support/mount-session.tsx';

testAccessibility(mountSession);
