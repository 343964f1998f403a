// How many pages are painted, and in how many steps a reader is told so, come in; what is called after every page goes out.

/** Turns pages painted into `steps` steps. */
export function paintedSteps(pages: number, steps: number, step: () => void): () => void {
  let painted = 0;
  let reported = 0;
  return () => {
    painted++;
    for (; reported < Math.floor((painted * steps) / pages); reported++) step();
  };
}
