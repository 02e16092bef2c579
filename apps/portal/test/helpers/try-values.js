// Passes thousands of values, and wrong numbers of values, to a real database, in a separate process, because the test
// looks for what crashes a process. Prints how many were stored and how many refused. Each stored value has to come
// back unchanged.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { connect } from '../../dist/storage/database/database.js';

const database = connect(process.argv[2]);
database.script('create table kept (at integer, value any) strict');
const statements = {
  insert: database.prepare('insert into kept (at, value) values (?, ?)'),
  select: database.prepare('select value from kept where at is ? and value is ?'),
  clear: database.prepare('delete from kept'),
};
const counts = { kept: 0, refused: 0 };

const bytes = fc.uint8Array({ maxLength: 40 });
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withSparseArray: true, withBoxedValues: true }),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\u0000', 'a\u0000b', '\ud800', true, undefined, 2 ** 53, Number.MAX_SAFE_INTEGER, -0, Symbol('x')),
  bytes,
  bytes.map((list) => Buffer.from(list)),
);

fc.assert(
  fc.property(fc.array(hostile, { maxLength: 4 }), (values) => {
    try {
      statements.insert.run(values);
    } catch (error) {
      if (!(error instanceof TypeError) && error.code !== 'UNKNOWN_SQLITE_ERROR_3091') throw error;
      counts.refused += 1;
      return;
    }
    const [row] = statements.select.all(values);
    const [, value] = values;
    if (value instanceof Uint8Array) assert.deepEqual(row.value, new Uint8Array(value));
    else assert.ok(row.value === value);
    statements.clear.run([]);
    counts.kept += 1;
  }),
  { numRuns: 20_000, seed: 8 },
);

console.log(JSON.stringify(counts));
database.close();
