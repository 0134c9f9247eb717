// How the portfolio is sorted, grouped and filtered: stays while other pages are shown, until the window is closed.

import { noFilter, type Filter, type Grouping, type Sorting } from "./order";

class View {
  sorting: Sorting = $state.raw({ column: "own", descending: false });
  grouping: Grouping = $state("none");
  filter: Filter = $state.raw(noFilter);
}

export const view = new View();
