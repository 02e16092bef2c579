export { editorDialog, editorPage } from './editor.ts';
export { table } from './table.ts';
