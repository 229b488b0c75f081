import { z } from "zod";
import type { CallInput, CallName, CallOutput } from "./calls.ts";
import { failureSchema, MidadError, type Outcome } from "./errors.ts";
import { type EventName, type EventPayload, events } from "./events.ts";
import type { Transport } from "./transport.ts";

const outcomeSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema }),
]);
const eventSchema = z.strictObject({ name: z.string(), payload: z.unknown() });

/** The contract as the window uses it. */
export interface Client {
  /** Makes a call; a failure is a value, so that no caller can forget it. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Outcome<CallOutput<N>>>;
  /** The same for callers who have a place for failures above them: throws `MidadError`. */
  ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Subscribes to one event; returns the way to unsubscribe. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
}

/** A typed client over any transport: the preload's in the app, an in-memory one in tests. */
export function createClient(transport: Transport): Client {
  const client: Client = {
    async call(name, input) {
      // A transport that breaks (the other side is gone) is a failure like any other.
      const answer = await transport.call({ name, input }).catch(() => null);
      const outcome = outcomeSchema.safeParse(answer);
      if (!outcome.success) return { ok: false, failure: { code: "internal" } };
      if (!outcome.data.ok) return outcome.data;
      // The dispatcher has parsed the result against the same table; parsing twice would cost each page twice.
      return { ok: true, value: outcome.data.value as CallOutput<typeof name> };
    },
    async ask(name, input) {
      const outcome = await client.call(name, input);
      if (outcome.ok) return outcome.value;
      throw new MidadError(outcome.failure.code, `${name} failed`, outcome.failure.name);
    },
    on(name, listener) {
      return transport.onEvent((message) => {
        const event = eventSchema.safeParse(message);
        if (!event.success || event.data.name !== name) return;
        const payload = events[name].safeParse(event.data.payload);
        if (payload.success) listener(payload.data as EventPayload<typeof name>);
      });
    },
  };
  return client;
}
