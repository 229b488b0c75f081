/** The one channel calls go over, and the one events come over. The preload knows these names and nothing else. */
export const callChannel = "midad:call";
export const eventChannel = "midad:event";

/** What the preload hands to the window: it carries messages and understands none. */
export interface Transport {
  call(message: unknown): Promise<unknown>;
  /** Subscribes to events; returns the way to unsubscribe. */
  onEvent(listener: (message: unknown) => void): () => void;
}
