import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement, SupportStatement } from '@mdn/browser-compat-data';

/** The oldest browsers that forms work in: the last Chrome for Windows 7, telephones of 2017, and Firefox ESR. */
const FLOOR = { chrome: 109, chrome_android: 109, safari: 16.4, safari_ios: 16.4, firefox: 128 } as const;

// Not imported: the test runner would turn all 20 MB of it into a module.
const bcd = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
) as CompatData;

/** Returns whether something is there in all of the oldest browsers, without a flag or a prefix. */
export function isInFloor({ __compat }: Identifier): boolean {
  return Object.entries(FLOOR).every(([browser, version]) => {
    const support: SupportStatement | undefined = __compat?.support[browser as keyof typeof FLOOR];
    return [support ?? []].flat().some((one: SimpleSupportStatement) => {
      const { version_added: added, version_removed: removed, flags, prefix } = one;
      return (
        typeof added === 'string' &&
        !removed &&
        !flags &&
        !prefix &&
        Number.parseFloat(added.replace('≤', '')) <= version
      );
    });
  });
}

/** Returns the names of methods that no object of the oldest browsers has: `toSorted`. */
export function tooNewNames(): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  const { builtins } = bcd.javascript;
  const types = [builtins, bcd.api, ...Object.values({ ...builtins, ...bcd.api })];
  for (const [name, member] of types.flatMap(membersOf))
    known.set(name, (known.get(name) ?? false) || isInFloor(member));
  return new Set([...known].flatMap(([name, isThere]) => (isThere ? [] : [name])));
}

/**
 * Returns what makes the oldest browsers drop a whole rule or declaration of a style sheet. A property that a browser
 * lacks does no harm: it is left out alone.
 */
export function tooNewStyles(): { readonly [kind in 'atRules' | 'selectors' | 'functions']: ReadonlySet<string> } {
  const { types, selectors, 'at-rules': atRules } = bcd.css;
  return {
    atRules: lacking(atRules),
    selectors: lacking(selectors),
    functions: new Set([types, types?.['color'], types?.['length']].flatMap((group) => [...lacking(group)])),
  };
}

function lacking(group: object | undefined): ReadonlySet<string> {
  return new Set(membersOf(group).flatMap(([name, member]) => (isInFloor(member) ? [] : [name])));
}

function membersOf(group: object | undefined): readonly (readonly [string, Identifier])[] {
  return Object.entries((group ?? {}) as Readonly<Record<string, Identifier>>).filter(
    ([name, member]) => name !== '__compat' && member.__compat,
  );
}
