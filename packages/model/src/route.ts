/** Who a submission goes to, as `x-form.routing` says. Teams by the names in `FormModel.teams`. */
export interface Route {
  /** The team that deals with it. */
  readonly to: string;
  /** Teams that get a copy, in order of the form; never the one that deals with it, none twice. */
  readonly copies: readonly string[];
}
