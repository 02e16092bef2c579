import type { RawDiagnostic } from '@formwright/diagnostics';
import { previewRead, read } from '@formwright/generator';
import type { Plugin } from 'vite';
import { reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { idOf, isImported, moduleOf, type FormModule } from './module-ids.ts';

/** A form that was imported. */
interface Imported {
  /** The text of each of its modules by name; undefined until it is needed again. */
  modules: Promise<ReadonlyMap<string, string>> | undefined;
  /** The files that it was read from. */
  files: ReadonlySet<string>;
  /** Ids of its modules that Vite has. */
  readonly ids: Set<string>;
}

/**
 * Makes a Vite plug-in that builds forms as an application imports them: `import { form } from './form.json?formwright'`,
 * and `?formwright=cy` in Welsh. Nothing is written. While Vite serves, a form is built again whenever it changes, or a
 * block, a list or the Welsh that it uses. What is wrong with a form is an error of the build, and is shown in the page.
 */
export function formwright(): Plugin {
  const forms = new Map<string, Imported>();

  const formAt = (file: string): Imported => {
    const known = forms.get(file) ?? { modules: undefined, files: new Set([file]), ids: new Set() };
    forms.set(file, known);
    return known;
  };

  return {
    name: 'formwright',
    // Before Vite takes the import for one of JSON.
    enforce: 'pre',

    async resolveId(source, importer) {
      const around = importer === undefined ? undefined : moduleOf(importer);
      if (around) {
        if (source.startsWith('./')) return idOf({ ...around, name: source.slice(2) });
        return this.resolve(source, around.file, { skipSelf: true });
      }
      const imported = isImported(source);
      const form = imported && (await this.resolve(imported.path, importer, { skipSelf: true }));
      return form ? idOf({ file: form.id, name: imported.name }) : undefined;
    },

    async load(id) {
      const module = moduleOf(id);
      if (!module) return undefined;
      const form = formAt(module.file);
      form.ids.add(id);
      form.modules ??= build(module.file, form, (text) => this.warn(text));
      try {
        const modules = await form.modules;
        return modules.get(module.name) ?? this.error(`${module.file} has no Welsh: there is no cy.json beside it.`);
      } finally {
        for (const file of form.files) this.addWatchFile(file);
      }
    },

    buildStart() {
      for (const form of forms.values()) form.modules = undefined;
    },

    hotUpdate({ file, modules }) {
      const changed = [...forms.values()].filter((form) => form.files.has(file));
      for (const form of changed) form.modules = undefined;
      const ids = changed.flatMap((form) => [...form.ids]);
      return [...modules, ...ids.flatMap((id) => this.environment.moduleGraph.getModuleById(id) ?? [])];
    },
  };
}

/** @throws Error that says what is wrong with the form. */
async function build(
  file: FormModule['file'],
  form: Imported,
  warn: (text: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const result = read(file);
  form.files = new Set([file, ...result.texts.keys()]);
  const { modules, diagnostics, texts } = await previewRead(result);
  if (diagnostics.length > 0 && modules) warn(inWords(diagnostics, texts));
  if (!modules) throw new Error(inWords(diagnostics, texts));
  return modules;
}

function inWords(raw: readonly RawDiagnostic[], texts: ReadonlyMap<string, string>): string {
  const cwd = process.cwd();
  let words = '';
  const terminal: Terminal = { cwd, isInteractive: false, out: (text) => void (words += text), err: () => undefined };
  writeReport(reportOf(raw, { texts, cwd }), { texts, terminal });
  return words;
}
