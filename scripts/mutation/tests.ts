// The tests that are run against mutants, fast ones first. They are the tests of what the language means.
import '../../test-support/src/random/fixed-seed.ts';
import '../../packages/runtime/test/formats/formats.test.ts';
import '../../packages/runtime/test/values/dates.test.ts';
import '../../packages/runtime/test/values/decimals.test.ts';
import '../../packages/runtime/test/values/read.test.ts';
import '../../packages/runtime/test/logic/calculate.test.ts';
import '../../packages/runtime/test/logic/where.test.ts';
import '../../packages/runtime/test/draft/validate-draft.test.ts';
import '../../packages/runtime/test/model/model.test.ts';
import '../../packages/runtime/test/create-form.test.ts';
import '../../packages/runtime/test/pages/questions.test.ts';
import '../../generator/test/4-compile/model.test.ts';
import '../../generator/test/5-emit/logic.test.ts';
import '../../generator/test/pipeline/run-form.test.ts';
import '../../generator/test/truth-tables.test.ts';
import '../../generator/test/properties/in-memory.test.ts';

export { tests } from './collect.js';
