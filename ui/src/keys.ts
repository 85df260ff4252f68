const TYPING = "input:not([type=radio], [type=checkbox]), select, textarea";

/** Whether somebody is typing where the event happened. */
export function isTyping(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.matches(TYPING);
}

/** Whether a dialog lies over the screen. */
export function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Whether a bare key is meant for the screen: nobody types, no dialog is open, no other key is held. */
export function isForScreen(event: KeyboardEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.altKey) && !isTyping(event) && !isDialogOpen();
}
