// The benchmarks' command line.
import { parseArgs } from 'node:util';

const usage = (suites) =>
  `Usage: npm run bench -- [--only ${suites.join(',')}] [--fields 30,100,300,1000] [--rounds 5] [--write]`;

/**
 * Reads the options.
 *
 * @throws Error with a message for the person who typed them.
 */
export function readOptions(args, suites) {
  const { values } = parsed(args, suites);
  const only = values.only === undefined ? suites : values.only.split(',');
  const unknown = only.filter((name) => !suites.includes(name));
  if (unknown.length > 0) throw new Error(`No such suite: ${unknown.join(', ')}.\n${usage(suites)}`);
  if (values.write && values.fields !== undefined)
    throw new Error(`--write needs all sizes, so it cannot be combined with --fields.\n${usage(suites)}`);
  return {
    only,
    write: values.write ?? false,
    fields: numbers('--fields', values.fields ?? '30,100,300,1000', 20),
    rounds: numbers('--rounds', values.rounds ?? '5', 1)[0],
  };
}

function parsed(args, suites) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        fields: { type: 'string' },
        rounds: { type: 'string' },
        write: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error.message}\n${usage(suites)}`, { cause: error });
  }
}

function numbers(option, text, least) {
  return text.split(',').map((one) => {
    const number = Number(one);
    if (!Number.isInteger(number) || number < least || number > 2000)
      throw new Error(`${option} takes whole numbers from ${least} to 2000, separated by commas, not '${text}'.`);
    return number;
  });
}
