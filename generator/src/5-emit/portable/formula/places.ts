import type { Path } from '@formwright/model';

/** Returns the path of the object or array that contains a node. */
export function parentOf(path: Path): Path {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Returns the innermost entry around a path, including the path itself: empty for the root of the answers. */
export function scopeOf(path: Path): Path {
  const star = path.lastIndexOf('/*');
  return star < 0 ? '' : path.slice(0, star + 2);
}

export function isWithin(path: Path, outer: Path): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

/** Returns the lowest object that holds all of them. */
export function lowestCommon(paths: readonly Path[]): Path {
  const [first, ...others] = paths.map((path) => path.split('/'));
  if (first === undefined) return '';
  const length = others.reduce((common, steps) => {
    const differs = steps.findIndex((step, index) => index >= common || step !== first[index]);
    return Math.min(common, differs < 0 ? steps.length : differs);
  }, first.length);
  return first.slice(0, length).join('/');
}

/** Returns the steps from an object down to something in it. */
export function stepsFrom(object: Path, path: Path): readonly string[] {
  return path.slice(object.length).split('/').slice(1);
}
