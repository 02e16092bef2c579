import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { FormState, MapNode } from '@formwright/preview';
import { counted } from '../counted.ts';
import { mapRows, mapTrunks, type MapRow, type MapTrunk } from '../map-rows.ts';
import type { Actions, Desk } from '../model.ts';
import { relationsOf, type Relations } from '../relations.ts';
import { relationsView } from './relations.ts';

/** Height of a row and width of a lane, in pixels. The style sheet repeats the height. */
const rowHeight = 28;
const laneWidth = 10;

/** Draws the form's pages and fields, with an arrow from each one to what depends on it. */
export function mapPane({ state, search, opened, pointed, selected }: Desk, actions: Actions): TemplateResult {
  const map = state?.map;
  if (!map || map.nodes.length === 0) return html`<p class="empty">The map appears once the file has no errors.</p>`;
  const rows = mapRows(map, opened, search);
  const trunks = mapTrunks(map, rows);
  const at = pointed ?? selected;
  const relations = at === undefined ? undefined : relationsOf(map, at);
  const node = map.nodes.find(({ path }) => path === at);
  return html` <div class="map">
    <div class="map__bar">
      <label class="choice choice--wide"
        ><span class="choice__label">Search</span>
        <input
          type="search"
          .value=${search}
          placeholder="Question or name"
          @input=${(event: Event) => actions.change({ search: (event.target as HTMLInputElement).value })}
      /></label>
      <button
        type="button"
        class="button"
        @click=${() => actions.change({ opened: new Set(map.nodes.filter(({ kind }) => kind === 'page').map(({ path }) => path.slice(1))) })}
      >
        Open all
      </button>
      <button type="button" class="button" @click=${() => actions.change({ opened: new Set() })}>Close all</button>
    </div>
    <div class="map__body">
      <ul
        class="tree"
        role="tree"
        aria-label="Pages and fields"
        @keydown=${(event: KeyboardEvent) => move(event, rows, opened, actions)}
        @mouseleave=${() => actions.change({ pointed: undefined })}
      >
        ${rows.map((row, index) => rowView(row, { at, isFirst: index === 0, relations, rows, opened, actions }))}
      </ul>
      ${arrowsView(trunks, rows, at)}
    </div>
    ${rows.length === 0 ? html`<p class="empty">No question matches your search.</p>` : nothing}
    <div class="map__about" aria-live="polite">
      ${
        node && relations
          ? html`<h3>${node.label}</h3>
              ${relationsView(relations, node, actions)}`
          : html`${historyView(state)}
              <p class="small">
              Point at a question, or move to it with the arrow keys, to highlight what it depends on and what depends
              on it. Select it to see it in the preview and in its file.
            </p>`
      }
    </div>
  </div>`;
}

/** Draws what changed in each version, the newest first, and when the form was last reviewed. */
function historyView({ history }: FormState): TemplateResult | typeof nothing {
  if (!history) return nothing;
  return html`<h3>History</h3>
    <ul class="small">
      ${history.changes.map(({ version, on, note }) => html`<li>${version}, ${on}: ${note}</li>`)}
    </ul>
    ${history.reviewedOn === undefined ? nothing : html`<p class="small">Last reviewed: ${history.reviewedOn}</p>`}`;
}

const kindWords: { readonly [kind in MapNode['kind']]: string } = {
  page: 'page',
  section: 'section',
  field: 'field',
  repeat: 'repeat',
  note: 'note',
  value: 'working value',
};

interface Around {
  readonly at: string | undefined;
  readonly isFirst: boolean;
  readonly relations: Relations | undefined;
  readonly rows: readonly MapRow[];
  readonly opened: ReadonlySet<string>;
  readonly actions: Actions;
}

function rowView(
  { node, open, fields = 0 }: MapRow,
  { at, isFirst, relations, rows, opened, actions }: Around,
): TemplateResult {
  const isAt = node.path === at;
  const canFocus = isAt || (isFirst && !rows.some((row) => row.node.path === at));
  const role = relationTo(node, open, relations);
  const choose = (): void => {
    if (node.kind === 'page') actions.change({ opened: toggled(opened, node.path.slice(1)) });
    actions.lookAt(node.path);
  };
  return html` <li
    class=${`row-of row-of--${node.kind}${isAt ? ' row-of--at' : ''}${role ? ` row-of--${role}` : ''}`}
    role="treeitem"
    data-path=${node.path}
    data-depth=${Math.min(node.depth, 6)}
    tabindex=${canFocus ? 0 : -1}
    aria-level=${node.depth + 1}
    aria-expanded=${open ?? nothing}
    aria-selected=${isAt}
    @click=${choose}
    @focus=${() => actions.change({ pointed: node.path })}
    @mouseenter=${() => actions.change({ pointed: node.path })}
  >
    <span class="row-of__label">${node.label}</span>
    ${role ? html`<span class="row-of__role">${role === 'reads' ? 'it depends on this' : 'depends on it'}</span>` : nothing}
    <span class="row-of__kind">${open === false ? counted(fields, 'field') : kindWords[node.kind]}</span>
  </li>`;
}

/** Returns how a row relates to the selected node. A closed page counts for everything on it. */
function relationTo(
  node: MapNode,
  open: boolean | undefined,
  relations: Relations | undefined,
): 'reads' | 'readby' | undefined {
  const isIt = (path: string): boolean => path === node.path || (open === false && path.startsWith(`${node.path}/`));
  if (relations?.reads.some((one) => isIt(one.node.path))) return 'reads';
  return relations?.readBy.some((one) => isIt(one.node.path)) ? 'readby' : undefined;
}

/** Draws the arrows. They are hidden from screen readers, because the rows say the same in words. */
function arrowsView(trunks: readonly MapTrunk[], rows: readonly MapRow[], at: string | undefined): TemplateResult {
  const width = (Math.max(0, ...trunks.map(({ lane }) => lane + 1)) + 2) * laneWidth;
  const isAbout = (trunk: MapTrunk, pick: 'from' | 'to', path: string): boolean =>
    trunk.to.some(({ arrows }) => arrows.some((arrow) => within(arrow[pick], path)));
  const drawn = trunks.map((trunk) => {
    const light = at === undefined ? '' : isAbout(trunk, 'from', at) ? 'out' : isAbout(trunk, 'to', at) ? 'in' : 'off';
    return { trunk, light };
  });
  const order = ['off', '', 'in', 'out'];
  return html`<svg class="arrows" aria-hidden="true" width=${width} height=${rows.length * rowHeight}>
    ${drawn.toSorted((a, b) => order.indexOf(a.light) - order.indexOf(b.light)).map(({ trunk, light }) => trunkView(trunk, light, at))}
  </svg>`;
}

function within(path: string, around: string): boolean {
  return path === around || (!around.includes('/', 1) && path.startsWith(`${around}/`));
}

function trunkView({ from, to, lane }: MapTrunk, light: string, at: string | undefined): SVGTemplateResult {
  const x = (lane + 1.5) * laneWidth;
  const middle = (row: number): number => (row + 0.5) * rowHeight;
  const branches = to.map(({ row, arrows }) => {
    const isLit =
      light === 'out'
        ? arrows.some((arrow) => within(arrow.from, at ?? ''))
        : light === 'in' && arrows.some((arrow) => within(arrow.to, at ?? ''));
    const name = isLit ? `arrow arrow--${light}` : light === '' ? 'arrow' : 'arrow arrow--off';
    const [start, end] = [middle(from) + (row > from ? 2 : -2), middle(row)];
    return svg`<g class=${name}><path d=${`M0 ${start}H${x}V${end}H5`}></path><polygon points=${`0,${end} 7,${end - 4} 7,${end + 4}`}></polygon></g>`;
  });
  return svg`${branches}`;
}

function toggled(opened: ReadonlySet<string>, page: string): ReadonlySet<string> {
  return opened.has(page) ? new Set([...opened].filter((name) => name !== page)) : new Set([...opened, page]);
}

/** Handles the keys of the ARIA tree pattern. */
function move(
  event: KeyboardEvent,
  rows: readonly MapRow[],
  ...[opened, actions]: [ReadonlySet<string>, Actions]
): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=treeitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const row = rows[at];
  if (!row) return;
  const page = row.node.path.split('/', 2)[1] ?? '';
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[to]?.focus();
  else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
  else if (event.key === 'ArrowRight' && row.open === false) actions.change({ opened: new Set([...opened, page]) });
  else if (event.key === 'ArrowLeft' && row.open === true) actions.change({ opened: toggled(opened, page) });
  else if (event.key === 'ArrowLeft') items[rows.findIndex(({ node }) => node.path === `/${page}`)]?.focus();
  else return;
  event.preventDefault();
}
