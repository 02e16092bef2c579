// `npm run notices`: writes THIRD-PARTY-NOTICES.md from the installed packages.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeNotices } from './notices/make-notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(new URL('../THIRD-PARTY-NOTICES.md', import.meta.url), makeNotices(root));
