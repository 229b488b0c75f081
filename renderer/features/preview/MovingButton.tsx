import { useEffect, useRef } from "react";
import { IconButton, type IconButtonProps } from "../../ui/IconButton.tsx";
import { carryFocus, type Mover, takeCarriedFocus } from "./carriedFocus.ts";

export interface MovingButtonProps extends Omit<IconButtonProps, "ref" | "onPress"> {
  mover: Mover;
  onMove(): void;
}

/** A button that moves the preview, drawn anew in another place each time: there it still has the focus. */
export function MovingButton({ mover, onMove, ...rest }: MovingButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => takeCarriedFocus(mover, button.current), [mover]);
  function move(): void {
    carryFocus(mover);
    onMove();
  }
  return <IconButton {...rest} ref={button} onPress={move} />;
}
