export type { ConformanceCase } from './conformance-case.ts';
export { partlyWelsh } from './partly-welsh.ts';
export { readPage, type PageReading } from './page-reading.ts';
export { expectedOf, facts, runCase, type Draw, type Outcome } from './run-case.ts';
