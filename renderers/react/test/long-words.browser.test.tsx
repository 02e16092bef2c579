import { testLongWords } from '../../../packages/session/test/support/long-words.ts';
import { mountSession } from './support/mount-session.tsx';

testLongWords(mountSession);
