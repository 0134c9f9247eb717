// What everything that draws on the canvas shares.

export type Pen = CanvasRenderingContext2D;

/** A line of one pixel falls on one pixel. */
export const crisp = (at: number): number => Math.round(at) + 0.5;
