import fc from 'fast-check';
import { seed } from './settings.ts';

// Uses the same random cases in every run, so that a test fails because of a change and not by chance. FORMWRIGHT_SEED
// chooses other cases. A new seed each day is how we look for new faults.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
