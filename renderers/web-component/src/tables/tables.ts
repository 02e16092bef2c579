export { dialog, editor } from './editor.ts';
export { table } from './table.ts';
