// A process that draws for the portal. It receives a `Paper` and sends the bytes of a PDF or a page. See
// src/pdf/start-child.ts.
import { draw } from './dist/pdf/draw.js';

process.on('message', async (/** @type {import('./src/pdf/paper.ts').Paper} */ paper) => {
  /** @type {readonly string[]} */
  let missing = [];
  const onMissing = (/** @type {readonly string[]} */ scripts) => void (missing = scripts);
  const drawn = await draw(paper, { onMissing }).catch(() => undefined);
  process.send?.({ drawn, missing, resident: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
