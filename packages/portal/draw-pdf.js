// A process that draws PDFs for the portal: a document as JSON comes in, its bytes go out. See src/pdf/start-child.ts.
import { readPrintDocument, renderPdf } from '@formwright/renderer-print';

process.on('message', async (/** @type {string} */ document) => {
  const bytes = await draw(document).catch(() => undefined);
  process.send?.({ ...(bytes && { bytes }), resident: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());

async function draw(/** @type {string} */ document) {
  return renderPdf(readPrintDocument(JSON.parse(document)));
}
