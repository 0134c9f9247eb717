import { configure } from "@testing-library/svelte";

// jsdom lacks these; the parts only need that they exist.
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoObserver as unknown as typeof ResizeObserver;
Element.prototype.scrollIntoView ??= () => {};
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof window.matchMedia;
globalThis.IntersectionObserver ??= class extends NoObserver {
  takeRecords() {
    return [];
  }
} as unknown as typeof IntersectionObserver;
HTMLCanvasElement.prototype.getContext = () => null;

// Pages are fetched when they are first shown: on a busy machine that takes a while. Nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
