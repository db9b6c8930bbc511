/** The zooms that can be chosen; 1 is 100 %. */
export const zoomSteps: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
