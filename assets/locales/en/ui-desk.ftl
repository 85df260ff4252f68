# The judge's desk: keys, the command palette, the list as it is arranged, the panes, two applications side by side.

## Keys and commands
ui-keys-title = Which keys do what?
ui-keys-text = They work wherever you are, as long as you are not typing. Tab goes through everything as usual.
ui-keys-or = or
ui-keys-score = Scoring
ui-keys-go = Getting about
ui-keys-read = Reading
ui-keys-window = Everywhere
ui-command-points = Give the marked criterion these points
ui-command-clear-points = Take points away again
ui-command-next-criterion = Next criterion
ui-command-previous-criterion = Previous criterion
ui-command-comment = Write a comment to the committee
ui-command-flag = Flag for discussion, or take the flag off
ui-command-descriptors = Words of every point
ui-command-go-to = Go to an application…
ui-command-search = Search
ui-command-move-in-list = Up and down in the list
ui-command-open-in-list = Open the application in the list
ui-command-next-pane = Next part of the window
ui-command-previous-pane = Previous part of the window
ui-command-back = Back, or leave the field
ui-command-show-all = Show all
ui-command-next-part = Next attachment
ui-command-previous-part = Previous attachment
ui-command-compare = Compare with…
ui-command-other-side = Score the other of two applications
ui-command-palette = Commands and applications
ui-command-keys = Show all keys
ui-palette-placeholder = Type a command, a title or a number
ui-palette-application = Which application? Type a title or a number
ui-palette-compare = Compare with which application?
ui-palette-none = Nothing found. Part of a word is enough, or the application’s number.
ui-palette-commands = Commands
ui-palette-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
  }

## Points by the keyboard
ui-scale-how = Choose a point, or press its number.
ui-digits-go-here = The number keys give points here
ui-points-given = { $criterion }: { $points }, { $name }.
ui-points-next = Next: { $criterion }.
ui-points-cleared = { $criterion }: no points.
ui-all-points-given = Every criterion has points.
ui-no-such-point = { $criterion } has no point { $typed }.
ui-flag-set = Flagged for discussion.
ui-flag-taken-off = The flag is taken off.

## The list
ui-list-arrangement = What the list shows
ui-list-shown = Show
ui-list-order = Order
ui-shown-all = All
ui-shown-open = Open
ui-shown-done = Done
ui-shown-flagged = Flagged
ui-shown-recused = Recused
ui-shown-count = { $what } ({ $count })
ui-order-assigned = As given
ui-order-title = By title
ui-order-score = By score
ui-order-state = By state
ui-list-some = { $count } of { $total }

## Panes
ui-width-of-list = Width of the list
ui-width-of-sheet = Width of the score sheet
ui-panes = Parts of the desk
ui-pane-list = List

## Two applications side by side
ui-comparing = Two applications side by side
ui-stop-comparing = Stop comparing
ui-compare-with-shown = Compare with the one that is open
ui-score-this = Score this one
ui-now-scoring = The score sheet is now that of { $title }.
ui-pair-points = My points
ui-pair-criterion = Criterion
ui-pair-total = Total
