import type { init } from 'z3-solver';

type Z3 = Awaited<ReturnType<typeof init>>;

/** What of Emscripten's module is used beside the wrapper. */
interface Machine {
  readonly HEAPU8: Uint8Array;
  readonly PThread: { terminateAllThreads(): void };
  _malloc(bytes: number): number;
  _free(at: number): void;
  _Z3_eval_smtlib2_string(context: unknown, commands: number): number;
  UTF8ToString(at: number): string;
}

/** A solver of SMT-LIB 2 text. What it was told before holds for what comes after. */
export interface Solver {
  /** Runs commands and gives what they print. */
  run(commands: string): string;
  close(): Promise<void>;
}

/** The one copy of Z3 in this process, which is slow to load, and how many use it. */
const shared: { z3: Promise<Z3> | undefined; users: number } = { z3: undefined, users: 0 };

/**
 * Steps that a question may take, of Z3's own count: the same on every machine, so that an answer never depends on how busy
 * one is. A time limit would also start a thread for each question, which takes longer than the question.
 */
const mostSteps = 300_000;

/** Opens a solver. It must be closed, or its threads keep the process alive. */
export async function openSolver(): Promise<Solver> {
  shared.users += 1;
  shared.z3 ??= import('z3-solver').then(({ init }) => init());
  const { Z3, em } = await shared.z3;
  const machine = em as Machine;
  const settings = Z3.mk_config();
  const context = Z3.mk_context(settings);
  Z3.del_config(settings);
  // The wrapper's own function for this runs in a thread, and frees the text before that has read it.
  const run = (commands: string): string => {
    const text = new TextEncoder().encode(`${commands}\0`);
    const at = machine._malloc(text.length);
    machine.HEAPU8.set(text, at);
    const printed = machine.UTF8ToString(machine._Z3_eval_smtlib2_string(context, at));
    machine._free(at);
    return printed;
  };
  // Of Z3's two solvers of arithmetic, the older keeps to the limit of steps.
  run(`(set-option :produce-unsat-cores true)(set-option :smt.arith.solver 2)(set-option :rlimit ${mostSteps})`);
  return {
    run,
    async close() {
      Z3.del_context(context);
      shared.users -= 1;
      if (shared.users === 0) await endThreads();
    },
  };
}

/** Emscripten's threads would wait for work for ever. */
async function endThreads(): Promise<void> {
  const ending = shared.z3;
  shared.z3 = undefined;
  ((await ending)?.em as Machine | undefined)?.PThread.terminateAllThreads();
}
