import { X } from "lucide-react";
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastBody,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { icon } from "./icon.ts";
import styles from "./Toasts.module.css";
import { toastQueue } from "./toasts.ts";

/** Where toasts appear: one place for the whole window, a landmark that F6 reaches. */
export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion queue={toastQueue} aria-label={label} className={styles.region ?? ""}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.toast} ${styles[toast.content.tone]}`}>
          <ToastBody className={styles.body ?? ""}>
            <Text slot="title" className={styles.text ?? ""}>
              {toast.content.text}
            </Text>
            {toast.content.detail && (
              <Text slot="description" className={styles.detail ?? ""}>
                {toast.content.detail}
              </Text>
            )}
          </ToastBody>
          {toast.content.actions?.map((action) => (
            <Button
              key={action.label}
              kind="quiet"
              onPress={() => {
                toastQueue.close(toast.key);
                action.run();
              }}
            >
              {action.label}
            </Button>
          ))}
          <IconButton label={closeLabel} onPress={() => toastQueue.close(toast.key)}>
            <X {...icon} aria-hidden />
          </IconButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
