import { useEffect, useState } from "react";
import type { EventPayload } from "../../../core/contract/events.ts";
import { windowClock } from "../../session/clock.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Progress } from "../../ui/Progress.tsx";

type Task = EventPayload<"progress">;

/** Work shorter than this is over before it is worth a word, in ms. */
const shownAfter = 300;

/** Long work of the main process, and the way to stop it. */
export function TaskProgress() {
  const { client } = useDesk();
  const { t } = useStrings();
  const [task, setTask] = useState<Task | null>(null);
  const [isLong, setLong] = useState(false);
  const running = task?.task ?? null;

  useEffect(
    () =>
      client.on("progress", (next) => {
        const isOver = next.total > 0 && next.done >= next.total;
        setTask((now) => (isOver ? (now?.task === next.task ? null : now) : next));
      }),
    [client],
  );
  useEffect(() => {
    setLong(false);
    if (running !== null) return windowClock.after(shownAfter, () => setLong(true));
  }, [running]);

  if (!task || !isLong) return null;
  return (
    <Progress
      label={t("ui.working")}
      detail={task.total > 0 ? t("status.progress", { done: task.done, total: task.total }) : undefined}
      done={task.done}
      total={task.total}
      cancelLabel={t("ui.cancel")}
      onCancel={() => void client.call("task.cancel", { task: task.task })}
    />
  );
}
