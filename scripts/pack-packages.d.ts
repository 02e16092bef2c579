/** A package as it would be published: its tarball, and the files in it. */
export interface PackedPackage {
  readonly tarball: string;
  readonly files: readonly string[];
}

export function publicPackages(): readonly string[];
export function packPackages(into: string): Readonly<Record<string, PackedPackage>>;
