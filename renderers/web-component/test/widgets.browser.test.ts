import { testWidgets } from '../../../packages/session/test/behaviour/widgets.ts';
import { mountSession } from './mount-session.ts';

testWidgets(mountSession);
