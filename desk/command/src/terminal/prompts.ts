import type { Readable, Writable } from 'node:stream';

/** Asks a person at a terminal. Each returns undefined if the person cancels (Esc, Ctrl-C). */
export interface Prompts {
  /** Asks a question with yes or no. The default is no. */
  confirm(question: string): Promise<boolean | undefined>;
  /** Asks for one line of text. `problem` returns what is wrong with it, or undefined. */
  text(
    question: string,
    about: { readonly start?: string; readonly example?: string; problem(text: string): string | undefined },
  ): Promise<string | undefined>;
  /** Asks for one of several choices, and returns its value. */
  select(
    question: string,
    choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[],
  ): Promise<string | undefined>;
}

/**
 * Makes prompts that use these streams. The library is loaded with the first question, so that commands that do not ask
 * start quickly.
 */
export function promptsOn(input: Readable, output: Writable): Prompts {
  const streams = { input, output };
  const library = (): Promise<typeof import('@clack/prompts')> => import('@clack/prompts');
  const given = <Answer>(answer: Answer): Exclude<Answer, symbol> | undefined =>
    typeof answer === 'symbol' ? undefined : (answer as Exclude<Answer, symbol>);
  return {
    async confirm(message) {
      return given(await (await library()).confirm({ message, initialValue: false, ...streams }));
    },
    async text(message, { start, example, problem }) {
      const validate = (typed: string | undefined): string | undefined => problem(typed ?? '');
      return given(
        await (
          await library()
        ).text({
          message,
          validate,
          ...(start === undefined ? {} : { initialValue: start }),
          ...(example === undefined ? {} : { placeholder: example }),
          ...streams,
        }),
      );
    },
    async select(message, choices) {
      return given(
        await (await library()).select({ message, options: choices.map((choice) => ({ ...choice })), ...streams }),
      );
    },
  };
}
