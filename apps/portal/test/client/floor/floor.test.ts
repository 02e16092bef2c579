import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import postcss, { type AtRule, type ChildNode } from 'postcss';
import { expect, test } from 'vitest';
import { tooNewNames, tooNewStyles } from './floor.ts';

// What is built has to run in the oldest browsers that we promise: its syntax is ES2022, and it uses no member of an
// object, property or function that one of them lacks.

const built = join(import.meta.dirname, '../../../dist/browser');
const filesOf = (ending: string): readonly string[] => readdirSync(built).filter((name) => name.endsWith(ending));

/** Called only where a browser has them: by the element, and by React. */
const askedFor: ReadonlySet<string> = new Set(['createPolicy', 'startViewTransition', 'skipTransition']);

test('scripts use no syntax and call no method that the oldest browsers lack', () => {
  const tooNew = tooNewNames();
  const called = new Map<string, string>();
  // A method that one of the files has itself is its own, whatever its name.
  const own = new Set<string>();
  for (const file of filesOf('.js')) {
    const tree = parse(readFileSync(join(built, file), 'utf8'), { ecmaVersion: 2022, sourceType: 'module' });
    full(tree, (node) => {
      const { type, key, callee, left } = node as Node & { readonly [part in 'key' | 'callee' | 'left']?: Part };
      if (type === 'CallExpression' && callee?.property?.name) called.set(callee.property.name, file);
      const defined = type === 'AssignmentExpression' ? left?.property?.name : key?.name;
      if (defined) own.add(defined);
    });
  }
  expect(called.size).toBeGreaterThan(400);
  const found = [...called].filter(([name]) => tooNew.has(name) && !own.has(name) && !askedFor.has(name));
  expect(Object.fromEntries(found)).toEqual({});
});

test('style sheets have no rule and no value that the oldest browsers would drop', () => {
  const { atRules, selectors, functions } = tooNewStyles();
  const found = new Set<string>();
  const inSupports = (node: ChildNode): boolean => {
    const { parent } = node;
    if (!parent || parent.type === 'root' || parent.type === 'document') return false;
    return (parent.type === 'atrule' && (parent as AtRule).name === 'supports') || inSupports(parent as ChildNode);
  };
  for (const file of filesOf('.css'))
    postcss.parse(readFileSync(join(built, file), 'utf8')).walk((node) => {
      if (node.type === 'decl' && !inSupports(node))
        for (const [, name = ''] of node.value.matchAll(/([\w-]+)\(/g)) if (functions.has(name)) found.add(`${name}()`);
      if (node.type === 'atrule' && atRules.has(node.name)) found.add(`@${node.name}`);
      if (node.type === 'rule')
        for (const [, name = ''] of node.selector.matchAll(/::?(\w[\w-]*)/g))
          if (selectors.has(name)) found.add(`:${name}`);
    });
  // Safari prints a page with its own margins.
  expect([...found]).toEqual(['@page']);
});

/** What is read of a part of the syntax tree: `list.toSorted` has the property `toSorted`. */
interface Part {
  readonly name?: string;
  readonly property?: { readonly name?: string };
}
