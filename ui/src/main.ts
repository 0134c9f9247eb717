// The bar of index.html is painted first, with these few rules; the app's code is fetched and run after that, so that
// the window is never an empty sheet.
import "./styles/tokens.css";
import "./styles/start.css";

/** Milliseconds: a window that starts hidden has no frames to wait for. */
const LONGEST = 100;

const painted = new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LONGEST);
});
void painted.then(() => import("./app"));
