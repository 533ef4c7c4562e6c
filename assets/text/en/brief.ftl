## The brief of a week, and running until something happens.

brief-title = Week { $week }: what it changed
brief-flash = F L A S H ·
brief-pressing = P R E S S I N G ·
brief-routine = R O U T I N E ·
brief-more = { $names } and { $count } more
brief-as-before = report { $number } (as { $before })
brief-report = report { $number }
brief-quiet = Week { $week } was quiet.
brief-quiet-but = Week { $week } was quiet. { $text }
brief-decide = To decide: decide { $number }.
brief-also = Also: { $text }

looks-many = First looks, and the motive that each suggests: { $seen }.
looks-one = { $who } ({ $motive })

statement = { $prisoner } gave away { $what }.
statement-kept-for-last = { $names }, kept for last
statement-names = by name { $names }
statement-aliases = by alias { $names }
statement-faces = by face { $names }
statement-used = a place of { $names }
statement-looked-over = as looked over, no more, { $names }
statement-places =
    { $count ->
        [one] the place { $names }
       *[other] the places { $names }
    }

fold-besides = news of { $names }
fold-unpaid = without wages: { $names }
fold-kept = kept: { $names }
fold-errands = done as asked: { $names }
fold-rapport = in company: { $names }
fold-looks = looked at: { $names }
fold-ties =
    { $count ->
        [one] one acquaintance entered
       *[other] { $count } acquaintances entered
    }
fold-access = what they read: { $names }
fold-product = nothing new in { $names }
fold-light = no longer secret: { $names }
fold-relations = relations: { $names }
fold-harmless =
    { $count ->
        [one] one harmless contact seen
       *[other] { $count } harmless contacts seen
    }
fold-faces =
    { $count ->
        [one] one face entered, or looked for in vain
       *[other] { $count } faces entered, or looked for in vain
    }
fold-points = files grew: { $names }
fold-vetted = papers in order: { $names }
fold-wires = heard again: { $names }
fold-said = a word of themselves from { $names }
fold-doubles = took along what they were given: { $names }
fold-words =
    { $count ->
        [one] one word from inside the embassies
       *[other] { $count } words from inside the embassies
    }

strip-reached =
    { $weeks ->
        [one] { $who } (1 week)
       *[other] { $who } ({ $weeks } weeks)
    }
strip-network = { $who } leads to { $names }
strip-missed =
    { $times ->
        [2] the second time running
        [3] the third time running
       *[other] { $times } times running
    }
strip-file = the file of { $who } stands at { $points }; { $arrest } bears an arrest, { $charge } a charge
strip-claim =
    { $right ->
        [yes] we had said { $value }, at { $probability }: right
       *[no] we had said { $value }, at { $probability }: wrong
    }
strip-place =
    { $teams ->
        [0] { $site }, { $district }: nobody of ours stands there
       *[other] { $site }, { $district }: a team of ours stands there
    }

week-all = whole log
week-in-short = in short
bar-answer = answer
toast-rule = So be it, until you say otherwise.
toast-answered-instead = Ordered, instead of what stood there. u brings that back.
toast-answered = Ordered. The same digit takes it back.
toast-left = Left as it is: { $text }.
toast-all-decided = Nothing is undecided. e ends the week.
toast-nothing-to-answer = Nothing asks for an answer here.

act-decide = Next undecided
act-until = Run until something happens
bar-decide = next undecided
bar-until = run until
until-title = Run until
until-next-decision = the next decision
until-some-weeks =
    { $count ->
        [one] one week has passed
       *[other] { $count } weeks have passed
    }
until-a-day = { $date }
until-news-of = news of { $who }
until-at-a-loss =
    { $on ->
        [yes] stop also if we are told of a loss: yes
       *[no] stop also if we are told of a loss: no
    }
until-begin = begin
until-change = more or less
until-loss-key = a loss stops it
until-passed = The weeks as they pass
until-any-stops = any key stops after this week
until-any-on = go on
until-week =
    { $more ->
        [0] Week { $week }: { $text }
       *[other] Week { $week }: { $text } (and { $more } more)
    }
until-decision = Stopped: something asks for a decision.
until-reached = Stopped: the time is up.
until-news = Stopped: there is news.
until-loss = Stopped: a loss.
until-over = The campaign is over.

plain-decide-how = Type `decide` for the list, `decide 1` for one, `decide 1 2` for an answer, and `decide 1 0` to leave it.
plain-no-such-matter = There is no such decision. Type `decide` for the list.
plain-no-such-reply = There is no such reply. Type `decide` and the number for all of them.
plain-until-how = Type `until`, `until week 12`, `until 4 weeks`, or `until` and a name.
