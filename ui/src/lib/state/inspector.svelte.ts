// What the pane on the right shows: a component of the page's choosing for what is selected there.

import type { Component } from "svelte";

export interface Inspected {
  /** Stays the same for the same thing: opening it again does not start it afresh. */
  key: string;
  title: string;
  component: Component<any>;
  props: Record<string, unknown>;
}

class Inspector {
  shown: Inspected | null = $state.raw(null);

  /** `component` gets `props`; TypeScript checks that they fit. */
  show<Props extends Record<string, any>>(
    key: string,
    title: string,
    component: Component<Props>,
    props: NoInfer<Props>,
  ): void {
    this.shown = { key, title, component, props };
  }

  close(): void {
    this.shown = null;
  }
}

export const inspector = new Inspector();
