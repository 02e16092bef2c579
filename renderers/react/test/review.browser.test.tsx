import { testReview } from '../../../packages/session/test/behaviour/review.ts';
import { mountSession } from './support/mount-session.tsx';

testReview(mountSession);
