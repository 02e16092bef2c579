import LineBreaker from 'linebreak';

/**
 * Breaks a text into lines of at most `width` points, at spaces, hyphens and other break opportunities (Unicode UAX
 * #14). A word that is wider than a line is cut. An empty text is one empty line. The space at the end of a line is
 * kept, so that the joined lines give the words again.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const paragraphs = text.split('\n');
  return paragraphs.flatMap((paragraph, index) =>
    breakParagraph(index < paragraphs.length - 1 ? `${paragraph.trimEnd()} ` : paragraph.trimEnd(), width, measure),
  );
}

function breakParagraph(paragraph: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(paragraph)) {
    const wide = measure(word.trimEnd());
    if (line !== '' && used + wide > width) {
      lines.push(ended(line));
      line = '';
      used = 0;
    }
    if (wide <= width) {
      line += word;
      used += measure(word);
      continue;
    }
    const pieces = cut(word.trimEnd(), width, measure);
    lines.push(...pieces.slice(0, -1));
    line = `${pieces.at(-1) ?? ''}${word.slice(word.trimEnd().length)}`;
    used = measure(line);
  }
  return [...lines, ended(line)];
}

function ended(line: string): string {
  return line.replace(/\s+$/, ' ');
}

function words(text: string): readonly string[] {
  const breaker = new LineBreaker(text);
  const found: string[] = [];
  let from = 0;
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) {
    found.push(text.slice(from, place.position));
    from = place.position;
  }
  return found;
}

/** Cuts a word between letters, adding up their widths, so that the time grows only linearly with its length. */
function cut(word: string, width: number, measure: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of word) {
    const wide = measure(letter);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += wide;
  }
  return [...pieces, piece];
}
