import { createContext, createElement, type ReactNode, useContext } from 'react';

const Level = createContext(2);

/** Size of GOV.UK's legends and headings at the level of this place. */
export function useSize(): 'm' | 's' {
  return useContext(Level) === 2 ? 'm' : 's';
}

interface HeadingProps {
  readonly className: string;
  readonly id?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A heading at the level of its place: h2 on a page, a level further down within each thing that has a heading, to h6.
 */
export function Heading(props: HeadingProps): ReactNode {
  return createElement(`h${useContext(Level)}`, props);
}

/** What stands below a heading. */
export function BelowHeading({ children }: { readonly children: ReactNode }): ReactNode {
  return <Level.Provider value={Math.min(useContext(Level) + 1, 6)}>{children}</Level.Provider>;
}
