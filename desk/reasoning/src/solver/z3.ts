import type { Worker } from 'node:worker_threads';
import type { init } from 'z3-solver';
import { SolverMissingError } from './solver-missing-error.ts';

type Z3 = Awaited<ReturnType<typeof init>>;

/** The parts of Emscripten's module that are used besides the wrapper. */
interface Machine {
  readonly HEAPU8: Uint8Array;
  readonly PThread: { readonly unusedWorkers: readonly Worker[]; readonly runningWorkers: readonly Worker[] };
  _malloc(bytes: number): number;
  _free(at: number): void;
  _Z3_eval_smtlib2_string(context: unknown, commands: number): number;
  UTF8ToString(at: number): string;
}

/** A solver for SMT-LIB 2 text. Earlier commands stay in force for later ones. */
export interface Solver {
  /** Runs commands, and returns what they print. */
  run(commands: string): string;
  /** Frees its memory. */
  close(): void;
}

/** The only copy of Z3 in this process. It is slow to load, so all solvers share it. */
const shared: { z3?: Promise<Z3> } = {};

/**
 * The number of steps that a question may take, as Z3 counts them. It is the same on every machine, so that an answer
 * never depends on how busy the machine is. A time limit would also start a thread for each question, which takes longer
 * than the question.
 */
const mostSteps = 300_000;

/**
 * Opens a solver.
 *
 * @throws SolverMissingError if Z3 is not installed.
 */
export async function openSolver(): Promise<Solver> {
  shared.z3 ??= loaded();
  const { Z3, em } = await shared.z3;
  const machine = em as Machine;
  const settings = Z3.mk_config();
  const context = Z3.mk_context(settings);
  Z3.del_config(settings);
  // The wrapper's own function runs in a thread, and frees the text before the thread has read it.
  const run = (commands: string): string => {
    const text = new TextEncoder().encode(`${commands}\0`);
    const at = machine._malloc(text.length);
    machine.HEAPU8.set(text, at);
    const printed = machine.UTF8ToString(machine._Z3_eval_smtlib2_string(context, at));
    machine._free(at);
    return printed;
  };
  // Only the older of Z3's two arithmetic solvers respects the limit of steps.
  run(`(set-option :produce-unsat-cores true)(set-option :smt.arith.solver 2)(set-option :rlimit ${mostSteps})`);
  return {
    run,
    close: () => Z3.del_context(context),
  };
}

/**
 * Loads Z3. It starts threads that we do not use. They would wait for work for ever and keep the process alive, so they
 * are unreferenced.
 */
async function loaded(): Promise<Z3> {
  const { init } = await import('z3-solver').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_MODULE_NOT_FOUND' ? new SolverMissingError({ cause: error }) : error;
  });
  const z3 = await init();
  const { unusedWorkers, runningWorkers } = (z3.em as Machine).PThread;
  for (const worker of [...unusedWorkers, ...runningWorkers]) worker.unref();
  return z3;
}
