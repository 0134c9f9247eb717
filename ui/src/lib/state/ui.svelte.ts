// What of the frame is open: shared by the frame, the palette and the table of actions. Not kept.

class Ui {
  palette = $state(false);
  /** What was typed into the palette. */
  typed = $state("");
  /** Enter was pressed before the palette was there to hear it. */
  entered = $state(false);
  shortcuts = $state(false);
  asOf = $state(false);
  exporting = $state(false);
  /** Files are held over the window. */
  dropping = $state(false);
  /** The rail, where the window is too narrow to show it always. */
  rail = $state(false);
}

export const ui = new Ui();
