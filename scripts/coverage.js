// `npm run coverage`: writes docs/coverage.md from docs/requirements.json and the tests that name its ids.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverageText } from './requirements/coverage-text.js';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(new URL('../docs/coverage.md', import.meta.url), await coverageText(root));
