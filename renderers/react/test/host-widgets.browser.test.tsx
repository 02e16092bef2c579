import { testHostWidgets } from '../../../packages/session/test/behaviour/host-widgets.ts';
import { mountSession } from './support/mount-session.tsx';

testHostWidgets(mountSession);
