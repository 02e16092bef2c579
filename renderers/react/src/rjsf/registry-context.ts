import type { Registry } from '@rjsf/utils';
import { createContext, type Context } from 'react';

/** RJSF's registry, for the widgets of a theme. */
export const RegistryContext: Context<Registry | undefined> = createContext<Registry | undefined>(undefined);
