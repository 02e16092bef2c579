import { testKeyboard } from '../../../packages/session/test/behaviour/keyboard.ts';
import { mountSession } from './support/mount-session.tsx';

testKeyboard(mountSession);
