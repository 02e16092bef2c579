/**
 * The length of text to segment at once. Each segment from `Intl.Segmenter` holds a copy of the whole text, so a text
 * of n letters would take n² bytes.
 */
const stretch = 200;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Returns the letters of a text as people count them (grapheme clusters), in memory that grows only linearly with its
 * length. A cluster of more than 200 UTF-16 units is cut.
 */
export function graphemes(text: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    const part = text.slice(from, from + stretch);
    const segments = Array.from(segmenter.segment(part), ({ segment }) => segment);
    // The last cluster may continue after this part.
    if (segments.length > 1 && from + part.length < text.length) segments.pop();
    found.push(...segments);
    from += segments.reduce((length, segment) => length + segment.length, 0);
  }
  return found;
}
