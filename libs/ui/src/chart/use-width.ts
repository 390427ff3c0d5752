import { useCallback, useRef, useState } from 'react';

/**
 * The width of an element, kept up to date as it changes.
 * @param fallback - pixels to answer with before the element is measured (and where nothing can be measured)
 * @returns `[ref, width]`: put `ref` on the element; width in whole CSS pixels
 */
export function useWidth(fallback = 640): readonly [ref: (element: Element | null) => void, width: number] {
  const [width, setWidth] = useState(fallback);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: Element | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (element === null) return;
    const measure = (pixels: number) => {
      if (pixels > 0) setWidth(Math.floor(pixels));
    };
    measure(element.getBoundingClientRect().width);
    observer.current = new ResizeObserver(([entry]) => measure(entry?.contentRect.width ?? 0));
    observer.current.observe(element);
  }, []);
  return [ref, width];
}
