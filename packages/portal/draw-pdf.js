// A process that draws for the portal: a document as JSON comes in, the bytes of a PDF or a page go out. See src/pdf/start-child.ts.
import { readPrintDocument, renderHtml, renderPdf } from '@formwright/renderer-print';

process.on('message', async (/** @type {{ document: string, stylesheet?: string }} */ paper) => {
  const bytes = await draw(paper).catch(() => undefined);
  process.send?.({ ...(bytes && { bytes }), resident: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());

/** @returns {Promise<Uint8Array>} */
async function draw(/** @type {{ document: string, stylesheet?: string }} */ { document, stylesheet }) {
  const read = readPrintDocument(JSON.parse(document));
  return stylesheet === undefined ? renderPdf(read) : Buffer.from(renderHtml(read, { stylesheet }));
}
