import type { FormModel, Node } from '@formwright/model';
import { packedDefaults, type PackedNode, type PackedNodes } from '@formwright/runtime';
import type { Compiled } from '../3-compile/compiled.ts';
import { js, literal } from './code.ts';

/** Writes `model.js`: the form as data, without what the runtime can tell from the rest. */
export function emitModel({ model }: Compiled): string {
  return modelFile(model);
}

/** Writes `cy-model.js`: the same in Welsh. */
export function emitWelshModel({ welsh }: Compiled): string | undefined {
  return welsh && modelFile(welsh);
}

function modelFile(model: FormModel): string {
  const packed = { ...model, pages: packNodes(model.pages) };
  return js`import { unpackModel } from '@formwright/runtime';\n\nexport const model = /* @__PURE__ */ unpackModel(${packed});\n`.code;
}

function packNodes(nodes: readonly Node[]): PackedNodes {
  return Object.fromEntries(nodes.map((node) => [node.name, packNode(node)]));
}

function packNode({ name: _name, path: _path, kind, ...node }: Node): PackedNode {
  const defaults = new Map<string, unknown>(kind === 'field' || kind === 'note' ? Object.entries(packedDefaults[kind]) : []);
  const kept = Object.entries(node).filter(([key, value]) => !defaults.has(key) || literal(value) !== literal(defaults.get(key)));
  return { ...Object.fromEntries(kept), ...('children' in node && { children: packNodes(node.children) }) };
}
