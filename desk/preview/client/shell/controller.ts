import { pathOf, type CompiledForm } from '@formwright/model';
import type { DeskNews, FormState, FormSummary, TestReport } from '@formwright/preview';
import { listen, post, type FromPreview, type Shown } from '../messages.ts';
import { remember, remembered } from './memory.ts';
import type { Actions, Desk, Settings } from './model.ts';
import { sourceOf } from './sources.ts';
import { todayInLondon } from './today.ts';

/** Runs the desk: follows the server, the preview and the person, and calls `draw` after each change. */
export function createController(draw: (desk: Desk, actions: Actions) => void): void {
  const initial: Settings = {
    renderer: 'web-component',
    profile: 'portal',
    width: 'full',
    language: 'en',
    facts: { today: todayInLondon() },
  };
  const now: { desk: Desk; asked: boolean; savedAt: number } = {
    desk: {
      connection: 'opening',
      news: { forms: [], problems: [] },
      settings: initial,
      tab: 'problems',
      search: '',
      opened: new Set(),
    },
    asked: false,
    savedAt: 0,
  };
  const frame = (): Window | null => document.querySelector<HTMLIFrameElement>('#preview')?.contentWindow ?? null;

  const change: Actions['change'] = (members) => {
    now.desk = Object.fromEntries(
      Object.entries({ ...now.desk, ...members }).filter(([, value]) => value !== undefined),
    ) as unknown as Desk;
    if (now.asked) return;
    now.asked = true;
    queueMicrotask(() => {
      now.asked = false;
      draw(now.desk, actions);
    });
  };

  /** Shows a version of the form. `keep`: keep the answers in the preview. */
  const showForm = (keep: boolean, version: number = now.desk.state?.shown ?? 0): void => {
    const { state, settings, draft } = now.desk;
    const to = frame();
    if (!state || version === 0 || !to) return;
    const record = state.records.find(({ name }) => name === settings.record)?.content;
    const shown: Shown = {
      address: `/forms/${state.key}/${version}`,
      facts: settings.facts,
      language: settings.language,
      profile: settings.profile,
      draft,
      record: record && { source: record.source, at: record.at, values: record.values },
    };
    post(to, { kind: 'show', shown, keep });
  };

  const keepAll = (): void => {
    const { key, settings, draft } = now.desk;
    if (key !== undefined) remember(key, { settings, ...(draft && { draft }) });
  };

  const load = async (key: string): Promise<void> => {
    const response = await fetch(`/forms/${key}`);
    const state = response.ok ? ((await response.json()) as FormState) : undefined;
    // Responses may arrive out of order: ignore an older one.
    if (!state || key !== now.desk.key || (now.desk.state?.key === key && now.desk.state.version > state.version))
      return;
    const before = now.desk.state;
    const isNew = before?.key !== key;
    const hasChanged = isNew || state.shown !== before?.shown;
    const wanted = isNew ? settingsFor(state, now.desk.settings) : now.desk.settings;
    const settings: Settings = state.languages.includes(wanted.language) ? wanted : { ...wanted, language: 'en' };
    const place = now.desk.place && sourceOf({ ...now.desk, state }, now.desk.place.file) ? now.desk.place : undefined;
    change({ state, settings, place });
    // The scenarios may have been saved too. The last report stays until the new one is ready.
    if (state.version !== before?.version) {
      if (now.desk.tab === 'scenarios') void runTests();
      else change({ tests: undefined });
    }
    if (!hasChanged) return;
    if (state.shown === 0) {
      change({ form: undefined });
      return;
    }
    // A new frame asks for the form once it has loaded, but an existing one may have asked already.
    if (isNew) setTimeout(() => showForm(false));
    const { form } = (await import(`/forms/${key}/${state.shown}/index.js`)) as { form: CompiledForm };
    if (now.desk.state === state) change({ form });
  };

  const runTests = async (): Promise<void> => {
    const { key } = now.desk;
    const response = await fetch(`/forms/${key}/scenarios`);
    if (response.ok && key === now.desk.key) change({ tests: (await response.json()) as TestReport });
  };

  /** Updates the preview first; the rest of the form's state can follow a moment later. */
  const follow = ({ shown, savedAt }: FormSummary): void => {
    if (!now.desk.state || shown === now.desk.state.shown) return;
    // Perhaps only a file beside the form was saved.
    now.savedAt = savedAt === now.desk.state.savedAt ? 0 : savedAt;
    showForm(true, shown);
  };

  const actions: Actions = {
    change,
    chooseForm(key) {
      if (key === now.desk.key) return;
      const { draft } = remembered(key);
      change({
        key,
        state: undefined,
        form: undefined,
        draft,
        selected: undefined,
        pointed: undefined,
        place: undefined,
        tests: undefined,
        took: undefined,
        failed: undefined,
        search: '',
        opened: new Set(),
      });
      const { file } = now.desk.news.forms.find((one) => one.key === key) ?? {};
      if (file !== undefined) history.replaceState(null, '', `#${encodeURI(file)}`);
      void load(key);
    },
    set(members) {
      const before = now.desk.settings;
      const settings = { ...before, ...members };
      change({ settings });
      keepAll();
      // A different renderer is a different page, which asks for the form once it has loaded.
      if (settings.renderer === before.renderer && settings.width === before.width) showForm(true);
    },
    chooseTab(tab) {
      change({ tab });
      if (tab === 'scenarios' && !now.desk.tests) void runTests();
    },
    openDraft(draft, facts) {
      const { record: _, ...others } = now.desk.settings;
      change({ draft, ...(facts && { settings: { ...others, facts } }) });
      keepAll();
      showForm(false);
    },
    lookAt(path) {
      const place = now.desk.state?.map.nodes.find((node) => node.path === path)?.place;
      change({ selected: path, place: place ?? now.desk.place });
      // The file may now cover half of the map.
      requestAnimationFrame(() => document.querySelector('.row-of--at')?.scrollIntoView({ block: 'nearest' }));
      const to = frame();
      if (to) post(to, { kind: 'goTo', path });
    },
    show: (place) => change({ place: { ...place } }),
  };

  listen(frame, (heard) => {
    const message = heard as FromPreview;
    switch (message.kind) {
      case 'ready':
        return showForm(false);
      case 'drawn':
        change({
          failed: undefined,
          ...(now.savedAt > 0 && { took: Math.max(0, Math.round(message.at - now.savedAt)) }),
        });
        now.savedAt = 0;
        return undefined;
      case 'draft':
        change({ draft: message.draft });
        return keepAll();
      case 'at':
        return change({ selected: pathOf(message.pointer) });
      case 'failed':
        return change({ failed: message.message });
    }
  });

  const events = new EventSource('/events');
  events.addEventListener('open', () => change({ connection: 'open' }));
  events.addEventListener('error', () => change({ connection: 'lost' }));
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const news = JSON.parse(data) as DeskNews;
    const wanted =
      news.forms.find(({ key }) => key === now.desk.key) ??
      news.forms.find(({ file }) => `#${encodeURI(file)}` === location.hash) ??
      news.forms[0];
    change({ news });
    if (!wanted) change({ key: undefined, state: undefined, form: undefined });
    else if (wanted.key !== now.desk.key) actions.chooseForm(wanted.key);
    else {
      follow(wanted);
      void load(wanted.key);
    }
  });
  draw(now.desk, actions);
}

/** Returns the settings from before a reload, or else those with the form's first record, as in the portal. */
function settingsFor(state: FormState, before: Settings): Settings {
  const { settings } = remembered(state.key);
  if (settings) return settings;
  const { record: _, ...others } = before;
  const [record] = state.records;
  const facts = { today: before.facts.today, ...(record?.content.context && { context: record.content.context }) };
  return { ...others, facts, ...(record && { record: record.name }) };
}
