#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { checkPdf } from '../dist/check/index.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: formwright-check-pdf FILE …');
  process.exitCode = 2;
}

for (const file of files) {
  try {
    const findings = await checkPdf(new Uint8Array(await readFile(file)));
    if (findings.length === 0) console.log(`${file}: no problems found`);
    for (const { rule, says, where } of findings)
      console.log(`${file}: ${rule} ${says} ${where.length} × ${where.slice(0, 3).join('; ')}`);
    if (findings.length > 0) process.exitCode = 1;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
