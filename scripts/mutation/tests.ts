// The tests that mutants meet, quick ones first: those of the language's meaning.
import '../test/fixed-seed.ts';
import '../../generator/test/truth-tables.test.ts';
import '../../generator/test/properties/in-memory.test.ts';

export { tests } from './collect.js';
