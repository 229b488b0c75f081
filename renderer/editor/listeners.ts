/** A set of callbacks, each added with its own way out. */
export class Listeners<F extends (...args: never[]) => unknown> extends Set<F> {
  /** Adds one; returns the way to remove it. */
  listen(listener: F): () => void {
    this.add(listener);
    return () => {
      this.delete(listener);
    };
  }
}
