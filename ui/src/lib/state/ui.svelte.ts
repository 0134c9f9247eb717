// What of the frame is open: shared by the frame, the palette and the table of actions. Kept by nobody.

class Ui {
  palette = $state(false);
  shortcuts = $state(false);
  asOf = $state(false);
  /** The rail, where the window is too narrow to show it always. */
  rail = $state(false);

  openPalette(): void {
    this.palette = true;
  }
  openShortcuts(): void {
    this.shortcuts = true;
  }
  openAsOf(): void {
    this.asOf = true;
  }
}

export const ui = new Ui();
