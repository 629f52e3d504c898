import { type RefObject, useEffect, useState } from 'react';

/** Columns this far outside the window (px) are made ready already. */
const MARGIN = 400;

/** Is the element in sight, or nearly? Far columns ask the desk nothing. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting === true), {
      rootMargin: `0px ${MARGIN}px`,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
