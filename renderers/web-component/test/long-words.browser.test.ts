import { testLongWords } from '../../../packages/session/test/behaviour/long-words.ts';
import { mountSession } from './mount-session.ts';

testLongWords(mountSession);
