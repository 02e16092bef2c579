// The tests that mutants meet, quick ones first: those of the language's meaning.
import '../test/fixed-seed.ts';
import '../../packages/runtime/test/formats.test.ts';
import '../../packages/runtime/test/dates.test.ts';
import '../../packages/runtime/test/decimals.test.ts';
import '../../packages/runtime/test/values.test.ts';
import '../../packages/runtime/test/create-form.test.ts';
import '../../packages/runtime/test/questions.test.ts';
import '../../generator/test/4-compile/model.test.ts';
import '../../generator/test/5-emit/logic.test.ts';
import '../../generator/test/build/run-form.test.ts';
import '../../generator/test/truth-tables.test.ts';
import '../../generator/test/properties/in-memory.test.ts';

export { tests } from './collect.js';
