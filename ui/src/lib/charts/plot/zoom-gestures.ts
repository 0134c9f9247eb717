// The ways to zoom and pan with a wheel, a touchpad or two fingers, told as factors and pixels. A plain wheel
// stays the page's, so that nobody is caught in a chart while scrolling past.

import type { Attachment } from "svelte/attachments";

export interface ZoomGestures {
  /** `by` times as close, about the point `x` of the drawing. */
  onzoom: (by: number, x: number) => void;
  /** The drawing is pushed by so many pixels; false where there is nothing to push. */
  onpan: (pixels: number) => boolean;
}

/** Safari's and WKWebView's own event of a pinch on a touchpad. */
type GestureEvent = UIEvent & { scale: number; clientX: number };

export function zoomGestures({ onzoom, onpan }: ZoomGestures): Attachment<SVGSVGElement> {
  return (svg) => {
    const left = () => svg.getBoundingClientRect().left;
    const listeners = new AbortController();
    const listen = <E extends Event>(type: string, heard: (event: E) => void) =>
      svg.addEventListener(type, heard as (event: Event) => void, { signal: listeners.signal, passive: false });

    // A pinch on a touchpad comes as a wheel with Ctrl.
    listen("wheel", (event: WheelEvent) => {
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const turned = Math.min(Math.max(event.deltaY * lines, -60), 60);
        onzoom(Math.exp(-turned * 0.006), event.clientX - left());
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      const pans = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (pans && onpan(-sideways * lines)) event.preventDefault();
    });

    let scale = 1;
    listen("gesturestart", (event: GestureEvent) => {
      event.preventDefault();
      scale = event.scale;
    });
    listen("gesturechange", (event: GestureEvent) => {
      event.preventDefault();
      onzoom(event.scale / scale, event.clientX - left());
      scale = event.scale;
    });

    const fingers = new Map<number, number>();
    const ends = () => {
      const [a, b] = [...fingers.values()];
      return a === undefined || b === undefined ? null : { apart: Math.abs(a - b), middle: (a + b) / 2 };
    };
    listen("pointerdown", (event: PointerEvent) => {
      if (event.pointerType === "touch") fingers.set(event.pointerId, event.clientX);
    });
    listen("pointermove", (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return;
      const before = ends();
      fingers.set(event.pointerId, event.clientX);
      const now = ends();
      if (!before || !now) return;
      event.stopImmediatePropagation();
      if (before.apart > 20) onzoom(now.apart / before.apart, now.middle - left());
      onpan(now.middle - before.middle);
    });
    for (const type of ["pointerup", "pointercancel", "pointerleave"]) {
      listen(type, (event: PointerEvent) => fingers.delete(event.pointerId));
    }
    return () => listeners.abort();
  };
}
