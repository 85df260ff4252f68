/** The parts of the screen about the panel. */
export type JudgesPart = "judges" | "conflicts" | "assignment" | "kits" | "calibration" | "keys";

/** Where the window is. Each screen has one name; what it shows is part of the route. */
export type Route =
  | { screen: "start" }
  | { screen: "programme" }
  | { screen: "applications" }
  | { screen: "application"; application: number }
  | { screen: "judges"; part?: JudgesPart; round?: string }
  | { screen: "packets" }
  | { screen: "ranking" }
  | { screen: "deliberation" }
  | { screen: "print" }
  | { screen: "journal" }
  | { screen: "review"; application?: number };

class Router {
  route = $state.raw<Route>({ screen: "start" });
  #past: Route[] = [];

  /** Goes to a screen and remembers where one came from. */
  go(route: Route): void {
    this.#past.push(this.route);
    this.route = route;
  }

  /** Shows a screen in place of the present one. */
  replace(route: Route): void {
    this.route = route;
  }

  /** Goes back to where one came from, or to `otherwise`. */
  back(otherwise: Route): void {
    this.route = this.#past.pop() ?? otherwise;
  }

  /** Forgets the past and begins at a screen. */
  begin(route: Route): void {
    this.#past = [];
    this.route = route;
  }
}

export const router = new Router();
