import type { FormModel, Pointer } from '@formwright/model';
import { domId, freePrefix, onDemand, type Session, type SessionListeners } from '@formwright/session';
import type { AddressBase } from '@formwright/session/address';
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { Drawing } from './drawing.ts';
import { DrawingContext, useDrawing } from './drawing-context.ts';
import { Aside } from './around/aside.tsx';
import { Returned } from './around/returned.tsx';
import { Banner } from './around/banner.tsx';
import { FormDialog } from './around/dialog.tsx';
import { Node } from './fields/children.tsx';
import { ErrorSummary } from './around/error-summary.tsx';
import { LiveRegion, MovedFocus } from './around/live-region.tsx';
import { Screen } from './around/screen.tsx';
import { PageList } from './around/page-list.tsx';
import { Submitted } from './around/submitted.tsx';
import { Way } from './around/way.tsx';
import { Editor } from './tables/later.tsx';
import { useForm } from './views.ts';
import { govukWidgets } from './widgets/index.ts';
import type { Widgets } from './widgets/widget.ts';

export interface FormwrightFormProps extends SessionListeners {
  /** What `useSession` or `createSession` returned. */
  readonly session: Session;
  /** Controls in place of GOV.UK's, such as those of an RJSF theme (`rjsfWidgets`). Give the same object each time. */
  readonly widgets?: Partial<Widgets>;
  /** What stands before a screen's place in the address (`followAddress`). Absent: the address stays as it is. */
  readonly address?: AddressBase;
}

/**
 * Draws a form for a person to fill in, with everything around its fields. The page must load the styles of
 * `@formwright/theme`.
 * @example <FormwrightForm session={useSession({ form, facts: { today: '2026-11-22' }, host })} />
 */
export function FormwrightForm({ session, widgets, address, ...listeners }: FormwrightFormProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  // A new edition of the session redraws everything, so that no part shows a node that the new form lacks.
  const edition = useEdition(session);
  const prefix = usePrefix(root);
  const { model } = session;
  const drawing = useMemo<Drawing>(
    () => ({
      session,
      root,
      prefix,
      id: (pointer: Pointer) => domId(pointer, prefix),
      widgets: { ...govukWidgets, ...widgets },
      Node,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the session's words and host change with its edition
    [session, widgets, edition, prefix],
  );
  useEnglishMarks(root, model);
  useControls(session, root);
  useListeners(session, listeners);
  useAddress(session, address);
  return (
    <DrawingContext.Provider value={drawing}>
      <div className="formwright" part="form" id={prefix} lang={model.language} ref={root}>
        <Frame key={`${model.id} ${model.version}`} />
        <Dialog />
        <LiveRegion />
        <FormDialog />
        <MovedFocus />
      </div>
    </DrawingContext.Provider>
  );
}

/**
 * Returns the form's id: React's, which is the same on a server, or another one if something else on the page has it, as
 * on a page with two React roots.
 */
function usePrefix(root: RefObject<HTMLElement | null>): string {
  const wanted = `fw${useId().replaceAll(/\W/g, '_')}`;
  const [prefix, setPrefix] = useState(wanted);
  useLayoutEffect(() => {
    setPrefix(
      freePrefix(wanted, (id) => [...document.querySelectorAll(`#${id}`)].some((other) => other !== root.current)),
    );
  }, [root, wanted]);
  return prefix;
}

function useEdition(session: Session): number {
  const edition = (): number => session.view().edition;
  const subscribe = useCallback((changed: () => void) => session.subscribe('form', changed), [session]);
  return useSyncExternalStore(subscribe, edition, edition);
}

/** Keeps the page's address in step with the screen. Only a form with addresses loads the code for it. */
function useAddress(session: Session, base: AddressBase | undefined): void {
  useBegun(async () => {
    if (base === undefined) return undefined;
    const { followAddress } = await import('@formwright/session/address');
    return () => followAddress(session, base);
  }, [session, base]);
}

/** Marks the texts of a Welsh form that are still in English. Only a partly translated form loads the code for it. */
function useEnglishMarks(root: RefObject<HTMLElement | null>, { untranslated: texts, language }: FormModel): void {
  useBegun(async () => {
    if (!texts) return undefined;
    const { markEnglish } = await import('@formwright/messages/mark-english');
    return () => root.current && markEnglish(root.current, { texts, language });
  }, [texts, language]);
}

const controls = onDemand(async () => (await import('./controls.ts')).watchControls);

/** Notices what a browser fills in. */
function useControls(session: Session, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const begin = (): (() => void) | null | undefined =>
      root.current && controls.code()?.(session, root.current, () => flushSync(() => undefined));
    let stop =
      begin() ??
      controls.fetch(
        () => {
          stop = begin() ?? stop;
        },
        () => null,
      );
    return () => stop();
  }, [session, root]);
}

/**
 * Begins something with code that is loaded for it, unless the component is gone by then. What begins it returns what
 * ends it.
 */
function useBegun(load: () => Promise<(() => (() => void) | null) | undefined>, reads: readonly unknown[]): void {
  useEffect(() => {
    let isThere = true;
    let end: (() => void) | null | undefined;
    const start = async (): Promise<void> => {
      const begin = await load();
      if (isThere) end = begin?.();
    };
    void start();
    return () => {
      isThere = false;
      end?.();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- each caller says what it reads
  }, reads);
}

/** Tells the page what happens. */
function useListeners(session: Session, listeners: SessionListeners): void {
  const latest = useRef(listeners);
  useLayoutEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    const stopped = new AbortController();
    session.listen(() => latest.current, stopped.signal);
    return () => stopped.abort();
  }, [session]);
}

/** The editor of an entry, if it is a dialog. */
function Dialog(): ReactNode {
  return useForm((view) => view.editor?.kind) === 'dialog' && <Editor kind="dialog" />;
}

function Frame(): ReactNode {
  const { session } = useDrawing();
  const page = useForm((view) => view.page.name);
  const back = useForm((view) => view.back);
  const list = useForm((view) => view.list);
  const screen = useForm((view) => view.screen);
  const long = useForm((view) => view.long);
  const activity = useForm((view) => view.activity);
  if (activity.kind === 'submitted') {
    return (
      <div className="formwright-main" part="main">
        <Submitted activity={activity} />
      </div>
    );
  }
  const main = (
    <div
      className="formwright-main"
      part="main"
      data-page={page}
      data-screen={screen}
      data-long={long ? '' : undefined}
    >
      <Way action="previous" label={back} go={() => session.previous()} />
      <Banner />
      <Returned />
      <Aside />
      <ErrorSummary />
      <Screen />
    </div>
  );
  return list === 'beside' ? (
    <div className="formwright-layout">
      <PageList />
      {main}
    </div>
  ) : (
    main
  );
}
