export { EditorDialog, EditorPage } from './editor.tsx';
export { Table } from './table.tsx';
