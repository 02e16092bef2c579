import { testKeyboard } from '../../../packages/session/test/behaviour/keyboard.ts';
import { mountSession } from './mount-session.ts';

testKeyboard(mountSession);
