export { buildForm, checkForm, type BuildResult } from './build-form.ts';
export { check } from './2-check/index.ts';
export { compile } from './3-compile/compile.ts';
export { CompileError } from './3-compile/compile-error.ts';
export type { Compiled } from './3-compile/compiled.ts';
export type { Condition, Expression, Logic, Operand, Operator, PromptRule, Rule } from './3-compile/logic.ts';
export { emit } from './4-emit/index.ts';
export type { ChoiceList, Definition, DefinitionNode, Keyword, Place } from './1-read/definition.ts';
export { read, type ReadResult } from './1-read/read.ts';
