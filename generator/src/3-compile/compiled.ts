import type { FormModel } from '@formwright/model';
import type { Logic } from './logic.ts';

/** What the emitters turn into files. */
export interface Compiled {
  readonly model: FormModel;
  readonly logic: Logic;
}
