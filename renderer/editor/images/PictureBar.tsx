import { Columns2, ImagePlus, PenLine, RectangleHorizontal, StretchHorizontal, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Dialog, DialogTrigger, Form, Group, Popover, Separator, Toolbar } from "react-aria-components";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import { TypedField } from "../../ui/TypedField.tsx";
import type { ArticleEditor } from "../createArticleEditor.ts";
import type { CurrentPicture } from "../extensions/ImagesExtension.ts";
import { ToolButton, ToolToggle } from "../toolbar/ToolButton.tsx";
import { useWatched } from "../useWatched.ts";
import styles from "./PictureBar.module.css";

const layouts = [
  { id: "small", icon: Columns2, layout: "small" },
  { id: "normal", icon: RectangleHorizontal, layout: undefined },
  { id: "wide", icon: StretchHorizontal, layout: "wide" },
] as const;

interface PartProps {
  editor: ArticleEditor;
  current: CurrentPicture;
}

function DetailsForm({ editor, current, onDone }: PartProps & { onDone(): void }) {
  const { t } = useStrings();
  const [alt, setAlt] = useState(current.picture.alt);
  const [credit, setCredit] = useState(current.picture.credit);

  function submit(event: FormEvent) {
    event.preventDefault();
    editor.pictures.change(current.key, { alt: alt.trim(), credit: credit.trim() });
    onDone();
  }

  return (
    <Form onSubmit={submit} className={styles.form ?? ""}>
      <TypedField label={t("images.alt")} value={alt} onChange={setAlt} maxLength={5000} autoFocus rows={3} />
      <TypedField label={t("images.credit")} value={credit} onChange={setCredit} maxLength={1000} />
      <Button kind="primary" type="submit">
        {t("images.save")}
      </Button>
    </Form>
  );
}

function Details({ editor, current }: PartProps) {
  const { t } = useStrings();
  return (
    <DialogTrigger>
      <Button kind="ghost" icon={<PenLine {...icon} aria-hidden />}>
        {t("images.details")}
      </Button>
      <Popover placement="bottom" offset={8} className={styles.popover ?? ""}>
        <Dialog aria-label={t("images.details")} className={styles.dialog ?? ""}>
          {({ close }) => <DetailsForm editor={editor} current={current} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Layouts({ editor, current }: PartProps) {
  const { t } = useStrings();
  return (
    <Group aria-label={t("images.layout")} className={styles.group ?? ""}>
      {layouts.map(({ id, icon: picture, layout }) => (
        <ToolToggle
          key={id}
          label={t(`images.${id}`)}
          icon={picture}
          isOn={current.picture.layout === layout}
          onPress={() => editor.pictures.change(current.key, { layout })}
        />
      ))}
    </Group>
  );
}

/**
 * The tools of the picture that is selected, or whose caption is being written: Tab leads here from
 * the text, arrows between them, and Escape back.
 */
export function PictureBar({ editor }: { editor: ArticleEditor }) {
  const { t, direction } = useStrings();
  const current = useWatched(editor.pictures.current);
  if (!current) return null;
  const { key, picture } = current;
  const part = { editor, current };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any of the tools
    <div
      dir={direction}
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        editor.focus();
      }}
    >
      <Toolbar aria-label={t("images.bar")} className={styles.bar ?? ""}>
        <Details {...part} key={key} />
        <Separator orientation="vertical" className={styles.line ?? ""} />
        <Layouts {...part} />
        <Separator orientation="vertical" className={styles.line ?? ""} />
        <Group aria-label={t("images.file")} className={styles.group ?? ""}>
          <ToolButton
            label={t(picture.media === null ? "images.choose" : "images.replace")}
            icon={ImagePlus}
            isDisabled={false}
            onPress={() => editor.pictures.choose(key)}
          />
          <ToolButton
            label={t("images.remove")}
            icon={Trash2}
            isDisabled={false}
            onPress={() => {
              editor.pictures.remove(key);
              editor.focus();
            }}
          />
        </Group>
      </Toolbar>
    </div>
  );
}
