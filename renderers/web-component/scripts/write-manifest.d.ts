import type { Package } from 'custom-elements-manifest/schema.d.ts';

/** Returns the manifest. */
export declare function manifest(): Package;
