import { type FormModel, type Node, type TextFormatName, walk } from '@formwright/model';
import { packedDefaults, type PackedNode, type PackedNodes } from '@formwright/runtime';
import type { Compiled } from '../4-compile/compiled.ts';
import { joined, js, literal, name } from './code.ts';
import { formatName, textFormatNames } from './format-name.ts';

/** Writes `model.js`: the form as data, without what the runtime can derive from the rest. */
export function emitModel({ model }: Compiled): string {
  return modelFile(model);
}

/** Writes `cy-model.js`: the same in Welsh. */
export function emitWelshModel({ welsh }: Compiled): string | undefined {
  return welsh && modelFile(welsh);
}

function modelFile(model: FormModel): string {
  const packed = { ...model, pages: packNodes(model.pages) };
  const formats = formatsOf(model);
  const codes = codesOf(model);
  const helpers = codes.length > 0 ? [name('codeFormat')] : [];
  const imports = joined([...helpers, ...formats.map(formatName), name('unpackModel')], ', ');
  const table = joined(
    [
      ...codes.map((code) => js`${code}: codeFormat(${code})`),
      ...formats.map((format) => js`${format}: ${formatName(format)}`),
    ],
    ', ',
  );
  const given = formats.length + codes.length > 0 ? js`${packed}, { ${table} }` : js`${packed}`;
  return js`import { ${imports} } from '@formwright/runtime';\n\nexport const model = /* @__PURE__ */ unpackModel(${given});\n`
    .code;
}

/** Returns the formats of a form's texts. */
function formatsOf({ pages }: FormModel): readonly TextFormatName[] {
  const found = new Set<string | undefined>();
  walk(pages, (node) => node.kind === 'field' && found.add(node.format));
  return textFormatNames.filter((format) => found.has(format));
}

/** Returns the pictures of a form's codes. */
function codesOf({ pages }: FormModel): readonly string[] {
  const found = new Set<string>();
  walk(pages, (node) => void (node.kind === 'field' && node.code !== undefined && found.add(node.code)));
  return [...found];
}

function packNodes(nodes: readonly Node[]): PackedNodes {
  return Object.fromEntries(nodes.map((node) => [node.name, packNode(node)]));
}

function packNode({ name: _name, path: _path, kind, ...node }: Node): PackedNode {
  const defaults = new Map<string, unknown>(
    kind === 'field' || kind === 'note' ? Object.entries(packedDefaults[kind]) : [],
  );
  const kept = Object.entries(node).filter(
    ([key, value]) => key !== 'textFormat' && (!defaults.has(key) || literal(value) !== literal(defaults.get(key))),
  );
  return { ...Object.fromEntries(kept), ...('children' in node && { children: packNodes(node.children) }) };
}
