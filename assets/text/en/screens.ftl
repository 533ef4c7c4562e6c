# Headings, columns and notes of the screens, and what the digest says.

title-desk = The desk
    .also = home overview status start
title-cables = Cables
    .also = messages inbox reports news
title-people = People
    .also = targets dossiers assets files
title-network = The network
    .also = agents net cells
title-intelligence = Product
    .also = product reports intel
title-cases = Cases and files
    .also = files suspects people dossiers
title-coverage = Coverage
    .also = watchers teams surveillance
title-prisoners = Prisoners and doubles
    .also = cells doubles jail
title-secrets = Our secrets
    .also = leaks holdings
title-foreigners = Foreigners
    .also = embassy diplomats envoys
title-plan = Plan of the week
    .also = orders list agenda
title-week = What the week brought
    .also = last news happened
title-dossier = Dossier

## The desk

desk-standing = { $house }, { $city }. { $date }, week { $week } of { $term }.
desk-over = The term is served. There is nothing left to order.
desk-patience-spent = The minister has lost patience. No arrests, expulsions or changes of plans before { $date }.
head-standing = Today
head-digest = For decision
note-digest-empty = Nothing needs an answer.
digest-idle-teams =
    { $count ->
        [one] One team stands nowhere.
       *[other] { $count } teams stand nowhere.
    }

## The plan

head-plan = Ordered
note-plan-empty = Nothing is ordered yet. Standing arrangements keep themselves.
head-standing-contacts = Falls due by itself
note-standing-empty = No standing contact falls due this week.
plan-standing = { $officer } and { $who }: { $channel }.
head-officers = Officers
note-no-officers = No officer is here.
officer-due = A replacement is due on { $date }.
head-means = Means left
left-of = { $left } of { $all }
head-idle = Idle
note-nobody-idle = Nobody is idle.
idle-officer =
    { $days ->
        [one] { $officer } has one day to spare.
       *[other] { $officer } has { $days } days to spare.
    }

## Cables and the week

head-product = Product
note-product-empty = No product this week.
note-product-none = No product so far.
head-news = News
note-news-empty = No news. That may be good.
head-paperwork = Paper
head-week = As it came in
note-none = Nothing.

## People

step-spotted = Spotted
step-assessed = Assessed
step-introduced = Introduced
step-developed = Known to an officer
step-ripe = Could be asked
step-agent = Agents
step-one-agent = Agent
step-lost = Closed
next-spotted = have an agent assess
next-assessed = introduce
next-introduced = develop
next-developed = develop further
next-ripe = pitch
next-agent = meet and task
next-lost = nothing more
note-people-empty = Nobody is on file. Ask an access agent to name people.
window-open = yes, { $date }
window-closed = no, { $date }
head-cover = On the cover
head-assessment = Assessment
head-agent = As an agent
head-ties = Who knows whom
head-voice = Not about the work
note-ties-empty = No ties are known.
tie-close = close
tie-slight = slight
head-orphans = Without a case officer
head-none = –
note-no-agents = Handles nobody.
standing-arrested = in prison
contact-cell = { $channel }, { $interval }
contact-through = through { $leader }
cell-member = · { $who }
head-officer-mark = { $officer }, with a safety mark
head-abroad = Out of the country
head-safeguards = If something happens
head-validation = What was tried
note-validation-empty = Nothing was tried so far.
head-edges = Know each other, and should not
head-joints = What holds the network together
note-joints = Without these it falls into parts that know nothing of each other.
head-blast = Whom an arrest would reach
note-blast = By our own records, at average luck. What nobody told us is not in it.
note-blast-empty = By our own records: nobody, within ten weeks.
blast-title = If { $who } were taken
blast-burned = burned
blast-not-yet = –
blast-away = away in time
head-who-knew = Who could have given them away
note-who-knew = By our own records. That somebody could have is no proof.
lead-name = by name
lead-face = described
lead-site = one hiding place
lead-contact = at a meeting
alarm-waits = { $now }, then { $next }
plan-known = yes, known above
plan-secret = yes, known to nobody
warning-waits = waits for the next contact
evidence-asked = { $date }: asked about { $topic }. The answer: { $answer }. We hold: { $known }.
evidence-no-answer = none so far
evidence-watchers = { $date }: when we looked on, somebody else did too. Nobody knows on whose account.
evidence-nobody = { $date }: when we looked on, nobody else was to be seen.
evidence-settled = Of the reports, { $right } proved right, { $wrong } wrong; { $open } cannot be judged yet.
evidence-parallel = Others say the same { $agree ->
    [one] once
   *[other] { $agree } times
  }, something else { $differ ->
    [one] once
   *[other] { $differ } times
  }.
evidence-missed = { $count ->
    [one] The last contact was missed.
   *[other] The last { $count } contacts were missed.
  }
col-life = What happened
col-committed = Small things done
evidence-needles = { $date }: the polygraph said that the answers were not true. It says so of { $catches } in a hundred who lie, and of { $accuses } who do not.
evidence-calm = { $date }: the polygraph found nothing. It finds { $catches } in a hundred who lie.
evidence-canary = Only this one was told of { $site }. We looked { $looks ->
    [one] once
   *[other] { $looks } times
}; { $watchers ->
    [0] nobody waited.
    [one] somebody waited once.
   *[other] somebody waited { $watchers } times.
}
evidence-switched = { $date }: asked without warning for { $topic }. { $answered ->
    [yes] It came in { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }.
   *[no] Nothing has come of it.
}
evidence-compared = Against { $other } on { $topic }: { $found ->
    [agree] they agree
    [differ] they differ
   *[open] not both have reported
}; { $common ->
    [yes] they have something in common.
   *[no] nothing is known that they share.
}
evidence-theirs = By own account: was theirs for a time, and is ours again. One may believe it.

## Intelligence

head-claims = Claims in force
note-claims-empty = Headquarters has no picture from us.
head-reports = Reports
note-reports-empty = Nothing has come in.
head-requirements = What headquarters wants
head-record = How well we have judged
note-record-empty = Nothing of ours has come to light so far.
probability = { $probability } % ({ $odds })
settled-open = open
settled-right = right
settled-wrong = wrong

## Security

head-files = Files
note-files-empty = No file holds anything.
head-faces = Faces without a name
note-faces-empty = Every face has its name.
head-entries = Entries
note-entries-empty = Nothing is entered.
head-sightings-week = Seen last week
note-sightings-empty = Nothing was seen.
head-coverage = Where the teams stand
note-coverage-empty = No team stands anywhere.
head-drops = Known dead drops
note-drops-empty = None is known.
head-prisoners = In our cells
head-asked-for = Asked for by lawyers
head-in-their-hands = In their hands
col-asked-until = Lawyer waits until
note-prisoners-empty = The cells are empty.
head-doubles = Those who are ours
note-doubles-empty = Nobody of theirs is ours.
head-stock = Chickenfeed
feed-none = nothing
feed-true = the truth about { $topic }
feed-lie = about { $topic }: { $value }
offer-made = yes
head-secrets = What we have to keep
head-foreigners = Diplomats and traders
entry = { $date }: { $item }, { $points }
file-points = { $points } of { $arrest } to arrest, { $charge } to charge
mark-ours = ours
mark-arrestable = would bear an arrest
mark-chargeable = can be charged
mark-confessed = has confessed
at-drop = alone, at a hiding place
manner-clandestine = not that of friends
manner-harmless = harmless
state-inquiry = inquiry until { $date }
state-restricts = list cut on { $date }
state-changes = new plans on { $date }
state-leak = may have leaked
state-restricted = list cut
no-human-leak = no human leak
possible = possible

## Columns

col-access = access
col-serves-as = serves as
col-second = if that fails
col-craft = has learnt
col-checks = security checks
col-age = age
col-agents = agents
col-alarm = alarm
col-analysts = analysts
col-arrested = arrested
col-asked-for = asked for
col-assessed = weeks assessed
col-away = if told to run
col-brier = Brier score
col-burned = burn notice
col-case = case
col-kinds = rests on
col-claim = claim
col-claims-left = claims left
col-conflicts = conflicts with
col-contact = contact
col-cost = takes
col-count = number
col-cover = cover
col-date = date
col-days = of days
col-days-left = days left
col-detail = remembered for
col-drop = drop
col-expected = a week, on our own odds
col-fed = taken so far
col-feed = takes along
col-file = file
col-foreign = held to be
col-form = form
col-gone = gone
col-grade = grade
col-half-life = half-life in weeks
col-handler = case officer
col-handling = handling
col-held-until = held until
col-home = lives in
col-hour = hour
col-house = house
col-importance = importance
col-indicators = indicators
col-interrogators = interrogators
col-issued = issued
col-item = entry
col-known-to = knows
col-knows = knows
col-last-contact = last contact
col-last-entry = last entry
col-last-indicator = last indicator
col-lead = how
col-leader = run by
col-leaves = to be taken out
col-line = asked first
col-line-of-ledger = line
col-loyalty = resistance
col-made = sent
col-manner = manner
col-mark = safety mark
col-marks = mark
col-means = obtained by
col-met-by = met by
col-missed = missed
col-money = money
col-money-left = money left
col-motive = motive
col-name = name
col-named = has named
col-nerve = nerve
col-next = next
col-not-before = not before
col-offer = asked to turn
col-officer = officer
col-opened = opened
col-order = order
col-drawn = as drawn
col-was = as it was
col-gives-away = could have given away
col-because = because
col-owner = owner
col-papers = papers
col-part = was
col-patience = patience
fact-flag = believes to be asked
fact-leaning = is heard to
fact-relations = relations
fact-served = says to have served
fact-slips = slips of ours
col-patience-left = patience left
col-place = place
col-plan = plan
col-points = points
col-probability = stated
col-publicity = arrested
col-question = question
col-rapport = rapport
col-readers = readers
col-reads = reads
col-reports = reports
col-right = right, %
col-role = post
col-said = said
col-seen = seen
col-seen-last-week = seen last week
col-settled = settled
col-sex = sex
col-since = since
col-site = site
col-sounded = motive fits
col-standing = standing
col-state = state
col-stated = stated, %
col-step = stage
col-stock = items to spare
col-strength = how close
col-task = task
col-teams = teams
col-teams-free = teams free
col-they = they were told
col-through = through
col-tie = tie
col-topic = on
col-true = true
col-value = says
col-via = named by
col-warning = warning
col-weeks-left = weeks left
col-searches-left = searches left
col-who = who
col-window = vulnerable
col-with = with
col-within = { $weeks } weeks
col-word = we said
col-happened = what happened
col-you = you were told

ending-week = Week { $week }, { $date }
head-why = Why?

## Building an order

ask-agent = Which agent?
    .field = Agent
ask-target = Which target?
    .field = Target
ask-officer = Which officer?
    .field = Officer
ask-errand = An errand?
    .field = Errands
ask-second-errand = A second errand?
    .field = And
ask-about = Whom is it about?
    .field = About
ask-drop = Where is the drop?
    .field = Drop
ask-sdr = How long a detour?
    .field = Detour
ask-caution = If the route is unsure?
    .field = If unsure
ask-channel = By which way?
    .field = By way of
ask-member = Run whom?
    .field = Runs
ask-shared = Who may know of it?
    .field = Known to
ask-question = Asked about what?
    .field = Asked
ask-on-alarm = If somebody close is taken?
    .field = On alarm
ask-cell = Whose cell?
    .field = Cell
ask-switch = Marks?
    .field = Holds
ask-publicity = Openly?
    .field = Openly
ask-pursuit = And those who are named?
    .field = The named
ask-double = Which of ours?
    .field = Double
ask-cultivation = By what?
    .field = By
ask-close = Whom does the agent ask?
    .field = Asks
ask-role = To be what?
    .field = To be
ask-server = Served by whom?
    .field = Served by
ask-craft = A lesson in what?
    .field = Lesson
ask-way-back = Which way back?
    .field = Way back
ask-lost = Who is waited for?
    .field = Awaited
ask-reception = And then?
    .field = And then
ask-flag = In whose name?
    .field = In name of
ask-other = And who else?
    .field = And
ask-handover = By which way?
    .field = By way of
ask-place = At which place?
    .field = Place
ask-parting = How do we part?
    .field = Parting
ask-crossing = By which way?
    .field = Way out
ask-family = Does the family go too?
    .field = Family
ask-fodder = What is to be reported?
    .field = Reports
ask-whole = Those below as well?
    .field = Those below
choice-whole = and everybody below
choice-himself = only this source
ask-wish = For what?
    .field = For
ask-topic = About which secret?
    .field = Secret
ask-alibi = From where should it seem to come?
    .field = As if from
ask-crisis = To what?
    .field = Crisis
ask-response = What do we say?
    .field = Answer
ask-every = How often?
    .field = How often
ask-task = What is to be looked for?
    .field = Looks for
ask-amount = How much money?
    .field = Money
ask-motive = On which motive?
    .field = Motive
ask-stop = If the motive does not seem to fit?
    .field = If cold
ask-report = Which report?
    .field = Report
ask-probability = How likely is it, in a hundred?
    .field = Likelihood
ask-handling = How may it be handled?
    .field = Handling
ask-watched = What shall be watched?
    .field = Watched
ask-person = Whom?
    .field = Whom
ask-site = Which place?
    .field = Site
ask-district = Which district?
    .field = District
ask-teams = How many teams?
    .field = Teams
ask-face = Which face?
    .field = Face
ask-diplomat = Which diplomat?
    .field = Diplomat
ask-suspect = Whom?
    .field = Whom
ask-prisoner = Which prisoner?
    .field = Prisoner
ask-line = What is pressed for first?
    .field = Pressed for
ask-secret = Which secret?
    .field = Secret
choice-officer =
    { $days ->
        [one] { $officer }, one day left
       *[other] { $officer }, { $days } days left
    }{ $tie ->
        [his] ; the present case officer
        [other] ; takes over
       *[none] {""}
    }
choice-dossier = { $who }; rapport { $rapport }
choice-file = { $who }; file { $points }
choice-holding = { $topic }; importance { $importance }
choice-holding-his = { $topic }; importance { $importance }; reads it
choice-report = no. { $number }, from { $who }: { $topic }: { $value }
choice-assess = look closely at somebody
choice-introduce = bring somebody and the officer together
choice-learn-drop = learn a dead drop
choice-take-on = run another of our agents
choice-make-plan = learn a way back
choice-learn = take a lesson
choice-mail = the letters of a district
choice-ask = say something that we know already
choice-shared = whoever stands above may know
choice-private = nobody else may know
choice-on = from now on
choice-off = no longer
choice-chickenfeed = the truth
choice-lie = the lie: { $value }
choice-end-contact = end the arrangement
choice-person = a person
choice-channel =
    { $channel }; { $capacity ->
        [0] carries nothing back
        [one] carries one packet
       *[other] carries { $capacity }
    }, { $delay ->
        [0] at once
        [one] a week later
       *[other] { $delay } weeks later
    }{ $money ->
        [0] {""}
       *[other] , { $money } money
    }
choice-hiding-place = { $site }, { $district }; watch { $watch }, crowd { $crowd }
choice-site = a site
choice-district = a district
choice-stop = stop there
choice-through = go through with it

## Actions

group-move = Moving about
group-screens = Screens
group-orders = Orders
group-week = The week
group-papers = Papers
group-game = The game
act-open = Open
act-back = Back
act-up = Up
act-down = Down
act-left = Left
act-right = Right
act-page-up = A page up
act-page-down = A page down
act-first = To the beginning
act-last = To the end
act-next-panel = Next panel
act-previous-panel = Previous panel
act-orders = What now? Orders for this
act-withdraw = Withdraw an order
    .also = cancel remove
act-undo = Undo
    .also = back mistake
act-redo = Redo
act-end = End the week
    .also = next done finish turn
act-as-last-week = As last week: the same orders once more
    .also = repeat same
act-news = What the week brought, in full
    .also = digest brief
act-changed = What has changed since last week
    .also = changes difference diff
act-places = Places: the districts and what is there
    .also = map city districts
act-list = List everything of a kind
    .also = names directory who
act-more = More: the next page, or the rest of the news
    .also = page continue rest
act-again = The last answer once more
    .also = repeat pardon
act-help = Help
    .also = commands manual
act-rules = Rule book
    .also = manual glossary book encyclopedia codex
act-find = Find
    .also = search look
act-palette = Say it
act-settings = Settings
    .also = options colours colors theme mouse signs config
act-keys = All keys
    .also = shortcuts bindings keyboard
act-note = Write a note
    .also = write remember
act-why = Why?
    .also = reason explain
act-score = The score so far
    .also = points ledger standing win winning result account sheet
act-blast = If taken
act-tutorial = Tutorial
    .also = begin start first steps learn how
act-save = Save
    .also = keep
act-menu = Menu
    .also = pause options
act-resign = Resign
    .also = surrender recall
act-quit = Quit
    .also = exit leave bye
ask-offer = Which volunteer?
    .field = Volunteer
ask-sent = Whom do we send?
    .field = Sent
ask-bait = With what, that is true?
    .field = With
ask-lie = What is the lie?
    .field = The lie

## Moles

head-our-staff = Our staff
note-staff-empty = Nobody works here but officers.
head-tips = From the other house
note-tips-empty = Nobody of theirs tells us anything.
head-hunt = Who could have told
note-hunt-empty = Nothing has been lost that somebody must have told.
head-embassies = Inside the embassies
note-embassies-empty = Nobody is known to work there.
head-board = Who was watched when
note-board-empty = No team has stood anywhere yet.
head-fodder = What may be told
col-clearance = sees
col-told-us = was asked, says
col-source = source
col-says = says
col-of-whom = of whom
col-said-last = said last
col-price = patience
col-one-lie = the one lie
asked-on = asked on { $date }
had-access = had it
had-none = —
hunt-both = { $who } and { $other } together
loss = { $date }: { $what }
not-spared = not spared
said-traffic = { $cryptonym } on { $topic }: { $value }
said-want = they want { $topic }
said-meeting = { $who } goes out next week
said-agent = they run { $who }
ask-staff = Whom of the staff?
    .field = Staff
ask-captive = Who is to come home?
    .field = Comes home
ask-asked-for = Who is given up?
    .field = Given up
ask-clearance = What access?
    .field = Let in
ask-inside = Whom inside an embassy?
    .field = Whom
ask-own-person = Whom of our own?
    .field = Whom
ask-one-lie = What is said instead?
    .field = Said instead
choice-staff = { $who }, { $role }
choice-no-lie = the truth, or nothing
## Headquarters

title-headquarters = Headquarters
    .also = hq centre
head-aims = What counts more at the end
head-hq-standing = How we stand
head-questions = What headquarters asks
note-questions-empty = Headquarters asks nothing at present.
head-elsewhere = Words from elsewhere
note-elsewhere-empty = Nothing has come from elsewhere.
head-closed = What became of it
note-closed-empty = Nothing has fallen due yet.
head-stories = Stories told, and reports sold
note-stories-empty = No story is going round, and nothing was sold.
head-traces = If it were used this week
note-traces = How likely it is to show, between the longest and the shortest access list. Neither the figure that is stated nor the truth comes into it.
hq-wants =
    { $demand ->
        [claims] wanted by { $date }: { $count } claims
        [second] wanted by { $date }: a second source on { $what }
        [name] wanted by { $date }: who { $what } is
       *[action] wanted by { $date }: { $what }, released for action
    }
hq-wanted =
    { $demand ->
        [claims] { $count } claims
        [second] a second source on { $what }
        [name] the name of { $what }
       *[action] { $what }, for action
    }
col-standing-hq = our standing, of 100
col-temper = temper
col-money-from = standing for more money
col-officer-from = standing for an officer
col-leave-from = standing for a free hand
col-answer-due = asked for
col-leave-until = leave until
col-priority = priority
col-until = until
col-worth-more = worth more
col-origin = from
col-beside-claim = beside our claim
col-what = what
col-came = outcome
col-story = story
col-shows = shows
col-close = closeness
col-unique = uniqueness
col-name-known = name known
voice-agrees = agrees
voice-differs = differs
voice-alone = no claim of ours
voice-circular = we sold on this: perhaps our own
voice-independent = another way
voice-same-way = same people or places
question-answered = answered
question-lapsed = lapsed
story-sold = sold

## The case board

title-suspects = Case board
    .also = suspects case cases board boards leaks
board-suspect = The case board on { $who }
board-leak = The case board on a leak: { $topic }
head-suspects = Who may be their agent
note-suspects = Read: a sign a leak (r reads it, x explained, . does not). It draws no sum.
note-suspects-empty = Nothing speaks against anybody.
head-readers = Who reads it
col-read = read
col-met = met
col-heard-short = heard
col-named-by = said by
col-found = found
col-tried = tried
col-said-short = told
col-mine = mine
more-who-read = and { $count } more who read what leaked; nothing else is known of them
false-alarms = false alarms to expect: { $expected }
met-none = –
met-last = { $apart ->
    [yes] ! { $other }, wk { $week }{ $count ->
        [0] { "" }
        [1] { "" }
       *[other] , { $count } times
    }
   *[no] ~ { $other }, wk { $week }
}
mouth = { $chain ->
    [yes] { $who }
   *[no] ({ $who })
}
step-heard-0 = –
step-heard-1 = once
step-heard-2 = again
step-found-0 = –
step-found-1 = some
step-found-2 = again
step-found-3 = grave
step-tried-0 = –
step-tried-1 = clean
step-tried-2 = shows
step-told-0 = –
step-told-1 = once
step-told-2 = more
step-told-3 = grave
head-leaks = What leaked
note-leaks-empty = Nothing has been heard where it should not be.
col-number = no.
col-explained = explained
leak-open = nobody yet
leak-explained = the copy of { $who }
leak-struck = struck out by us: { $reason }
head-reads = What this one reads
note-reads-empty = No list of ours has this one.
head-own-figure = Our figure
figure-serves = Serves a Station: [{ $figure }] in a hundred
figure-unfiled = Not filed yet: Enter files it, Esc drops it.
figure-how = Nothing filed. ← and → move it.
head-stands = Where this one stands
note-stands = Of a hundred who serve and of a hundred who serve nobody so many stand there. Of a hundred in the files { $serve } serve.
col-column = column
col-stands = stands at
col-if-serves = serves
col-if-nobody = nobody’s
col-ratio-agents = s:n
column-read = read
column-met = met
column-heard = heard
column-named = named
column-found = found
column-tried = tried
column-told = told
stands-read-0 = none of what is unexplained
stands-read-1 = less than half of what is unexplained
stands-read-2 = half of what is unexplained, or more
stands-met-0 = nobody, or as friends do
stands-met-1 = once not as friends, or at a hiding place
stands-met-2 = in two weeks not as friends
stands-met-3 = in three weeks or more not as friends
stands-heard-0 = on no wire
stands-heard-1 = once
stands-heard-2 = more than once
stands-named-0 = by no prisoner
stands-named-1 = spoken of, and not as one of the chain
stands-named-2 = by one prisoner as one of the chain
stands-named-3 = by several as one of the chain, or described
stands-found-0 = nothing
stands-found-1 = something irregular, once
stands-found-2 = something irregular, more than once
stands-found-3 = something that needs an explanation
stands-tried-0 = nothing was tried
stands-tried-1 = tried, and nothing showed
stands-tried-2 = tried, and something showed
stands-told-0 = nothing
stands-told-1 = once
stands-told-2 = more than once, or by one who came over
stands-told-3 = by one of theirs, or a pitch was made
told-seen = { $hour }, { $site }: { $drop ->
    [yes] at the hiding place; seen by a team
   *[no] with { $other }, { $apart ->
        [yes] and not as friends; seen by a team, who misread { $misread } of 100
       *[no] harmlessly; seen by a team
    }
}
told-prisoner = { $who }, in custody, { $how ->
    [site] spoke of a place
    [alias] gave an alias
    [face] described a face
    [true-name] gave the name
   *[close-name] gave the name, kept for last
}: { $relation ->
    [runs] “gives the orders”
    [works] “of the same work”
    [serves] “keeps or carries things for it”
   *[looked-over] “looked over for them, and no more”
}; it may be a lie
told-wire = { $own ->
    [yes] on the wire of this one, a voice{ $named ->
        [yes] { ": " }{ $other }
       *[no] , and nobody knows whose
    }
   *[no] a voice on the wire of { $on }
}
told-vetted = papers gone through: { $found ->
    [yes] they do not add up
   *[no] clean
}
told-provoked = a stranger of ours made a pitch: { $reply ->
    [accepts] taken
    [reports] reported to us
   *[declines] declined, and kept quiet
}
case-test-vet = go through the papers
case-test-interview = call in for a talk
case-test-wire = a wire, for each week with a meeting
case-test-watch = two teams, for each meeting
case-test-provoke = a pitch by a stranger of ours
head-who-met = Who met whom
note-who-met-empty = Nobody was seen with anybody.
col-times = times
col-apart-times = apart
col-met-last = last
met-where = { $date }, { $hour }, { $site }
note-more-pairs = and { $count } pairs more, seen harmlessly
head-weeks = Week by week
note-weeks = N not as friends · n named · w wire · f found · t told · h harmless · c clean · . watched, nothing · ? not watched
col-weeks-of = weeks { $first } to { $last }
week-apart = N
week-named = n
week-heard = w
week-found = f
week-said = t
week-harmless = h
week-clean = c
week-nothing = .
week-unwatched = ?
head-links-unseen = Links that nobody saw
note-links-unseen-empty = None: every link here was seen.
link-by-word = { $one } … { $other }: by word alone, { $relation ->
    [runs] “gives the orders”
    [works] “of the same work”
    [serves] “keeps or carries things for it”
   *[looked-over] “looked over, and no more”
}
link-by-figure = { $who } … a Station: by our figure, { $figure }{ $seen ->
    [yes] { "" }
   *[no] ; never seen with anybody but as friends
}

## The doubt board

title-doubts = Boards
    .also = board boards moles validation suspicion doubts
board-agent = The board on { $who }, { $role }
head-doubt = Ours
note-doubt = What speaks for the other side, and what for us; each root counts once. What it comes to is for you to say.
head-evidence = What was seen
note-evidence = Of a hundred of each kind so many show it; t:l, of one who is theirs over one who is loyal. Nothing multiplies it out.
note-evidence-empty = Nothing in our papers bears on this one yet.
head-own-figures = Our figures
note-no-human-figure = Nothing filed. p files a figure.
note-own-figures-empty = Nothing has been filed.
head-figures-line = Our figures over time
col-theirs-drawn = theirs, drawn
kind-loyal = loyal
kind-theirs = theirs
kind-careless = careless
kind-invents = invents
figure-of-kind = { $number } { $kind } { $chosen ->
    [yes] [{ $figure }]
   *[no] { $figure }
}
figure-none = –
figures-unfiled = Not filed yet: Enter files all four, Esc drops them.
figures-none = None filed. A digit chooses the kind, ← and → move its figure.
figures-filed = Filed { $date }.{ $before }
figures-before = { " " }Before that, { $date }: theirs { $figure }.
item-struck = struck out by us: { $reason }
item-is-struck = x { $item }
item-rests-on = rests on { $who }: theirs, by our figure, { $figure }
none-filed = none filed
head-would-tell = What would tell
head-would-have = What would have to be true
col-test = test
col-if-yes = yes
col-if-no = no
col-ratio = t:l
test-question = ask what we know{ $known ->
    [yes] { " " }of { $topic }
   *[no] { "" }
}
test-look-on = have somebody look on at a meeting
test-canary = name a place to this one alone, { $weeks } weeks
test-box = put to the polygraph
test-switch = change the task without warning
test-compare = ask another source the same, { $weeks } weeks
test-for = { $test } ({ $price })
test-not = not now: { $test }. { $price }
test-nothing-known = nothing that this one reads is known to us from elsewhere
test-cannot = it cannot be ordered for this one
if-loyal = If loyal, { $count ->
    [0] nothing here needs an accident.
    [one] one thing is an accident: { $items }.
   *[other] { $count } things are accidents: { $items }.
}
if-theirs = If theirs, { $count ->
    [0] nothing here needs an accident.
    [one] one thing is well played: { $items }.
   *[other] { $count } things are well played: { $items }.
}
sign-right = { $shown ->
    [yes] { $topic }: came to light and was right
   *[no] { $topic }: came to light and was wrong
}{ $times ->
    [1] { "" }
   *[other] , said { $times } times
}
sign-agrees = { $shown ->
    [yes] agrees with { $other } on { $topic }
   *[no] differs from { $other } on { $topic }
}{ $times ->
    [1] { "" }
   *[other] , { $times } times, counted once
}
sign-steady = { $shown ->
    [yes] { $topic }: said the same again
   *[no] { $topic }: said something else than before
}{ $times ->
    [1] { "" }
   *[other] , { $times } times, counted once
}
sign-answers = { $shown ->
    [yes] asked what we know of { $topic }, and came with an answer
   *[no] asked what we know of { $topic }, and came without an answer
}
sign-fits = { $shown ->
    [yes] the answer on { $topic } was the one that we have
   *[no] the answer on { $topic } was not the one that we have
}
sign-switches = { $shown ->
    [yes] asked without warning for { $topic }, and brought it in time
   *[no] asked without warning for { $topic }, and did not bring it in time
}
sign-watched = { $shown ->
    [yes] others looked on at the meeting that we looked on at
   *[no] nobody else looked on at the meeting that we looked on at
}, { $last }
sign-canary = alone was told of { $topic }: { $shown ->
    [yes] others waited there
   *[no] nobody waited there
}, { $times ->
    [1] one look
   *[other] { $times } looks
}
sign-box = { $shown ->
    [yes] the polygraph did not like the answers
   *[no] the polygraph found nothing
}, { $last }
sign-missed = { $shown ->
    [yes] { $times ->
        [1] missed the last contact
       *[other] missed the last { $times } contacts
    }
   *[no] came to the last contact, { $last }
}
sign-could-have = { $shown ->
    [yes] { $times ->
        [1] could have given away one of those who were lost
       *[other] could have given away { $times } of those who were lost
    }
   *[no] could have given away nobody who was lost
}
sign-spared = { $shown ->
    [yes] { $times ->
        [1] one who was lost could have named this one, who is free
       *[other] { $times } who were lost could have named this one, who is free
    }
   *[no] nobody who was lost could have named this one
}
sign-says-so = owns to having been theirs for a time
sign-came-alone = { $shown ->
    [yes] came to us unasked
   *[no] was asked by us
}, { $since }
sign-faceless = { $shown ->
    [yes] has never shown a face
   *[no] came in person
}
sign-tells = told us of a stranger’s approach, { $last }
sign-tip = { $other }, of their house, says that this one is theirs
sign-unseen = { $shown ->
    [yes] the link works, and none of us has seen this one of late
   *[no] is seen face to face
}
sign-uneasy = { $shown ->
    [yes] one of those below found something odd
   *[no] those below find nothing odd
}
falls-known = if theirs, they have known of { $who } since { $date }
falls-alone = without this one, { $who } alone reads { $topic }
falls-unread = without this one, nobody of ours reads { $topic }
head-calibration = How our figures fared, as far as our own papers have settled them
note-calibration = Only what came to light counts; the rest is for the file at the end.
col-first-figure = first
col-last-figure = last
col-filings = filed
col-so = so
figure-of-date = { $figure }, { $date }
head-conflicts = What contradicts what
note-conflicts-empty = No two reports contradict each other.
head-falls = What falls with this source
note-falls-empty = Nothing rests here.
head-way = Where it comes from
head-voices = Who else speaks of it
note-voices-empty = Nobody else speaks of it.
head-staff = What the staff thinks
note-staff = The published rate, bent by the record and by other voices; and by fondness, which it admits.
col-items = items
col-against = against
col-for = for
col-theirs-figure = our figure: theirs
col-last-test = last test
col-near-losses = losses near
col-own-figure = our figure
col-was-seen = what was seen
col-if-loyal = loyal
col-if-doubled = theirs
col-if-careless = carel
col-if-inventing = inv
col-one-says = one says
col-other-says = the other says
col-friend-says = says
col-apart = way
col-fondness = of it fondness
col-received = received
conflict-side = no. { $number }, { $who }, { $date }: { $value }
falls-claim = our claim on { $topic } rests here
falls-confirmed = our claim on { $topic } has no other confirmation
falls-person = { $who } came to us this way, or is reached this way
way-source = source
way-leader = through
way-drop = now leaves things at
way-officer = fetched by
way-named = brought to us by
query-controlled = is { $who } controlled?
query-careless = is { $who } loyal, and on their list?
query-invents = does { $who } make things up?
query-serves = does { $who } serve a Station?
query-right = is report { $number } right?
ending-beliefs = What we held likely
ending-own-calibration = How our own figures fared
act-doubt = The board on somebody
act-strike = Strike an item of a board out
act-view = The next view of a board
act-believe = File a figure
col-leak-likely = read by others
## Covert action

title-operations = Operations
    .also = covert actions
title-incidents = Incidents
    .also = actions attacks
tab-operations = Actions
tab-incidents = Actions
help-operations = The action in hand with its phases, odds and dangers; what is in the streets; what was done before.
help-incidents = What was done to us, what points to whom, the men we hold, the houses we guard.
head-action = The action in hand
head-phases = Phases
head-problems = What is against it
head-streets = In the streets
head-past-actions = Before
head-incidents = Incidents
head-clues = Clues
head-guards = Guarded houses
note-action-none = Nothing is in hand. Headquarters must be asked first, and seldom likes to be.
note-no-problems = Nothing that we know of.
note-streets-quiet = The streets are quiet.
note-past-actions = Nothing was ever done.
note-incidents-empty = Nothing has happened that needs explaining.
note-guards-empty = No house is guarded.
col-feat = what
col-aim = against
col-pace = time
col-guide = opens the door
col-men = men
col-dress = dress
col-style = manner
col-flag = to be blamed
col-phase = phase
col-weeks = weeks
col-odds = odds
col-if-it-fails = if it fails
col-consent = headquarters consents
col-men-held = men left behind
col-ended = end
col-act = the deed
col-incident = incident
col-clues = clues
col-clue = clue
col-captives = captives
col-accused = accused
col-points-to = points to
action-asked = headquarters has been asked
action-granted = may begin
action-preparing = being prepared
action-ready = ready to go in
action-inside = the men are here
action-leaving = the men are going home
fails-prepare = the action ends; Security may see strangers
fails-insert = the action ends; men may be taken
fails-act = things are left behind, or men are; the rest go home
fails-withdraw = men may be taken, and faces are seen
problem-alert = The streets are watched more closely.
problem-officer = Whoever was to lead it has left the country.
problem-guide = Whoever was to open the door cannot be reached.
problem-uniform = A uniform is seen on the way in and out. Whoever is caught in it is a prisoner of war.
problem-waiting = The men have been in hiding too long.
street-alert = The streets are watched more closely until { $date }.
street-reprisals = Reprisals among the locals until { $date }.
street-opinion = People talk, and listen, until { $date }.
street-halted = { $house } cannot work before { $date }.
street-accused = { $date }: { $state } was accused in public of { $feat }.
accused-nobody = nobody yet
accused-in-a-paper = { $state }, at { $probability } per cent
ask-feat = What is to be done?
    .field = What
ask-paper = Which paper?
    .field = Paper
ask-victim = Whom?
    .field = Whom
ask-house = Which house?
    .field = House
ask-guide = Who opens the door?
    .field = Door opened by
ask-dress = How are the men dressed?
    .field = Dress
ask-banner = Who is to be blamed?
    .field = Blamed
ask-pace = How long is it prepared?
    .field = Prepared
ask-style = With how much noise?
    .field = Noise
ask-men = How many men?
    .field = Men
ask-purse = How much money?
    .field = Money
ask-incident = Which incident?
    .field = Incident
ask-culprit = Who did it?
    .field = Culprit
ask-stated = In a paper, or in public?
    .field = Stated
choice-no-flag = nobody in particular
choice-men =
    { $count ->
        [one] 1 man
       *[other] { $count } men
    }
choice-in-public = in public, plainly
choice-in-a-paper = in a paper, at { $probability } per cent
narrow-wait = nothing we can see from here
term-kind = what is to be done
term-carried = how the last phase went
term-pace = time to prepare
term-purse = money
term-banner = another's flag
term-force = force
term-men = number of men
term-guide = somebody opens the door
term-dress = uniform
term-waited = weeks in hiding
term-alert = the alert
term-guard = perhaps a guard
term-teams = perhaps watchers
term-search = perhaps a search

## Cards of what is no person and no place

card-order = The order
card-crisis = What nobody planned for
card-replies = What can be said
card-staff = What the staff sees to by itself
card-known-officers = Officers of theirs who we know

## The score sheet while the campaign lasts: by our own papers

score-so-far = So far, by our own papers
note-score-station = Of claims in force the figures that were stated are taken as right; of those that came to light, what they were worth.
score-claims = claims, as they stood
score-par = par, which the Station has to pass
score-in-place = In place, if it ended today
note-score-in-place = Each counts so if the file is below { $below }, which we cannot see. One who is theirs at the end counts { $theirs } for Security instead.
score-lost = Taken
note-score-lost = Each counts so for Security, once convicted.
note-score-lost-empty = Nobody was taken.
score-convicted = convicted
score-exchanged = exchanged
score-expelled = sent home
score-double = works for us, if that is so at the end
score-held = held with proof
score-besides = Besides
note-score-security = Who served nobody counts { $freed } when let go and { $convicted } when convicted: whom that concerns our papers cannot say.
note-score-security-empty = Nothing counts yet.
score-counts-station = What counts for a Station
score-counts-security = What counts for Security
score-by-the-week = by the week
col-each = each

## The other house

act-house = The other house
    .hint = Who leads it, what the papers quote, what it was seen to do, and how you think that it is led.
    .also = enemy opponent adversary rival chief security station inspectorate embassy doctrine
house-led-security = Who leads Security
house-led-station = Who leads the Station
house-said-to = Said in town
house-introduced = Against you: { $chief }. Said in town: { $manner }.
house-seen = What it was seen to do
house-seen-note = Counted from your own reports. What you were not told is not in it.
house-col-weeks = of late
house-schools = How it is led
house-schools-note = A reputation is right in about sixty of a hundred campaigns. You may file how likely you hold each; the file at the end answers.
house-col-school = way
house-col-mine = yours
house-col-shows = shows by
house-figure = { $p } %
house-papers = In the papers
house-papers-none = Not a word in print yet.
house-arrests = arrests in the papers
house-freed = released again
house-officers = officers of ours lost, or named in print
house-asked = our staff approached
house-offers = volunteers and parcels
house-provoked = agents provoked or called in
house-broken-off = contacts broken off
house-pitches = pitches that were reported to us
house-contacts = contacts seen
house-routes = routes that shook us off
house-drops = hands at dead drops
house-links = letters, journeys and sets
house-leaks = indicators of a leak
house-deeds = covert actions

school-patient = Security is led patiently
    .name = patient
    .shows = Few arrests, late, several close together and in secret; the street is watched for months.
school-hammer = Security is led by the hammer
    .name = the hammer
    .shows = Arrests early, in the open, one after another; officers sent home as soon as they are known.
school-paranoid = Security is led by distrust
    .name = distrusting
    .shows = Whole offices called in and vetted; innocents arrested and let go; secrets moved at every indicator.
school-deceiver = Security is led by deceit
    .name = deceiving
    .shows = Volunteers who are sent; arrests in secret, and the prisoner back at work; papers that are too good.
school-overstretched = Security is overstretched
    .name = overstretched
    .shows = Weeks without a team in sight; cases that lie; arrests long after the occasion.
school-careful = The Station is led with care
    .name = careful
    .shows = Few agents, long routes, contacts broken off at a shadow; dead drops instead of meetings.
school-harvester = The Station is led for the harvest
    .name = harvesting
    .shows = Many claims early, much carried in few weeks; indicators of leaks one after another.
school-gambler = The Station is led by a gambler
    .name = gambling
    .shows = Pitches with little behind them, covert action, straight routes; some of it is reported to you.
school-architect = The Station is led by an architect
    .name = building
    .shows = Agents who meet no officer: letters, journeys, sets, and leaders who carry for others.
school-recruiter = The Station is led by a recruiter
    .name = recruiting
    .shows = New friends of known friends, season after season; cousins and colleagues who are asked.
ending-led = How they were led

## What is otherwise, and what is where

changed-nothing = Nothing on these screens is otherwise than before the last week.
changed-new = New: { $text }
changed-row = { $who }: { $changes }
changed-cell = { $column } { $now }, was { $before }
changed-fact = { $now }, was { $before }
col-here = here
head-districts = Districts
here-held = { $name }, held
here-agent = agent { $name }
here-target = target { $name }
here-drop = drop { $name }
here-teams = teams: { $name }
here-secretly = { $name }, seen in secret last week
here-seen = { $name }, seen last week
here-known-drop = known drop { $name }
plan-in-short = Goes out: { $orders ->
    [0] no orders
    [one] one order
   *[other] { $orders } orders
    }{ $contacts ->
    [0] {""}
    [one] , one standing contact
   *[other] , { $contacts } standing contacts
    }.
