// The colours of the look, read from the page for the canvas, which knows no custom properties.

export interface Theme {
  paper: string;
  surface: string;
  sunken: string;
  line: string;
  edge: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  accentSoft: string;
  planned: string;
  met: string;
  late: string;
  warn: string;
  font: string;
}

const tokens: Record<keyof Theme, string> = {
  paper: "--paper",
  surface: "--surface",
  sunken: "--sunken",
  line: "--line",
  edge: "--edge",
  ink: "--ink",
  ink2: "--ink-2",
  ink3: "--ink-3",
  accent: "--accent",
  accentSoft: "--accent-soft",
  planned: "--planned",
  met: "--met",
  late: "--late",
  warn: "--warn",
  font: "--font",
};

/** A probe element computes each token, so that `light-dark()` is decided where the canvas is. */
export function readTheme(near: HTMLElement): Theme {
  const probe = document.createElement("span");
  probe.style.display = "none";
  near.append(probe);
  const style = getComputedStyle(probe);
  const theme = {} as Theme;
  for (const [name, token] of Object.entries(tokens) as [keyof Theme, string][]) {
    if (name === "font") {
      theme.font = style.getPropertyValue(token).trim() || "sans-serif";
      continue;
    }
    probe.style.color = `var(${token})`;
    theme[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return theme;
}
