import { testReview } from '../../../packages/session/test/behaviour/review.ts';
import { mountSession } from './mount-session.ts';

testReview(mountSession);
