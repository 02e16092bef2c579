import { walk, type Path } from '@formwright/model';
import type { Goal } from '../goals/goal.ts';
import type { Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/** Suspects each page of being out of reach: it can be shown, but only while a stop on an earlier page is shown. */
export function reached({ compiled: { logic, model }, places }: Context): readonly Suspicion[] {
  const before: Path[] = [];
  return model.pages.flatMap((page): readonly Suspicion[] => {
    const avoided = before.map((unseen): Goal => ({ unseen }));
    walk([page], (node) => void (node.kind === 'note' && node.stop && before.push(node.path)));
    if (avoided.length === 0 || !logic.visible.has(page.path)) return [];
    return [
      {
        code: 'never-reached',
        possible: [{ visible: page.path }, ...avoided],
        given: [{ visible: page.path }],
        place: places.keyword(page.path, 'x-visible'),
        params: { name: page.name },
        part: { path: page.path, part: 'visible' },
      },
    ];
  });
}
