import type { OnDemand } from '@formwright/session';
import { useEffect, useState } from 'react';

/** Returns code that only some screens need, once it is there. What calls it first fetches it. */
export function useCode<Code>(demanded: OnDemand<Code>): Code | undefined {
  const [code, setCode] = useState(demanded.code);
  useEffect(
    () =>
      code
        ? undefined
        : demanded.fetch(
            () => setCode(demanded.code),
            () => null,
          ),
    [code, demanded],
  );
  return code;
}
