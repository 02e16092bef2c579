/** The teams that a submission goes to, from `x-form.routing`. Team names are keys of `FormModel.teams`. */
export interface Route {
  /** The team that deals with it. */
  readonly to: string;
  /** Teams that get a copy, in form order. It never contains `to`, and no team twice. */
  readonly copies: readonly string[];
}
