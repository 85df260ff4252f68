import type { Page } from "./pages";

/** Where the handbook is open, over whatever screen there is. */
class Help {
  at = $state.raw<{ page: Page; section: string | undefined }>();

  /** Opens a page, at a section where one is named. */
  open(page: Page, section?: string): void {
    this.at = { page, section };
  }

  close(): void {
    this.at = undefined;
  }
}

export const help = new Help();
