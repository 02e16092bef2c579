import { testWidgets } from '../../../packages/session/test/behaviour/widgets.ts';
import { mountSession } from './support/mount-session.tsx';

testWidgets(mountSession);
