// Where the parts of a band stand: from left to right in the order of their imports.

/** Returns the imports between parts that do not follow from other imports between them. */
export function directImports(parts, importsOf) {
  const within = (part) => parts.filter((other) => importsOf(part).has(other));
  const reaches = (from, to) => within(from).some((next) => next === to || reaches(next, to));
  return parts.flatMap((part) =>
    within(part)
      .filter((other) => !within(part).some((next) => next !== other && reaches(next, other)))
      .map((other) => ({ from: other, to: part })),
  );
}

/**
 * Returns a column and a row for each part. A part stands to the right of everything that it imports and, if there is
 * room, beside it. Parts without imports between them follow in a row of their own.
 */
export function placeParts(parts, direct) {
  const linked = parts.filter((part) => direct.some(({ from, to }) => part === from || part === to));
  const placed = placeLinked(linked, direct);
  const below = Math.max(-1, ...[...placed.values()].map(({ row }) => row)) + 1;
  for (const [column, part] of parts.filter((each) => !linked.includes(each)).entries())
    placed.set(part, { column, row: below });
  return placed;
}

function placeLinked(parts, direct) {
  const placed = new Map();
  const sourcesOf = (part) => direct.filter(({ to }) => to === part).map(({ from }) => from);
  const columnOf = (part) => Math.max(-1, ...sourcesOf(part).map(columnOf)) + 1;
  const freeRow = (column, wish) => {
    const taken = [...placed.values()].filter((place) => place.column === column).map(({ row }) => row);
    return [wish, ...parts.keys()].find((row) => !taken.includes(row));
  };
  for (const part of parts.toSorted((left, right) => columnOf(left) - columnOf(right))) {
    const rows = sourcesOf(part).map((source) => placed.get(source).row);
    const wish = Math.floor(rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length));
    placed.set(part, { column: columnOf(part), row: freeRow(columnOf(part), wish) });
  }
  return placed;
}
