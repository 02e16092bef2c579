import { createContext, createElement, type ReactNode, useContext } from 'react';

const Level = createContext(2);

/** Returns the size of GOV.UK's legends and headings at this level. */
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

/** A heading: h2 on a page, and one level further down, to h6, below each heading that surrounds it. */
export function Heading(props: HeadingProps): ReactNode {
  return createElement(`h${useContext(Level)}`, props);
}

/** What is below a heading. */
export function BelowHeading({ children }: { readonly children: ReactNode }): ReactNode {
  return <Level.Provider value={Math.min(useContext(Level) + 1, 6)}>{children}</Level.Provider>;
}
