export { begin } from './begin.ts';
export { banner } from '../around/banner.ts';
export { confirmation } from '../around/confirmation.ts';
export { dialog } from '../around/dialog.ts';
export { missing } from '../around/missing.ts';
export { reviewPart } from '../around/review-part.ts';
