// How the portfolio is sorted and filtered: stays while other pages are shown, until the window is closed.

import { noFilter, type Filter, type Sorting } from "./order";

class View {
  sorting: Sorting = $state.raw({ column: "own", descending: false });
  filter: Filter = $state.raw(noFilter);
}

export const view = new View();
