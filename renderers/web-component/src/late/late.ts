export { watchControls } from '@formwright/session';
export { lateCss } from '@formwright/theme/late';
export { aside } from '../around/aside.ts';
export { banner } from '../around/banner.ts';
export { confirmation } from '../around/confirmation.ts';
export { dialog } from '../around/dialog.ts';
export { returned } from '../around/returned.ts';
export { missing } from '../around/missing.ts';
