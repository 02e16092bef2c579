import fc from 'fast-check';

// The same random cases in every run, so that a test fails for what was changed and not by chance. FORMWRIGHT_SEED
// chooses others: a new seed a day is how new faults are looked for.
const seed = Number(process.env['FORMWRIGHT_SEED'] ?? 20_261_122);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
