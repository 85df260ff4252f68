import { tick } from "svelte";
import type { ApplicationRow, NamedView, RoundView, Settings, TextView, WorkspaceView } from "./generated/contract";
import { kept } from "./kept";
import { fetchLetters } from "./letters";
import { router, type Route } from "./router.svelte";
import { person } from "./screens/application/person.svelte";
import { EVERYTHING } from "./screens/applications/found.svelte";
import { frames } from "./screens/frames";
import { call, Failure, onChanged, type Problem } from "./transport";
import { expectLanguage, say, words } from "./words.svelte";

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** What holds for the whole window: the person's settings and the workspace that is open. */
class Session {
  settings = $state.raw<Settings>({ language: "en", theme: "system", text_size: 100, lock_after: 15 });
  workspace = $state.raw<WorkspaceView>();
  /** Whether the window is light on dark now. */
  isDark = $state(false);
  version = $state("");
  /** Where the person keeps documents. */
  documents = $state<string | null>(null);
  /** Files handed to the window that wait to be opened. */
  waiting = $state.raw<string[]>([]);
  /** The language of each application, by its number: its title is shown in that language's letters everywhere. */
  languages = $state.raw<ReadonlyMap<number, string>>(new Map());
  /** The workspace that was locked, and where it was left. */
  locked = $state.raw<{ path: string; title: TextView; route: Route }>();
  /** By whom something is still written, each by a name: waits for it, and tells whether all of it is on disk. */
  readonly settling = new Map<string, () => Promise<boolean>>();
  /** A problem that no screen has a place for. */
  problem = $state.raw<Problem>();

  /** Reads the settings and keeps up with changes of the workspace. */
  async begin(): Promise<void> {
    systemIsDark.addEventListener("change", () => this.#wear());
    onChanged(() => void this.refresh());
    this.#wear();
    expectLanguage(navigator.language);
    try {
      const start = await call("start", {});
      this.version = start.version;
      this.documents = start.documents;
      this.waiting = start.opened_files;
      await this.#take(start.settings);
      if (start.workspace) await this.enter(start.workspace);
    } catch (error) {
      await words.speak(this.settings.language);
      this.tell(error);
    }
  }

  /** Tells the person of an error that nobody expected. */
  tell(error: unknown): void {
    console.error(error);
    this.problem =
      error instanceof Failure
        ? error.problem
        : { code: "window-internal", args: { detail: String(error) }, details: [], refused: false };
  }

  /** Remembers a changed setting; the window wears it at once. */
  async change(change: Partial<Settings>): Promise<void> {
    await this.#take({ ...this.settings, ...change });
    await call("settings_save", this.settings);
  }

  /** Shows a workspace that was just opened, once the letters of its titles and its screens are there. */
  async enter(workspace: WorkspaceView): Promise<void> {
    // On its way while the list is read.
    const frame = frames[workspace.role]();
    const rows = await this.#readLanguages();
    await fetchLetters(rows.map(({ title, applicant, language }) => ({ text: title + applicant, language })));
    await frame;
    this.workspace = workspace;
    const held = this.locked;
    this.locked = undefined;
    // Whoever unlocks goes on where the screen went dark.
    if (held?.path === workspace.path) router.replace(held.route);
    else router.begin({ screen: workspace.role === "judge" ? "review" : "applications" });
  }

  /** Takes everything off the screen until the passphrase is typed again. */
  async lock(): Promise<void> {
    const workspace = this.workspace;
    // What cannot be saved stays on the screen, where it says so.
    if (!workspace || !(await this.#settled())) return;
    person.forget();
    this.locked = { path: workspace.path, title: workspace.programme.title, route: router.route };
    // The screens go first: a sheet on the desk is settled as it goes.
    this.workspace = undefined;
    this.languages = new Map();
    kept.forget();
    await tick();
    await this.#settled();
    await call("workspace_close", {});
  }

  /** Closes the workspace and goes back to the start. */
  async leave(): Promise<void> {
    if (!(await this.#settled())) return;
    person.forget();
    // The screens go first, so that none of them asks a workspace that is closed.
    this.workspace = undefined;
    this.locked = undefined;
    kept.forget();
    router.begin({ screen: "start" });
    await tick();
    await this.#settled();
    await call("workspace_close", {});
  }

  /** Reads the open workspace again. */
  async refresh(): Promise<void> {
    const path = this.workspace?.path;
    if (path === undefined) return;
    const before = this.workspace?.applications;
    const workspace = await call("workspace_show", {});
    if (this.workspace?.path !== path) return;
    this.workspace = workspace;
    if (workspace.applications !== before) await this.#readLanguages();
  }

  /** The rounds in which judges give scores. */
  get scoringRounds(): RoundView[] {
    return this.workspace?.programme.rounds.filter((round) => round.scoring) ?? [];
  }

  categoryName(id: string): string {
    return nameIn(this.workspace?.programme.categories, id);
  }

  roundName(id: string): string {
    return nameIn(this.workspace?.programme.rounds, id);
  }

  kindName(id: string): string {
    return nameIn(this.workspace?.programme.kinds, id);
  }

  async #settled(): Promise<boolean> {
    const settled = await Promise.all([...this.settling.values()].map((settle) => settle()));
    return settled.every(Boolean);
  }

  async #readLanguages(): Promise<ApplicationRow[]> {
    const { rows } = await call("applications_list", EVERYTHING);
    this.languages = new Map(rows.map(({ id, language }) => [id, language]));
    return rows;
  }

  async #take(settings: Settings): Promise<void> {
    this.settings = settings;
    this.#wear();
    await words.speak(settings.language);
  }

  #wear(): void {
    const { theme, text_size } = this.settings;
    const dark = theme === "dark" || (theme === "system" && systemIsDark.matches);
    this.isDark = dark;
    const root = document.documentElement;
    root.dataset.theme = dark ? "dark" : "light";
    root.style.fontSize = `${(16 * text_size) / 100}px`;
  }
}

function nameIn(named: NamedView[] | undefined, id: string): string {
  const found = named?.find((one) => one.id === id);
  return found ? say(found.name) : id;
}

export const session = new Session();
