import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface Followed<View> {
  view(): View;
  subscribe(changed: () => void): () => void;
}

/** Draws again when a view beside the session's has become another, and says aloud what it says is new. */
export function useFollowed<View extends { readonly status: string }>({ view, subscribe }: Followed<View>): View {
  const { announcer } = useDrawing();
  const now = useSyncExternalStore(subscribe, view, view);
  const said = useRef(now.status);
  useEffect(() => {
    if (now.status && now.status !== said.current) announcer.say(now.status);
    said.current = now.status;
  }, [now.status, announcer]);
  return now;
}
