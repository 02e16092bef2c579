/** The version of `z3-solver` that package.json names as a peer. */
const version = '5.2.0';

/**
 * A question needs the solver, which is an optional peer: who only builds forms does not need to download it. The message is
 * for the person, and says how to install it.
 */
export class SolverMissingError extends Error {
  override readonly name = 'SolverMissingError';

  constructor(options?: ErrorOptions) {
    super(
      `this needs the solver, which is not installed. To install it: \`npm install --save-dev z3-solver@${version}\``,
      options,
    );
  }
}
