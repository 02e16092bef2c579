type Allowed = Readonly<Record<string, readonly string[]>>;

/** For each workspace, the packages of ours that its code may import. */
export const workspaces: Allowed;
/** For each folder of the compiler, the other folders that it may import. */
export const compiler: { readonly folder: string; readonly rooms: Allowed };
/** For each folder whose rooms stand in an order, and each room, the other rooms that it may import. */
export const rooms: Readonly<Record<string, Allowed>>;
/** For each library, the only places that may import it. */
export const libraries: Allowed;
