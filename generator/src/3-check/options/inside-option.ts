import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import { hasRows } from '../../2-resolve/names/resolve-name.ts';
import { type Inside, insideOptions } from '../../2-resolve/options/inside-options.ts';
import { optionsAt } from '../../2-resolve/resolve.ts';
import { widgetFor } from '../../2-resolve/types/widget-for.ts';
import type { Context, Rule } from '../rule.ts';

/**
 * What is drawn inside an option follows the question that has the option, and is shown only while that option is
 * chosen.
 */
export const insideOption: Rule = (context) => {
  const found: RawDiagnostic[] = [];
  const visit = (container: DefinitionNode, isInside: boolean): void => {
    const inside = insideOptions(container.children, context);
    let last = { host: '', place: -1 };
    for (const node of container.children) {
      const keyword = node.keywords.get('x-ui');
      const isAsked = memberOf(keyword, 'insideOption') === true;
      if (keyword && isAsked) {
        const at = inside.get(node.name);
        const why = problem(node, { at, isInside, last }, context);
        if (why) found.push(diagnostic('no-option-around', keyword.placeOf('/insideOption'), why));
        if (at) last = { host: at.host.name, place: placeOf(at, context) };
      }
      visit(node, isInside || isAsked);
    }
  };
  visit(context.definition.root, false);
  return found;
};

interface Situation {
  readonly at: Inside | undefined;
  /** Whether it is in something that is itself drawn inside an option. */
  readonly isInside: boolean;
  /** The place among its field's options of what is drawn inside an option before it. */
  readonly last: { readonly host: string; readonly place: number };
}

function problem(
  node: DefinitionNode,
  { at, isInside, last }: Situation,
  context: Context,
): { readonly why: string; readonly suggestion: string } | undefined {
  if (isInside)
    return {
      why: 'what is around it is inside an option already',
      suggestion: 'People lose track of options inside options: leave it out here, or ask on another page.',
    };
  if (hasRows(node) || holdsRepeat(node))
    return {
      why: `it ${hasRows(node) ? 'has rows' : 'contains a repeat'}, for which an option has too little room`,
      suggestion: 'Leave it out: it is then drawn below the question.',
    };
  if (!at)
    return {
      why: 'no question stands directly before it',
      suggestion: 'Write it directly after the question that has the option, or leave it out.',
    };
  const { host, option } = at;
  const widget = widgetFor(host, context);
  if (widget !== 'radios' && widget !== 'checkboxes' && widget !== 'body-map')
    return {
      why: `\`${host.name}\`, which stands before it, has no radios or tick boxes`,
      suggestion:
        optionsAt(host, context).length > 0
          ? `Write \`"x-ui": { "widget": "radios" }\` on \`${host.name}\`, or leave it out.`
          : 'Leave it out: it is then drawn below the question.',
    };
  if (option === undefined) return unasked(host, context);
  if (last.host === host.name && placeOf(at, context) < last.place)
    return {
      why: `it is inside an option of \`${host.name}\` that comes before the option of the one above it`,
      suggestion: 'Write them in the order of the options, in which they are drawn.',
    };
  return undefined;
}

function unasked(host: DefinitionNode, context: Context): { readonly why: string; readonly suggestion: string } {
  const operator = widgetFor(host, context) === 'radios' ? 'is' : 'includes';
  const [first] = optionsAt(host, context);
  const example = JSON.stringify(first?.value ?? true);
  return {
    why: `its \`x-visible\` does not ask for one option of \`${host.name}\``,
    suggestion: `Write \`"x-visible": { "field": "${host.name}", "${operator}": ${example} }\`, with its option, or leave it out.`,
  };
}

function holdsRepeat(node: DefinitionNode): boolean {
  return node.children.some((child) => child.kind === 'repeat' || hasRows(child) || holdsRepeat(child));
}

/** Yes stands before no. */
function placeOf({ host, option }: Inside, context: Context): number {
  const options = optionsAt(host, context);
  return options.length > 0 ? options.findIndex(({ value }) => value === option) : option === true ? 0 : 1;
}
