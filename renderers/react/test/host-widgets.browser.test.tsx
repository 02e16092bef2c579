import { testHostWidgets } from '../../../packages/session/test/support/host-widgets.ts';
import { mountSession } from './support/mount-session.tsx';

testHostWidgets(mountSession);
