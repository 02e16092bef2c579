// The tables of docs/benchmarks.md, each between two comments.

/** Returns the report with a suite's block replaced. */
export function replaceBlock(report, suite, block) {
  const [start, end] = marksOf(suite);
  const [before, rest] = report.split(start);
  const [, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Error(`docs/benchmarks.md has no '${start}' with '${end}' after it.`);
  return `${before}${start}\n${block.trim()}\n\n${end}${after}`;
}

/** Returns the comments around a suite's block. */
export const marksOf = (suite) => [`<!-- ${suite}: npm run bench -- --write -->`, `<!-- /${suite} -->`];

/** Returns where and when a suite was measured, in a sentence. */
export function measuredOn({ date, node, processors, model, loads }) {
  const day = new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const load = [Math.min(...loads), Math.max(...loads)].map((one) => one.toFixed(1)).join(' to ');
  return `Measured on ${day}: Node ${node.slice(1)}, ${processors} processors (${model}), load ${load}.`;
}
