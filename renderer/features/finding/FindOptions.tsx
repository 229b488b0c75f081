import { SlidersHorizontal } from "lucide-react";
import { Dialog, DialogTrigger, Group, Popover } from "react-aria-components";
import { useStore } from "zustand";
import { type FindSwitches, usualSwitches } from "../../../core/search/findQuery.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./FindOptions.module.css";
import type { Finding } from "./finding.ts";

type Name = keyof FindSwitches;

const alike: readonly Name[] = ["hamza", "taMarbuta", "alifMaqsura", "tashkeel", "digits"];
const exactly: readonly Name[] = ["wholeWord", "matchCase", "pattern"];

/** How words are compared; the button shows where that is not as usual. */
export function FindOptions({ finding }: { finding: Finding }) {
  const { t } = useStrings();
  const switches = useStore(finding.store, (view) => view.switches);
  const isChanged = Object.entries(usualSwitches).some(([name, usual]) => switches[name as Name] !== usual);
  const group = (label: string, names: readonly Name[]) => (
    <Group aria-label={label} className={styles.group ?? ""}>
      {names.map((name) => (
        <Switch
          key={name}
          label={t(`finding.switch.${name}`)}
          isSelected={switches[name]}
          isDisabled={switches.pattern && alike.includes(name)}
          onChange={(isOn) => finding.setSwitch(name, isOn)}
        />
      ))}
    </Group>
  );
  return (
    <DialogTrigger>
      <IconButton label={t(isChanged ? "finding.optionsChanged" : "finding.options")}>
        <span className={isChanged ? styles.changed : styles.usual}>
          <SlidersHorizontal {...icon} aria-hidden />
        </span>
      </IconButton>
      <Popover placement="bottom end" offset={6} className={styles.popover ?? ""}>
        <Dialog aria-label={t("finding.options")} className={styles.dialog ?? ""}>
          {group(t("finding.alike"), alike)}
          <hr className={styles.line} />
          {group(t("finding.exactly"), exactly)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
