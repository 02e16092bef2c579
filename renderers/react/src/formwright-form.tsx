import type { FormModel, Pointer } from '@formwright/model';
import { domId, freePrefix, type Session } from '@formwright/session';
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
import type { Drawing } from './drawing.ts';
import { DrawingContext, useDrawing } from './drawing-context.ts';
import { Aside } from './frame/aside.tsx';
import { Back } from './frame/back.tsx';
import { Banner } from './frame/banner.tsx';
import { ErrorSummary } from './frame/error-summary.tsx';
import { LiveRegion, MovedFocus } from './frame/live-region.tsx';
import { Screen } from './frame/screen.tsx';
import { PageList } from './frame/page-list.tsx';
import { Submitted } from './frame/submitted.tsx';
import { useControlReading } from './use-control-reading.ts';
import { useForm } from './views.ts';
import { govukWidgets } from './widgets/index.ts';
import type { Widgets } from './widgets/widget.ts';

export interface FormwrightFormProps {
  /** Of `useSession`, or of `createSession`. */
  readonly session: Session;
  /** Controls in place of GOV.UK's, such as those of an RJSF theme (`rjsfWidgets`). Give the same object each time. */
  readonly widgets?: Partial<Widgets>;
}

/**
 * Draws a form for a person to fill in, with all that stands around its fields. The styles are those of
 * `@formwright/theme`, which the page has to load.
 * @example <FormwrightForm session={useSession({ form, facts: { today: '2026-11-22' }, host })} />
 */
export function FormwrightForm({ session, widgets }: FormwrightFormProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  // Another edition of the session draws everything again; what another version of the form has no place for is not
  // drawn at all.
  const edition = useEdition(session);
  const prefix = usePrefix(root);
  const { model } = session;
  const drawing = useMemo<Drawing>(
    () => ({
      session,
      root,
      id: (pointer: Pointer) => domId(pointer, prefix),
      widgets: { ...govukWidgets, ...widgets },
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- words and host are the session's own, by edition
    [session, widgets, edition, prefix],
  );
  useEnglishMarks(root, model);
  useControlReading(root, session);
  return (
    <DrawingContext.Provider value={drawing}>
      <div className="formwright" part="form" id={prefix} lang={model.language} ref={root}>
        <Frame key={`${model.id} ${model.version}`} />
        <LiveRegion />
        <MovedFocus />
      </div>
    </DrawingContext.Provider>
  );
}

/**
 * Returns the form's id: React's own, the same on a server, or another where something else on the page has it: pages
 * of two React roots.
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

/** Marks what of a form in Welsh is English still. */
function useEnglishMarks(root: RefObject<HTMLElement | null>, model: FormModel): void {
  const { untranslated: texts, language } = model;
  useEffect(() => {
    const { current } = root;
    if (!texts || !current) return undefined;
    const marks: { end?: () => void; ended?: true } = {};
    const mark = async (): Promise<void> => {
      // Only a form that is translated in part loads it.
      const { markEnglish } = await import('@formwright/messages/mark-english');
      if (!marks.ended) marks.end = markEnglish(current, { texts, language });
    };
    void mark();
    return () => {
      marks.ended = true;
      marks.end?.();
    };
  }, [root, texts, language]);
}

function Frame(): ReactNode {
  const { wording } = useDrawing().session;
  const page = useForm((view) => view.page.name);
  const screen = useForm((view) => view.screen);
  const activity = useForm((view) => view.activity);
  if (activity.kind === 'submitted') {
    return (
      <div className="formwright-main" part="main">
        <Submitted activity={activity} />
      </div>
    );
  }
  const main = (
    <div className="formwright-main" part="main" data-page={page} data-screen={screen}>
      <Back />
      <Banner />
      <Aside />
      <ErrorSummary />
      <Screen />
    </div>
  );
  return wording.govuk ? (
    main
  ) : (
    <div className="formwright-layout">
      <PageList />
      {main}
    </div>
  );
}
