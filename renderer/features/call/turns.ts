/** Takes one task after the other, for changes that each start from what the one before has made. */

export type InTurn = (task: () => Promise<void>) => Promise<void>;

/** The first task runs at once, a later one when those before it are done, whatever became of them. */
export function makeTurns(): InTurn {
  let last: Promise<void> | null = null;
  return (task) => {
    last = last === null ? task() : last.then(task, task);
    return last;
  };
}
