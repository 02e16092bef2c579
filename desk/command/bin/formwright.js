#!/usr/bin/env node
import { main } from '../dist/cli.js';

// Whoever reads the output may have seen enough: `formwright check | head`.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));
