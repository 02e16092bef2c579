#!/usr/bin/env node
import { main } from '../dist/cli.js';

// The reader may close the pipe early: `formwright check | head`.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));
