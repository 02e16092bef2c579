// Draws docs/data-flow.svg.
import { readBands } from './bands.js';
import { entryTypes } from './entry-types.js';
import { escaped, svgDocument } from './svg-document.js';

const box = { width: 130, height: 50, across: 24, down: 10 };
const band = { left: 16, width: 770, head: 28, pad: 12, gap: 38 };
const down = band.left + 60;
const lane = 14;

/** Returns the picture as SVG. It has its own background, so that it can be read on any page. */
export function drawDataFlow(root) {
  const { bands, between } = readBands(root);
  let next = 16;
  const placed = bands.map((each) => {
    const rows = Math.max(-1, ...[...each.places.values()].map(({ row }) => row)) + 1;
    const top = next;
    const bottom = top + band.head + (rows > 0 ? rows * (box.height + box.down) - box.down + band.pad : 2);
    next = bottom + band.gap;
    return { ...each, top, bottom };
  });
  const isNext = ({ from, to }) =>
    placed.findIndex(({ title }) => title === to) - placed.findIndex(({ title }) => title === from) === 1;
  const size = { width: band.left * 2 + band.width + lane * 6, height: next - band.gap + 56 };
  return svgDocument({ ...size, title: 'How data flows through Formwright', description: inWords(bands) }, [
    ...placed.flatMap((each) => drawBand(root, each)),
    ...placed.slice(0, -1).flatMap(({ title, handsOn, bottom }, index) => {
      if (handsOn) return drawHandOver(bottom, handsOn);
      return between.some(({ from, to }) => from === title && to === placed[index + 1].title)
        ? drawDown(bottom, 'arrow')
        : [];
    }),
    ...drawLanes(
      placed,
      between.filter((each) => !isNext(each)),
    ),
    ...legend(next - band.gap + 24),
  ]);
}

function drawBand(root, { title, about, direct, places, top, bottom }) {
  const at = (part) => {
    const { column, row } = places.get(part);
    return {
      x: band.left + band.pad + column * (box.width + box.across),
      y: top + band.head + row * (box.height + box.down),
    };
  };
  return [
    `<rect class="band" x="${band.left}" y="${top}" width="${band.width}" height="${bottom - top}" rx="4"/>`,
    `<text x="${band.left + band.pad}" y="${top + 19}"><tspan class="title">${escaped(title)}</tspan><tspan dx="8" class="about">${escaped(about)}</tspan></text>`,
    ...direct.map(({ from, to }) => drawImport(at(from), at(to))),
    ...[...places.keys()].flatMap((part) => drawPart(root, part, at(part))),
  ];
}

function drawPart(root, part, { x, y }) {
  const middle = x + box.width / 2;
  const types = entryTypes(root, part);
  const lines = types ? [`${types.takes} →`, types.returns] : [];
  return [
    `<rect class="box" x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="3"/>`,
    `<text class="name" x="${middle}" y="${y + (types ? 17 : 30)}">${part.split('/').at(-1)}</text>`,
    ...lines.map(
      (line, index) => `<text class="type" x="${middle}" y="${y + 31 + 13 * index}">${escaped(line)}</text>`,
    ),
  ];
}

/** Goes straight until the last gap, so that it does not cross a box between the two. */
function drawImport(from, to) {
  const [x1, y1, x2, y2] = [from.x + box.width, from.y + box.height / 2, to.x - 2, to.y + box.height / 2];
  const bend = x2 - box.across + 2;
  const half = (bend + x2) / 2;
  return `<path class="arrow" d="M${x1} ${y1}H${bend}C${half} ${y1} ${half} ${y2} ${x2} ${y2}"/>`;
}

function drawHandOver(from, what) {
  const text = `<text class="about" x="${down + 12}" y="${from + band.gap / 2 + 4}">${escaped(what)}</text>`;
  return [drawDown(from, 'flow'), text];
}

function drawDown(from, kind) {
  return `<path class="${kind}" d="M${down} ${from}V${from + band.gap - 3}"/>`;
}

/** Draws imports between bands that do not follow each other, in lanes on the right. */
function drawLanes(placed, imports) {
  const right = band.left + band.width;
  const ends = new Map();
  const endAt = (title) => {
    const { top, bottom } = placed.find((each) => each.title === title);
    const count = (ends.get(title) ?? 0) + 1;
    ends.set(title, count);
    return Math.min(bottom - 8, top + 2 + 12 * count);
  };
  return imports.map(({ from, to }, index) => {
    const x = right + lane * (index + 1);
    return `<path class="arrow" d="M${right} ${endAt(from)}H${x}V${endAt(to)}H${right + 3}"/>`;
  });
}

function legend(y) {
  const x = band.left + band.pad;
  return [
    `<path class="flow" d="M${x} ${y - 4}H${x + 34}"/><text class="about" x="${x + 44}" y="${y}">is handed on</text>`,
    `<path class="arrow" d="M${x + 160} ${y - 4}H${x + 194}"/><text class="about" x="${x + 204}" y="${y}">is imported by; what follows from other arrows is left out</text>`,
  ];
}

function inWords(bands) {
  const sentences = bands.map(({ title, about, parts, handsOn }) => {
    const names = parts.length > 0 ? `: ${parts.map((part) => part.split('/').at(-1)).join(', ')}` : '';
    return `${title} (${about})${names}.${handsOn ? ` It hands on ${handsOn}.` : ''}`;
  });
  return `From top to bottom. ${sentences.join(' ')}`;
}
