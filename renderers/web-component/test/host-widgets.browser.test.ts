import { testHostWidgets } from '../../../packages/session/test/behaviour/host-widgets.ts';
import { mountSession } from './mount-session.ts';

testHostWidgets(mountSession);
