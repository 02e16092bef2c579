// Each suite measures, and returns a table of what it has measured.
import { browser, browserTable } from './browser.js';
import { build, buildTable } from './build.js';
import { bytes, bytesTable } from './bytes.js';
import { desk, deskTable } from './desk.js';
import { logic, logicTable } from './logic.js';
import { pdf, pdfTable } from './pdf.js';
import { portal, portalTable } from './portal.js';
import { reasoning, reasoningTable } from './reasoning.js';
import { rows, rowsTable } from './rows.js';

/** The suites, in the order in which they run. */
export const suites = {
  bytes: [bytes, bytesTable],
  logic: [logic, logicTable],
  browser: [browser, browserTable],
  pdf: [pdf, pdfTable],
  portal: [portal, portalTable],
  build: [build, buildTable],
  rows: [rows, rowsTable],
  desk: [desk, deskTable],
  reasoning: [reasoning, reasoningTable],
};
