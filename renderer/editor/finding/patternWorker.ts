import { finderByPattern } from "../../../core/search/findByPattern.ts";
import type { FindQuery } from "../../../core/search/findQuery.ts";

interface Request {
  query: FindQuery;
  lines: readonly string[];
}

const thread = self as unknown as Worker;

thread.onmessage = ({ data: { query, lines } }: MessageEvent<Request>) => {
  const find = finderByPattern(query);
  thread.postMessage(lines.map((line) => find?.(line) ?? []));
};
