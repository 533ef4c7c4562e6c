# The line mode and the command line.

plain-welcome = Cutout, line mode. Type a number, a word, or ?.
plain-prompt = { $week }>
plain-menu = What now? A number or a heading lists what is in it.
plain-menu-group = { $number }. { $heading }: { $words }
plain-more-lines = { $count ->
    [one] One more line
   *[other] { $count } more lines
    }: Enter, or more.
plain-no-more = There was nothing else this week.
plain-nothing-before = Nothing to compare with yet: end a week first.
plain-headline = { $date }, week { $week } of { $term }. { $means } { $items ->
    [0] No news
    [one] One item of news
   *[other] { $items } items of news
    }, { $decisions ->
    [0] nothing to decide
    [one] one decision
   *[other] { $decisions } decisions
    }.
plain-means-station = Money { $money }.
plain-means-security = Money { $money }, patience { $patience }.
plain-decisions = To decide: { $matters }
plain-unsaid = { $number } 0: leave it; { $text }.
plain-chance-how = Enter gives the order, . drops it.
plain-list-what = List what? There are { $kinds }.
list-people = { $kind } ({ $count })
list-officers = { $kind } ({ $count })
list-places = { $kind } ({ $count })
list-papers = { $kind } ({ $count })
list-orders = { $kind } ({ $count })
list-pages = { $kind } ({ $count })
plain-name-several = { $word } could be several: { $choices }. Say more of the name, or the number of the dossier.
plain-open-nothing = Nothing is called { $word }: no person, place, paper, screen or page. find { $word } looks everywhere.
plain-back-to-question = Back to the order, { $order }. { $question } again lists the choices.
plain-back-to-sheet = Back to the order, { $order }: Enter gives it, . drops it, again says it once more.
plain-answer-first = First answer, or drop the order with a full stop.
plain-explained = { $order }: { $hint } More: ? rules { $page }.
plain-of = of
plain-to = to
plain-minus = minus
plain-plus = plus
# What the line mode writes out: short=long, parted by blanks.
plain-abbreviations = wk=week no.=number
plain-answered = Answered:
plain-ordered = Ordered: { $order }
plain-takes = It takes { $cost }.
plain-refused = Refused. { $refusal } ({ $order })
plain-not-possible = Not possible: { $refusal }
plain-undone = Undone.
plain-redone = Done again.
plain-nothing-to-undo = There is nothing to undo.
plain-nothing-to-redo = There is nothing to redo.
plain-withdrawn = Withdrawn: { $order }
plain-rested = Withdrawn with it: { $order }
plain-which-order = Which order? Give its number in the plan.
plain-more = More: more, news, changed, desk. Answer: decide. Go on: end.
plain-week-over = Week { $week } is over.
plain-resign-how = To resign ends the campaign here, in week { $week } of { $term }, without the orders of the week, and opens the file. It cannot be taken back. To do it, say: resign now
plain-warning = Note: { $warning }
crash-written = The game has stopped. That is our fault. { $kept ->
    [yes] What you confirmed is kept.
   *[no] What was not saved is lost.
    } The report is { $file }; send it to us. Go on with: { $command }
crash-unwritten = The game has stopped. That is our fault. { $kept ->
    [yes] What you confirmed is kept.
   *[no] What was not saved is lost.
    } Go on with: { $command }
plain-save-how = Type save to try again, or save and a directory to go on there.
plain-goodbye =
    { $kept ->
        [yes] Goodbye. Nothing is lost.
       *[no] Goodbye.
    }
plain-over = The campaign is over.
plain-chapters = The file has chapters: { $chapters }. Open one by its number or name, and a single week so: open weeks 7. Why and the number of a line leads to its causes.
plain-cancelled = Dropped: nothing was ordered.
plain-choice = Choose by number or by word; ? and a name looks it up, . drops the order.
plain-sheet-how = Enter gives the order. 3 lists the values of line 3, 3 2 takes the second of them, ? and a name looks it up, . drops the order.
plain-not-now = Not now: { $action }.
retired-grade = The staff grades each report by itself now; nothing was ordered. The grade stands on the report and in the list of reports.
retired-promote = A case is a full one from the day on which it is opened; nothing was ordered. An open case keeps points from fading and names its subject.
retired-wordings = The staff lays reports side by side by itself now; nothing was ordered. Where the words differ, it says so.
plain-unknown = There is no command { $word }. ? lists them.
plain-unknown-suggest = There is no command { $word }. Did you mean { $suggestion }?
plain-in-the-book = There is no command { $word }. The rule book speaks of it: { $pages }.
plain-command-several = { $word } could mean: { $choices }.
plain-word-for = { $id } ({ $label })
plain-no-such = { $question } There is nothing called { $word } here. There is: { $choices }.
plain-no-such-none = { $question } There is nothing called { $word } here, and nothing else to choose.
plain-several = { $question } { $word } could be several: { $choices }.
plain-too-many = The order was complete before { $word }.
plain-needs = The order needs one more word. { $question } There is: { $choices }.
plain-open-what = Open whom? Give a name or a number of a dossier.
plain-blast-whom = The arrest of whom? Give a name or a number of a dossier.
plain-why-what = Why what? In the declassified file, give the number of a line.
plain-why-now = The figure is made of what the rule book says of it: type rules and a page.
plain-note-what = A note on whom? Type: note NAME, and then the text.
plain-noted = Noted on { $who }.
plain-no-notes = This campaign keeps no notes.
plain-find-what = Find what? Give a word.
plain-found-nothing = Nothing holds { $word }.
plain-rules = A page opens by the word behind its title: rules pitch. Other words are looked for: rules dead drop.
plain-page-found = { $title }: rules { $name }
plain-no-page = No page has { $word }. All pages: rules.
plain-help-keys = A command can be shortened as long as it means one thing. An order takes its words on the same line: meet wren assess robin short. What is left out is asked, or taken as usual.
plain-help-person = Somebody is named by cryptonym, by any part of the name, or by the number of the dossier: #12.
plain-notes = Notes
plain-script-error = { $file }, line { $line }: { $fault }

# The first menu of the line mode.
foyer-title = CUTOUT. Begin a campaign, or take one up.
foyer-scenario = { $title }, { $weeks } weeks, as { $side ->
    [security] Security
   *[station] Station
}
foyer-prompt = Number; m for matches between machines; q to leave:
foyer-match =
    Matches run without a screen. Examples:
      cutout match
      cutout match --scenario open-city --station regular --security regular --games 40 --seed bar --jobs 2
      cutout arena run assets/matches/ladder.ron
foyer-what = A number of the list, m or q.
plain-doubt-whom = Doubt whom? Name one of your agents: doubt NAME, or doubt NAME theirs 40.
plain-strike-what = Strike what? strike NAME NUMBER, with the number of the item on the board, and why.
plain-struck = Struck out. It stays to be seen.
plain-unstruck = It counts again.
plain-believe-what = Say what, and how likely: believe NAME 70, believe report 3 80, or any question and a figure from 0 to 100.
plain-filed = Filed: { $question } { $probability } in a hundred.

plain-house-believe = believe { $school } 60 files how likely you hold one of the ways.
