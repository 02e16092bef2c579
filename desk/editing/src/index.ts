export { editJson, jsonEdits, type JsonChange, type JsonPath } from './edit-json.ts';
export { editJsonTo } from './edit-json-to.ts';
export { EditError } from './edit-error.ts';
export { layoutOf, printJson, type Layout } from './layout.ts';
export { kindOfChange, readForEdit, writeChange, type FileChange } from './file-change.ts';
