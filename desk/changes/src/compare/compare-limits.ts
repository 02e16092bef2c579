import type { AttachmentLimits, FieldNode, RepeatNode } from '@formwright/model';
import type { Change } from './change.ts';

type Limited = FieldNode | RepeatNode;

/** Limits by name, in words: `#` stands for the value. */
const least: { readonly [name: string]: string } = {
  minLength: 'at least # characters',
  minimum: 'at least #',
  exclusiveMinimum: 'more than #',
  minItems: 'at least # choices',
  minEntries: 'at least # entries',
};
const most: { readonly [name: string]: string } = {
  maxLength: 'at most # characters',
  maxWords: 'at most # words',
  maximum: 'at most #',
  exclusiveMaximum: 'less than #',
  maxItems: 'at most # choices',
  maxEntries: 'at most # entries',
};

/**
 * Finds changes to limits. A tighter limit may refuse answers in drafts; a looser one may send readers answers that they
 * never received before.
 */
export function compareLimits(old: Limited, now: Limited): readonly Change[] {
  const value = (node: Limited, name: string): unknown =>
    (node as unknown as { readonly [name: string]: unknown })[name];
  const ordered = Object.entries({ ...least, ...most }).flatMap(([name, words]): Change[] => {
    const [before, after] = [value(old, name), value(now, name)] as [number | undefined, number | undefined];
    if (before === after) return [];
    const isLeast = Object.hasOwn(least, name);
    const none = isLeast ? -Infinity : Infinity;
    const grew = (after ?? none) > (before ?? none);
    return [limit(now, { isTightened: grew === isLeast, before: said(before, words), after: said(after, words) })];
  });
  const [patternsBefore, patternsAfter] = [patternsOf(old), patternsOf(now)];
  const others = [
    ['pattern', without(patternsBefore, patternsAfter), without(patternsAfter, patternsBefore)],
    ...['multipleOf', 'const', 'exclusive', 'code'].map((name) => [name, value(old, name), value(now, name)] as const),
  ] as const;
  const plain = others.flatMap(([name, before, after]): Change[] => {
    if (before === after) return [];
    const form = name === 'exclusive' ? 'the option `#` only by itself' : `\`${name}\` \`#\``;
    const words = { before: said(before, form), after: said(after, form) };
    if (before === undefined) return [limit(now, { isTightened: true, ...words })];
    const loosened = limit(now, { isTightened: false, ...words });
    return [
      after === undefined
        ? loosened
        : {
            ...loosened,
            code: 'limit-changed',
            drafts: true,
            message: `The limit has changed: ${words.after}, previously ${words.before}.`,
          },
    ];
  });
  return [...ordered, ...plain, ...files(old, now)];
}

function files(old: Limited, now: Limited): readonly Change[] {
  const [before, after] = [old, now].map((node) => (node.kind === 'field' ? node.attachments : undefined));
  if (!before || !after || JSON.stringify(before) === JSON.stringify(after)) return [];
  const known = before.accept.map(({ mediaType }) => mediaType);
  const isLoosened = after.maxSize > before.maxSize || after.accept.some(({ mediaType }) => !known.includes(mediaType));
  return [limit(now, { isTightened: !isLoosened, before: filesText(before), after: filesText(after) })];
}

function filesText({ accept, maxSize }: AttachmentLimits): string {
  return `${accept.map(({ name }) => name).join(', ')} of at most ${maxSize} bytes`;
}

function patternsOf(node: Limited): readonly string[] {
  return (node.kind === 'field' && node.patterns) || [];
}

/** Returns the patterns that others do not have, in words; undefined if there are none. */
function without(patterns: readonly string[], others: readonly string[]): string | undefined {
  const own = patterns.filter((pattern) => !others.includes(pattern));
  return own.length === 0 ? undefined : own.join('`, `');
}

interface Words {
  readonly isTightened: boolean;
  readonly before: string;
  readonly after: string;
}

function limit({ path }: Limited, { isTightened, before, after }: Words): Change {
  const change = `${after}, previously ${before}`;
  return isTightened
    ? {
        pointer: path,
        code: 'limit-tightened',
        class: 'care',
        message: `The limit is tighter: ${change}. Answers in drafts may have to be corrected.`,
      }
    : {
        pointer: path,
        code: 'limit-loosened',
        class: 'breaking',
        message: `The limit is looser: ${change}. Readers may receive answers that were refused before.`,
      };
}

function said(value: unknown, words: string): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return words.replace('#', () => text);
}
