/** A button: what it does, and its words. */
export interface Button<Action> {
  readonly action: Action;
  readonly label: string;
}

/** Returns the buttons that have words, in order. */
export function buttonsOf<Action extends string>(words: {
  readonly [action in Action]?: string | false;
}): readonly Button<Action>[] {
  return Object.entries<string | false | undefined>(words).flatMap(([action, label]) =>
    label ? { action: action as Action, label } : [],
  );
}
