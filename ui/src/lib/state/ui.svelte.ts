// What of the frame is open: shared by the frame, the palette and the table of actions. Not kept.

class Ui {
  palette = $state(false);
  shortcuts = $state(false);
  asOf = $state(false);
  /** The rail, where the window is too narrow to show it always. */
  rail = $state(false);
}

export const ui = new Ui();
