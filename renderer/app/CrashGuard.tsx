import { Component, type ReactNode } from "react";
import { strings } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

export interface CrashGuardProps {
  /** Receives, in English, what broke; and saves what can be saved. */
  onCrash(message: string): void;
  children: ReactNode;
}

/** When drawing breaks: a sentence and a way on instead of an empty window or a stack trace. */
export class CrashGuard extends Component<CrashGuardProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onCrash(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <EmptyState
        title={strings.t("app.crashedTitle")}
        text={strings.t("app.crashedText")}
        actions={
          <Button kind="primary" onPress={() => window.location.reload()}>
            {strings.t("app.reload")}
          </Button>
        }
      />
    );
  }
}
