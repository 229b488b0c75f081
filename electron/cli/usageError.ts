/** A command line that was not understood; the message is the sentence for whoever typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
