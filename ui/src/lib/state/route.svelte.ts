// Which page is shown: kept in the address after `#`, so that back and forward are the web view's own.

import type { ProjectId } from "../bindings/ProjectId";

export const tabs = ["overview", "milestones", "schedule", "progress", "evidence", "reports", "history"] as const;
export type Tab = (typeof tabs)[number];

export type Page =
  | { page: "welcome" }
  | { page: "portfolio" }
  | { page: "project"; project: ProjectId; tab: Tab }
  | { page: "project-new" }
  | { page: "sources" }
  | { page: "back-test" }
  | { page: "import" }
  | { page: "settings" };

/** A page with what is selected in it: `milestone`, `claim`, `fact`, `source`. */
export type Route = Page & { params: Record<string, string> };

/** `project/ID/milestones?milestone=ID`; anything else is the portfolio. */
export function parseRoute(text: string): Route {
  const [path = "", query = ""] = text.replace(/^#?\/?/, "").split("?", 2);
  const params = Object.fromEntries(new URLSearchParams(query));
  const [page, project, tab] = path.split("/");
  switch (page) {
    case "welcome":
    case "sources":
    case "import":
    case "back-test":
    case "settings":
    case "project-new":
      return { page, params };
    case "project":
      if (project) return { page, project, tab: tabs.find((known) => known === tab) ?? "overview", params };
  }
  return { page: "portfolio", params };
}

export function routeText(route: Page, params: Record<string, string> = {}): string {
  const path = route.page === "project" ? `project/${route.project}/${route.tab}` : route.page;
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}

/** The address to put in a link. */
export const href = (route: Page, params?: Record<string, string>): string => `#/${routeText(route, params)}`;

class RouteState {
  now: Route = $state.raw(parseRoute(window.location.hash));

  constructor() {
    window.addEventListener("popstate", () => {
      this.now = parseRoute(window.location.hash);
    });
  }

  get text(): string {
    return routeText(this.now, this.now.params);
  }

  go(page: Page, params: Record<string, string> = {}): void {
    const address = href(page, params);
    if (window.location.hash !== address) window.history.pushState(null, "", address);
    this.now = { ...page, params };
  }

  /** Changes what is selected without a step in the history. */
  select(params: Record<string, string>): void {
    window.history.replaceState(null, "", href(this.now, params));
    this.now = { ...this.now, params };
  }

  replace(page: Page, params: Record<string, string> = {}): void {
    window.history.replaceState(null, "", href(page, params));
    this.now = { ...page, params };
  }

  back(): void {
    window.history.back();
  }
  forward(): void {
    window.history.forward();
  }
}

export const route = new RouteState();
