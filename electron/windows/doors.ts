import { app, type Session } from "electron";
import { appOrigin, startPage } from "./appProtocol.ts";

const localSchemes = new Set(["app:", "blob:", "data:", "devtools:"]);

/**
 * Switches that must be set before the app is ready. WebRTC and DNS know ways out that no request
 * filter sees: a resolver that finds nothing and a proxy that is not there close them.
 */
export function lockNetworkSwitches(): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("force-webrtc-ip-handling-policy", "disable_non_proxied_udp");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-features", "SpareRendererForSitePerProcess,SpellcheckService");
}

/** Offline is enforced here, not hoped for: every request but the app's own is cancelled. */
export async function lockSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === "clipboard-sanitized-write");
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === "clipboard-sanitized-write");
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !localSchemes.has(new URL(details.url).protocol) });
  });
  session.on("will-download", (event) => event.preventDefault());
  await session.setProxy({ proxyRules: "127.0.0.1:9", proxyBypassRules: "<-loopback>" });
}

/**
 * Every page of the app, whoever made it, is kept where it is: no navigation but the preview frame's
 * to the shelf, no new windows, no embedded views.
 */
export function guardContents(): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-frame-navigate", (event) => {
      const isPreview = !event.isMainFrame && event.url.startsWith(`${appOrigin}/preview/`);
      const isReload = event.isMainFrame && event.url === startPage && contents.getURL() === startPage;
      if (!isPreview && !isReload) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  });
}
