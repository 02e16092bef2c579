import { testLongWords } from '../../../packages/session/test/behaviour/long-words.ts';
import { mountSession } from './support/mount-session.tsx';

testLongWords(mountSession);
