import fc from 'fast-check';

// Uses the same random cases in every run, so that a test fails because of a change and not by chance. FORMWRIGHT_SEED
// chooses other cases. A new seed each day is how we look for new faults.
const seed = Number(process.env['FORMWRIGHT_SEED'] ?? 20_261_122);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
