import { z } from "zod";
import { type CallName, type CallOutput, calls } from "./calls.ts";
import { MidadError, type Outcome } from "./errors.ts";

/** One handler for every call: forgetting one does not compile. */
export type Handlers = { [N in CallName]: (input: z.output<(typeof calls)[N]["input"]>) => Promise<CallOutput<N>> };

export interface DispatcherOptions<Sender> {
  handlers: Handlers;
  /** Checked before anything of the message is looked at. */
  isTrusted(sender: Sender): boolean;
  /** Receives, in English, what the journalist must not see. Never article text. */
  log(message: string): void;
}

const messageSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() });

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

/**
 * The one way in: checks who calls, that the call exists, that its input and its result have the
 * shape the contract says, and turns every failure into a code.
 */
export function createDispatcher<Sender>({ handlers, isTrusted, log }: DispatcherOptions<Sender>) {
  return async function dispatch(sender: Sender, message: unknown): Promise<Outcome<unknown>> {
    if (!isTrusted(sender)) {
      log("call refused: sender is not the window's own main frame");
      return { ok: false, failure: { code: "denied" } };
    }
    const envelope = messageSchema.safeParse(message);
    if (!envelope.success || !isCallName(envelope.data.name)) {
      log("call refused: no such call");
      return { ok: false, failure: { code: "bad-request" } };
    }
    const { name } = envelope.data;
    const input = calls[name].input.safeParse(envelope.data.input);
    if (!input.success) {
      log(`${name}: input refused: ${z.prettifyError(input.error)}`);
      return { ok: false, failure: { code: "bad-request" } };
    }
    try {
      const run = handlers[name] as (value: unknown) => Promise<unknown>;
      return { ok: true, value: calls[name].output.parse(await run(input.data)) };
    } catch (error) {
      if (error instanceof MidadError) {
        log(`${name}: ${error.failure.code}: ${error.message}`);
        return { ok: false, failure: error.failure };
      }
      log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { ok: false, failure: { code: "internal" } };
    }
  };
}
