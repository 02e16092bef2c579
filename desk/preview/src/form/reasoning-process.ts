// Run by `reason.ts` in a process of its own: a solver works in one go, and a desk that waited for it would follow no save.
import { checkWholeForm } from '@formwright/reasoning';

const { diagnostics } = await checkWholeForm(process.argv[2] ?? '');
process.send?.(diagnostics, undefined, undefined, () => process.disconnect());
