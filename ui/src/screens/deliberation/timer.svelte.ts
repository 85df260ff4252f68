/** Whether the time spent on an application is shown; kept while the window is open. */
class Timer {
  shown = $state(false);
}

export const timer = new Timer();
