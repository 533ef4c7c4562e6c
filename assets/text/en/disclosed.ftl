# What happened, in truth: one message for each event, read only in the declassified file.
# $house is the service that acted; $truth says whether what was stated was so.

deed-week-passed = The week closed.
deed-money-spent = { $house } spent { $number }.
deed-funds-counted = { $house } counted its money: { $number }.
deed-dossier-opened = { $house } opened a dossier on { $who }.
deed-officer-arrived = { $who } took up the post for { $house }.
deed-officer-lost = { $house } lost { $who }.
deed-officer-due = { $house } was promised a replacement.
deed-cryptonym-given = { $house } gave { $who } a cryptonym.
deed-agent-taken-over = { $house } took { $who } over from its predecessors.
deed-handler-changed = { $who } got another case officer.
deed-turned = { $who } took another master: { $house }.
deed-flag-claimed = { $who } believed to serve another than { $house }.
deed-leaning-judged = { $house } heard for whom { $who } had a soft heart.
deed-slipped = An officer of { $house } made a slip before { $who }.
deed-doubt-grew = { $who } wondered whom it was all for.
deed-saw-through = { $who } saw through the flag.
deed-flag-dropped = { $who } knew whom it was for, and went on.
deed-tipped-off = A foreign state told Security of { $who }.
deed-principal-named = { $who } said whom it had been for.
deed-relations-changed = Relations between two states stood at { $number }.
deed-window-opened = { $who } became vulnerable.
deed-tie-learnt = { $house } learnt that { $who } knows { $other }.
deed-spotted = { $other } named { $who } to { $house }.
deed-assessed = { $house } had { $who } looked at.
deed-introduced = { $other } brought { $who } and an officer together.
deed-developed = { $house } cultivated { $who }.
deed-sounded-out = { $who } was sounded out.
deed-stopped = The pitch to { $who } was not made.
deed-recruited = { $who } went to work for { $house }.
deed-recruited-as-dangle = { $who } said yes to { $house } and told the other side the same day.
deed-asked-for-time = { $who } asked for time.
deed-declined = { $who } declined and told nobody.
deed-declined-and-reported = { $who } declined and reported it.
deed-offered-himself = { $who } came to Security and was theirs.
deed-reads-told = { $who } told { $house } of access to { $topic-the }.
deed-contact-arranged = { $house } arranged its contact with { $who }.
deed-met = { $who } met { $other }.
deed-broke-off = The contact with { $who } was broken off.
deed-kept-away = { $who } was kept from coming to any contact for a while.
deed-meeting-missed = { $who } did not come.
deed-contact-dropped = The contact with { $who } was not kept.
deed-drop-learnt = { $who } learnt the drop at { $site }.
deed-drop-loaded = { $who } left something at { $site }.
deed-drop-serviced = The drop at { $site } was emptied.
deed-task-told = { $who } was told what to look for.
deed-task-noted = { $house } wrote down a task for { $who }, to be told at the next contact.
deed-pay-noted = { $house } put money aside for { $who }: { $number }.
deed-agent-paid = { $who } was paid { $number }.
deed-wage-paid = { $who } drew { $number } in wages.
deed-wage-unpaid = { $who } went unpaid.
deed-went-dormant = { $who } was put on ice.
deed-woke-up = { $who } went back to work.
deed-learnt = { $who } came to know { $other }.
deed-burned = { $house } withdrew what rested on { $who }.
deed-picture-counted = The picture of { $topic-the } was counted: { $number }.
deed-forces-counted = Security counted its forces.
deed-patience-changed = Patience stood at { $number }.
deed-patience-spent = Security's masters lost patience.
deed-post-reads = The access list of { $topic-the } was on file.
deed-edition-issued = A new edition went to its readers, { $topic }: { $value-said }.
deed-came-to-light = { $topic } became public: { $value-said }.
deed-teams-placed = Security moved its teams.
deed-team-lost = Security lost a team to reprisals.
deed-teams-back = Security's teams were back: { $number }.
deed-contact-seen = { $who } was seen with { $other } at { $site }.
deed-seen-at-drop = { $who } was seen at { $site }.
deed-drop-suspected = { $site } was taken for a dead drop.
deed-evasive-route-seen = { $who } shook off a team.
deed-officer-suspected = { $who } came under suspicion.
deed-officer-known = { $who } was entered as an officer.
deed-points-given = The file of { $who } rose to { $number }.
deed-face-not-found = The face of { $who } stayed without a name.
deed-dossiers-joined = Two dossiers on { $who } became one.
deed-case-set = Security moved a case on { $who }.
deed-arrested = { $who } was arrested.
deed-arrest-failed = { $who } was to be arrested and was not found.
deed-arrest-in-the-news = { $house } read of the arrest of { $who }.
deed-release-in-the-news = { $house } read of the release of { $who }.
deed-interrogation-set = { $who } was questioned.
deed-confessed = { $who } confessed.
deed-named-by-prisoner =
    { $truth ->
        [false] { $who } named { $other }, who was a friend and nothing else.
       *[other] { $who } named { $other }.
    }
deed-habits-read = Security learnt how { $who } worked.
deed-looked-back = Security laid out once more who had been seen with { $who }.
deed-site-by-prisoner = { $who } gave away { $site }.
deed-nothing-found = { $who } was questioned and gave nothing.
deed-expelled = { $who } was sent home.
deed-leak-indicated = Security noticed that { $topic-the } might have leaked.
deed-inquiry-opened = Security asked who had read { $topic-the }.
deed-inquiry-ended = The inquiry on { $topic-the } ended.
deed-restriction-ordered = The access list of { $topic-the } was to be cut.
deed-readers-cut = The access list of { $topic-the } was cut.
deed-plans-change-ordered = New plans were ordered for { $topic-the }.
deed-packet-made =
    { $truth ->
        [true] { $who } put down on { $topic-the }: { $value-said }. It was so.
        [false] { $who } put down on { $topic-the }: { $value-said }. It was not so.
       *[unsaid] { $who } put down on { $topic-the }: { $value-said }.
    }
deed-report-received =
    { $truth ->
        [true] { $house } received from { $who } on { $topic-the }: { $value-said }. It was so.
        [false] { $house } received from { $who } on { $topic-the }: { $value-said }. It was not so.
       *[unsaid] { $house } received from { $who } on { $topic-the }: { $value-said }.
    }
deed-disseminated =
    { $truth ->
        [true] { $house } told its headquarters about { $topic-the }, at { $number } per cent, and was right.
        [false] { $house } told its headquarters about { $topic-the }, at { $number } per cent, and was wrong.
       *[unsaid] { $house } told its headquarters about { $topic-the }, at { $number } per cent.
    }
deed-convicted =
    { $truth ->
        [false] { $who }, who had done nothing, was convicted.
       *[other] { $who } was convicted.
    }
deed-freed =
    { $truth ->
        [false] { $who }, who had done nothing, was let go.
       *[other] { $who } was let go.
    }
# For an event that has no sentence of its own yet.
deed-other = { $house }: { $name }.

## Verdicts and the ledger

verdict-security-decisive = Security has the city. Decisively.
verdict-security-narrow = Security is ahead, by a short head.
verdict-draw = A draw. Both services will claim it.
verdict-station-narrow = The Station is ahead, by a short head.
verdict-station-decisive = The Station has the city. Decisively.
account-given-up = { $house } resigned in week { $week }, { $date }. The account is as it stood then.
account-line = { $house }: { $points }, against { $against } for Security and a par of { $par }. Margin { $margin }.
account-limits = The side ahead by { $narrow } has the better of it; { $decisive } is decisive. Par is what a Station ought to bring home from this city.
ledger-claims = Claims to headquarters
ledger-agents-clean = Agents in place, file clean
ledger-agents-known = Agents in place, file thick, or abroad
ledger-caught = Agents convicted or proven
ledger-aims = Objectives that were chosen, and bore on the end
ledger-great-trial = Soon after two others: convictions
ledger-swapped = Prisoners exchanged for somebody
ledger-controlled = Agents under Security's control
ledger-expelled = Officers expelled with proof
ledger-innocent-freed = Innocents arrested and freed
ledger-innocent-convicted = Innocents convicted
ledger-expelled-unproven = Expulsions without proof
ledger-patience-spent = Patience spent to the end
ledger-station-closed = A Station with nobody left

## Why

why-order = { $house } had ordered it: { $order }
why-deed = because: { $deed }
why-luck = the dice: { $luck }
why-nothing = nothing before it: so the campaign began
nature-motive = what { $who } wanted
nature-counter-loyalty = the resistance of { $who }
nature-nerve = the nerves of { $who }
nature-window = the vulnerability of { $who }
nature-control = whom { $who } really served
nature-access = what { $who } could reach
nature-leaning = for whom { $who } had a soft heart

ending-title = Declassified
ending-tab-story = Story
ending-tab-account = Account
ending-tab-weeks = Weeks
ending-tab-statements = Stated
ending-tab-network = Network
ending-tab-people = People
ending-tab-thoughts = Minds
ending-place = page { $at } of { $of }
ending-accounts = The account
ending-story = How it was won or lost
story-count = { $count ->
    [0] { $claimed ->
        [no] Nothing was told to headquarters, and no loss came to { $least } points: who was in place at the end decided it.
       *[yes] No loss came to { $least } points: the claims, and who was in place at the end, decided it.
    }
    [one] One chain of cause decided it.
   *[other] { $count } chains of cause decided it, the dearest first.
}
story-chain = { $no }  { $what }
story-week = wk { $week }, { $date }
story-they-knew = you were told nothing
story-nobody-knew = nobody was told
story-weeks = wk { $since } to { $week }
story-with = Could have been stopped by an order of { $house }: { $order }
story-without = Could have been stopped, had { $house } not ordered this: { $order }
story-saves = { $saves ->
    [one] one point better, four weeks on
   *[other] { $saves } points better, four weeks on
}
story-no-order = No order of weeks { $from } to { $to } would have stopped it. { $tried ->
    [0] There was none to try.
    [one] One change was tried.
   *[other] { $tried } changes were tried.
}
story-unplayed = It could not be played again: it was played under other rules.
story-sifted = Stories
story-how-head = How this was found
story-how = The campaign was played again with this one order changed, to four weeks after the loss: the same city, the same dice, every other order as it was given. Orders that no longer fitted were left out. No player thought again, so an opponent who would have noticed does not. Looked at were ten weeks back, orders about the person, and the ways of keeping or taking one.
loss-taken = { $who } is taken: { $points } points to Security
loss-turned = { $who } is Security's: { $points } points to Security
loss-expelled = { $who } is sent home with proof: { $points } points to Security
loss-wrong-claim = { $house } is wrong on { $topic }: { $points } points lost on one claim
loss-source = { $who } brings the Station { $points } points
loss-outsider = { $who } had done nothing: { $points } points lost by Security
ending-conduct = How it was played
conduct-branches =
    { $count ->
        [one] A branch: taken up again at week { $weeks } of an earlier state.
       *[other] A branch of branches: taken up again { $count } times from an earlier state, at weeks { $weeks }.
    }
conduct-loads =
    { $count ->
        [one] Loaded once.
       *[other] Loaded { $count } times.
    }
ending-ledger = The ledger, line by line
ending-thoughts = What they had in mind
ending-network = The network as drawn, and as it was
ending-voices = What they said last, and whose they were
ending-voices-empty = No agent said anything that was not about the work.
ending-people = Who they were
ending-reckoning = Everybody who was touched
ending-moles = In Security's own house
ending-lies = The fate of each lie
ending-lies-empty = No double took a lie along.
col-told-by = told by
col-lie = the lie
col-fate = what it did
reckoning-who = { $who }, { $role }.
reckoning-arrested = { $guilty ->
    [yes] taken on { $date }
   *[false] taken on { $date }, for nothing
}
reckoning-confessed = confessed on { $date }
reckoning-convicted = { $guilty ->
    [yes] convicted on { $date }
   *[false] convicted on { $date }, and had done nothing
}
reckoning-freed = { $guilty ->
    [yes] let go on { $date }
   *[false] let go on { $date }, and had done nothing
}
reckoning-expelled = sent home on { $date }
reckoning-swapped = exchanged on { $date }
reckoning-killed = killed on { $date }
reckoning-fled = left the country on { $date }
reckoning-exfiltrated = taken out on { $date }
reckoning-made = On { $date } there was nothing against this one: Security made the spy
reckoning-nearest = Security was nearest on { $date }, with { $points } in the file of the { $charge } for a charge
reckoning-never = Security never wrote a line
reckoning-lie = { $topic }: { $value }
reckoning-believed = told to headquarters on { $date } at { $probability } per cent, worth { $points } points
reckoning-unbelieved = it was received, and nothing was told to headquarters on it
reckoning-not-arrived = it never arrived
ending-people-empty = Nobody of consequence.
ending-weeks = Week by week: true, you believed, they believed
ending-claims = What was told to headquarters
ending-claims-empty = Nothing was told to headquarters.
ending-calibration = Stated and true
ending-claims-sum = { $house }: { $sum } points in all. The ledger counts whole points and drops the rest: { $points }.
ending-worst = The worst beliefs
ending-worst-empty = None was worse than a guess.
ending-extremes = The claims that made it, and those that cost most
ending-not-told = –

## What is said of somebody, clause by clause. Each is tried against the world in many campaigns.

clause-officer = officer of { $house }
clause-outsider = served nobody
clause-dangled = sent to the embassy by Security on { $date }, and taken on by nobody
clause-won = { $week ->
    [0] agent of { $house } since before the campaign
   *[other] agent of { $house } from { $date }
}
clause-false-colours = came to { $house } under false colours on { $date }, and was not taken on
clause-true = true to the end
clause-theirs = { $week ->
    [0] Security's since before the campaign
   *[other] Security's from { $date }
}
clause-theirs-again = Security's once more from { $date }
clause-ours-again = the Station's again from { $date }
clause-left = nobody's from { $date }
clause-under = won in the name of { $principal }
clause-saw-through = saw through it on { $date }
clause-still-believes = believes to this day to serve { $principal }
clause-free = free
clause-held = in a cell at the end
clause-convicted = convicted
clause-abroad = out of the country
clause-dead = dead
ending-right = so it was
ending-wrong = it was not so

## The table of all luck

luck-hour = the hour
luck-lot = who came first
luck-tailed-officer = whether the officer was followed
luck-tailed-contact = whether the other end was followed
luck-face-in-albums = whether a face was found in the albums
luck-prisoner-lies = whether a prisoner named a friend instead
luck-friend-named = which friend
luck-kept-away = whether something kept an agent away
luck-kept-for = for how long
luck-route-shows = what the route showed
luck-noticed = whether anybody looked
luck-manner = how it looked
luck-named-at-once = whether the face was known
luck-drop-visit-seen = whether the hand was seen
luck-harmless-with = who happened to be met
luck-spotted-who = who came to mind
luck-assessed-trait = how it looked from close by
luck-motive-judged = how the motive was judged
luck-rapport-grows = how they got on
luck-sounded-out = what the sounding told
luck-pitch-accepted = yes or no
luck-pitch-refused = which kind of no
luck-accepted-and-reports = who else was told
luck-report-born = whether there was anything to report
luck-report-right = whether it was right
luck-report-wrong = in which way it was wrong
luck-irregular = whether it was noticed
luck-leak-indicated = whether the use was noticed
luck-false-indicator = a false alarm
luck-comes-to-light = whether the papers got it
luck-next-edition = what the new plans said
luck-gate-suspects = whether the gate saw
luck-gate-looks-at = at whom the gate looked
luck-face-identified = whether the album held the face
luck-breaks = how long it took
luck-breaks-later = whether that week was the one
luck-kit-found = whether the kit was found
luck-expulsion-answered = whether they answered
luck-window-opens = whether somebody became vulnerable
luck-order = which came first
luck-meeting-place = where they met
luck-gate-errs = whether the gate was wrong

deed-taken-on = { $who } was told to run { $other }.
deed-passed-on = { $who } gave { $other } what there was: { $number }.
deed-link-lost = { $who } had nobody above any more.
deed-orphaned = { $who } was an orphan.
deed-plan-made = { $who } learnt a way back.
deed-recovered = { $who } was in touch again.
deed-recontact-failed = { $who } was looked for and not found.
deed-member-wondered = Something about the one above seemed odd, and it was said past that one.
deed-agent-spoke = { $who } said something that had nothing to do with the work.
deed-edge-found = A review found that { $who } knew { $other }.
deed-reviewed = The cell of { $who } was gone through.
deed-mark-set = { $house } saw to its safety marks.
deed-instruction-noted = { $house } wrote down new instructions for { $who }.
deed-instruction-told = { $who } was told what to do on alarm.
deed-papers-given = { $who } was given papers.
deed-warning-noted = { $house } wanted { $who } warned.
deed-warned = { $who } was warned.
deed-contact-replaced = The contact with { $who } that was due was overtaken by an order.
deed-alarm-heard = { $who } heard of it.
deed-fled = { $who } left the country.
deed-went-to-ground = { $who } went to ground.
deed-exfiltration-begun = { $house } prepared to take { $who } out.
deed-exfiltrated = { $who } was taken across the border.
deed-exfiltration-failed = { $who } was not got across.
deed-resettled = { $house } looked after { $who }.
deed-exile-complained = { $who } told a newspaper what had been promised.
deed-swap-proposed = { $house } asked for { $who }.
deed-swap-asked = A lawyer asked Security for { $who }.
deed-swap-made = { $who } was exchanged, and came home to { $house }.
deed-swap-lapsed = Nobody answered the lawyer of { $house }.
deed-staff-sent = { $house } sent one of its staff on an errand for { $who }.
deed-exile-went-home = { $who } went home.
deed-vanished = It was noticed that { $who } was gone.
deed-stopped-at-border = { $who } was turned back at the border.
deed-offer-refused = { $who } refused to be turned.
deed-doubled = { $who } was turned.
deed-redoubled = { $who } confessed to { $house } and changed sides again.
deed-double-told = { $who } told Security of meeting { $other }.
deed-feed-set = { $who } was to report on { $topic-the }.
deed-fed = { $who } took along what Security had ready on { $topic-the }: { $value-said }.
deed-stock-counted = Security could spare { $number } items.
deed-lie-exposed = A lie of Security came out.
deed-control-asked = { $who } was asked about { $topic-the } as a test.
deed-observed = { $house } looked on when { $who } was met.
deed-arrest-avowed = The arrest of { $who } was announced.
deed-raid-set = { $who } was to be fetched, named by { $other }.
deed-plan-by-prisoner = { $who } gave away the way back of { $other }.
luck-offer-taken = whether the prisoner was turned
luck-supervised = whether somebody stood by
luck-redoubles = whether the double spoke
luck-arrest-noticed = when the empty chair was noticed
luck-members-meet = whether two of them became friends
luck-member-wonders = whether a member found something odd
luck-review-finds = whether the review came upon it
luck-plan-returns = whether the plan brought a return that week
luck-recontacted = whether the search was lucky
luck-exfiltrated = whether the border held
luck-exile-goes-home = whether home was missed more than it was feared
luck-exile-complains = whether a newspaper was found
luck-leaning-judged = how a leaning was judged
luck-flag-slips = whether an officer slipped under a false flag
luck-sees-through = what came of seeing through a flag
luck-relations-shift = whether something far away moved two states
luck-watchers-seen = whether the watchers were seen

## Moles

deed-staff-posted = { $who } worked at the embassy of { $house }.
deed-staff-listed = Security knew that { $who } worked at the embassy of { $house }.
deed-clearance-set = { $house } settled how far { $who } was let in.
deed-insider-won = { $who }, inside the embassy of { $house }, worked for Security.
deed-insider-refused = { $who } would not work for Security, and told nobody.
deed-insider-told = { $who } would not work for Security, and told { $house }.
deed-traffic-read = { $who } gave Security what went home on { $topic-the }.
deed-want-read = { $who } gave Security what was wanted: { $topic-asked }.
deed-meeting-betrayed = { $who } gave a meeting of { $other } away.
deed-agent-betrayed = { $who } gave { $other } away.
deed-tip-learnt = { $who } came by something in Security's house about { $other }.
deed-tip-told = { $who } told { $house } about { $other }.
deed-house-inquiry-opened = Security looked into { $who }, one of its own.
deed-house-inquiry-ended = The inquiry into { $who } ended.
deed-benched = Security settled whether { $who } saw its papers.
deed-seen-through = Security found that { $who } had told the case officer.
deed-turned-again = { $who } was turned once more.
deed-turned-away = { $who } would not be turned once more.
deed-lie-set = Security settled what was told of { $topic-the }.
luck-insider-won = whether somebody inside an embassy was won
luck-insider-tells = whether the insider told the Station
luck-insider-sees = what somebody inside an embassy came by
luck-tip-seen = what a source in Security's house came by
luck-house-searched = whether the inquiry in the house found anything
luck-seen-through = whether the double was heard
luck-turned-again = whether the double changed sides once more
deed-role-noted = { $house } had another role for { $who }.
deed-role-given = { $who } was told of another role.
deed-skill-taught = { $who } had a lesson.
deed-second-arranged = { $house } gave { $who } something to fall back on.
deed-packets-left = { $who } left with { $other } what there was: { $number }.
deed-link-worked = The link with { $who } worked: { $number }.
deed-link-failed = The link with { $who } failed.
deed-check-read =
    { $truth ->
        [true] { $house } read the check of { $who } rightly.
       *[other] { $house } misread the check of { $who }.
    }
deed-moved = { $who } was given another place.
deed-journey-noticed = A journey of { $who } was noticed.
deed-letter-noticed = A letter to { $who } was noticed.
deed-bearing-taken = A bearing was taken of { $who }.
deed-transmitter-found = The house of { $who } was found.
deed-served-told = { $who } told Security of { $other }.
deed-influence-felt = { $who } said the right word, and patience did not grow.
deed-set-taken = The set of { $who } was found.
deed-play-set =
    { $truth ->
        [false] Security stopped sending in the name of { $who }.
       *[other] Security sent in the name of { $who }.
    }
deed-played-told = The Station answered somebody who was not { $who }.
deed-reception-set = Security waited for { $who }.
deed-met-the-wrong-man = { $who } came back, and was met by Security.
deed-shied = { $who } came back, and did not like the man.
luck-bearing-taken = whether a bearing was taken
luck-letter-noticed = whether the letter was noticed
luck-journey-noticed = whether the journey was noticed
luck-check-given = whether the check was put in
luck-check-garbled = whether the check could be read
luck-check-missed = whether the desk was awake
luck-wrong-man-believed = whether the wrong man was believed
luck-influence-works = whether the word was heard
luck-worn-shows = whether the neighbours counted
nature-imagination = how well { $who } could tell a story
nature-comes = how { $who } would have come to spy
deed-volunteered =
    { $truth ->
        [true] { $who } came to { $house } of free will, with { $topic-the }.
       *[false] { $who } was brought before { $house } under false colours, with { $topic-the }.
    }
deed-paper-received =
    { $truth ->
        [true] { $house } received a paper on { $topic-the }: { $value-said }. Nobody of its own had written it.
       *[false] { $house } received a paper on { $topic-the }: { $value-said }. It had been made for the purpose.
    }
deed-offer-tested = { $house } asked { $who } what it knew already.
deed-volunteer-taken = { $house } accepted { $who }, and gave { $other } the case.
deed-sent-away = { $house } sent { $who } away.
deed-offer-lapsed = { $who } waited no longer.
deed-seen-at-embassy = { $who } was seen going into the embassy.
deed-dangle-set = Security sent { $who } to the embassy as a dangle, with { $topic-the }.
deed-dangle-taken = { $who } was taken on without having been seen.
deed-dangle-ended = { $who } came back: they would not have anybody.
deed-parcel-planted = Security wrote a parcel. On { $topic-the } it said that { $value-said }.
deed-invented =
    { $truth ->
        [true] { $who } made up something on { $topic-the }, and sold it twice.
       *[false] { $who } made up something on { $topic-the }.
    }
deed-member-seen =
    { $truth ->
        [true] { $other } was asked to bring { $who }.
       *[false] { $other } was asked to bring { $who }, who had never heard of it.
    }
deed-chain-traced =
    { $truth ->
        [true] { $house } learnt that it and its colleagues had one source between them.
       *[false] { $house } asked its colleagues for a source.
    }
luck-volunteers = whether there was a walk-in
luck-volunteers-how = how, and where, somebody came
luck-invented-what = what was made up
luck-invents = whether something was made up
luck-sells-twice = when the invention came back
luck-liaison-passes = whether the colleagues had something
luck-offer-fits = whether the answers fitted
luck-takes-offence = whether the questions gave offence
luck-seen-at-gate = whether the gate was looking
luck-shows = whether anybody came, or answered
## Covert action

ledger-feats = Covert actions
ledger-blame = Covert actions laid at the right door
ledger-men-lost = Men left behind
ledger-attribution = Who did it, said by Security
ledger-men-tried = Men of covert action tried
deed-action-planned = { $house } asked its headquarters for an action, to be led by { $who }.
deed-action-answered =
    { $truth ->
        [true] The headquarters of { $house } consented.
       *[other] The headquarters of { $house } did not consent.
    }
deed-action-begun = { $house } began to prepare.
deed-plan-betrayed = { $who } told Security which door was to be opened.
deed-phase-run =
    { $truth ->
        [true] A phase of what { $house } had in hand went well enough.
       *[other] A phase of what { $house } had in hand failed.
    }
deed-action-recalled = { $house } called its men home.
deed-action-ended = What { $house } had in hand was over.
deed-feat-counted = It was worth { $number } to { $house }.
deed-blame-counted = Being named for it cost { $house } { $number }.
deed-snatched = { $who } was carried off for { $house }.
deed-killed = { $who } was killed.
deed-death-in-the-news = { $house } read of the death of { $who }.
deed-chair-filled =
    { $truth ->
        [true] A harder man got the chair.
       *[other] A softer man got the chair.
    }
deed-house-halted = A house could not work for weeks.
deed-opinion-moved = Opinion moved.
deed-strangers-seen = Security noticed the strangers whom { $house } had sent.
deed-action-seen = Security saw what { $house } had done, and not who.
deed-clue-found =
    { $truth ->
        [true] A clue was found that pointed to those who had done it.
       *[other] A clue was found that pointed elsewhere.
    }
deed-men-taken = { $number } men of { $house } were taken.
deed-house-guarded = Security put guards before a house.
deed-search-made = Security searched a district.
deed-alert-raised = The streets were watched more closely.
deed-accused =
    { $truth ->
        [true] Security said who it had been, and was right. Worth { $number }.
       *[other] Security said who it had been, and was wrong. Worth { $number }.
    }
deed-accused-in-public = It was said in public.
deed-men-tried = { $number } men of { $house } were tried.
deed-men-exchanged = { $number } men of { $house } were exchanged.
deed-men-disowned = A state was asked about men who had never been its own.
deed-retaliated = The locals paid for it.
luck-action-consent = whether headquarters consented
luck-action-phase = how the night went
luck-clue-points = what the clue pointed to
luck-clue-errs = to whom it pointed wrongly
luck-captive-talks = whether one of the men talked
luck-guide-lost = whether the door-opener was asked
luck-succession = who got the chair
# The file on a card.
paste-title = CUTOUT · { $title } · for { $house } · { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}
paste-section = { $house }: { $lines }
paste-line = { $line } { $count } ({ $points })
paste-code = The same city: scenario { $scenario }, seed { $seed }
# The file on paper.
paper-subtitle = { $scenario }. { $weeks ->
    [one] One week
   *[other] { $weeks } weeks
}. You read the copy of { $house }.
paper-contents = Contents
paper-scrub = Week
paper-all-weeks = all weeks
paper-why = why?
paper-plot-agents = Agents, week by week: whom the Station counted on, who was its own, whom Security had
paper-plot-calibration = Stated and true, in hundredths
paper-weeks = week
paper-agents = agents
paper-stated = stated
paper-right = true
paper-believed = counted on by { $house }
paper-loyal = of them its own
paper-known = of them on file with Security, or Security's
paper-dot = stated { $stated }, true { $right } in 100, { $said ->
    [one] once
   *[other] { $said } times
}
paper-perfect = a perfect judge of the odds lies on this line
paper-tree-drawn = As { $house } had it drawn
paper-tree-was = As it was
paper-knot-ours = its own
paper-knot-gone = lost, or abroad
paper-knot-theirs = Security's
paper-foot = Made by Cutout from the chronicle of the campaign. Nothing in this file calls home.
## Headquarters

deed-mood-changed = The temper of { $house }'s headquarters changed.
deed-favour-counted = { $house } stood at { $number } with its headquarters.
deed-requirement-set = { $house } was asked about { $topic-the }.
deed-requirement-closed =
    { $truth ->
        [true] The question about { $topic-the } was closed; there was an answer.
       *[false] The question about { $topic-the } lapsed without an answer.
    }
deed-demanded = { $house }'s headquarters wanted something.
deed-demand-closed =
    { $truth ->
        [true] { $house }'s headquarters had what it wanted.
       *[false] { $house }'s headquarters did not get what it wanted.
    }
deed-hq-asked = { $house } asked its headquarters for something.
deed-hq-answered =
    { $truth ->
        [true] Headquarters granted it.
       *[false] Headquarters refused.
    }
deed-source-named = Headquarters learnt who { $who } was.
deed-sidelight-came =
    { $truth ->
        [true] A word from elsewhere on { $topic-the }: { $value-said }. It was so.
       *[false] A word from elsewhere on { $topic-the }: { $value-said }. It was not so.
    }
deed-report-sold = { $house } sold what it had on { $topic-the }: { $value-said }.
deed-cover-laid = { $house } had a story told about { $topic-the }.
luck-hq-mood = the temper of headquarters
luck-hq-asks = what headquarters asks
luck-hq-demands = what headquarters wants
luck-sidelight = a word from elsewhere
luck-sidelight-right = the rightness of a word from elsewhere
luck-sidelight-wrong = which wrong thing a word from elsewhere said
deed-parted = { $house } parted from { $who }.
deed-letter-received = A letter without a signature named { $who }.
deed-came-over = { $who } went to Security alone and named { $other }.
luck-comes-over = whether the grudge was stronger than the fear
deed-comparison-set = { $house } asked { $who } and { $other } the same: { $topic-asked }.
deed-compared =
    { $truth ->
        [true] { $who } and { $other } said the same on { $topic-the }.
       *[other] { $who } and { $other } differed on { $topic-the }.
    }
deed-canary-laid = { $who } alone was told of { $site }.
deed-canary-told = { $who } told Security of { $site }.
deed-canary-watched =
    { $truth ->
        [true] { $house } walked past { $site } and saw watchers.
       *[other] { $house } walked past { $site } and saw nobody.
    }
deed-polygraph-read =
    { $truth ->
        [true] The needles jumped for { $who }.
       *[other] The needles were still for { $who }.
    }
deed-task-switched = { $who } was asked without warning for { $topic-the }.
deed-double-tested = { $who } told Security of being tested.
deed-coached = Security went through the part with { $who }.
deed-turned-over = { $who } was handed to { $other }.
deed-token-refused = { $who } did not go with { $other }.
luck-polygraph-reads = what the needles did
luck-canary-sings = whether anybody was seen to wait
luck-token-taken = whether the token was good enough
deed-life-seen = { $house } heard what had happened to { $who }.
deed-tried-out =
    { $truth ->
        [true] { $who } did a small thing for { $house }.
       *[other] { $who } did not do the small thing that { $house } had asked.
    }
deed-asked-by-tie = { $other } asked { $who } for { $house }.
deed-control-shaken = { $who } was held less firmly: { $number }.
luck-life-turns = which way a life turned
luck-small-thing-done = whether the small thing was done
luck-observer-bias = with what eyes somebody looked

# ── crises ──

deed-card-dealt = { $house } had something on its desk that nobody had ordered: { $card }.
deed-card-answered =
    { $truth ->
        [true] { $house } answered it: { $card }. "{ $reply }."
       *[false] { $house } said nothing to it: { $card }. "{ $reply }."
    }
deed-crisis-paid = It moved the funds of { $house } by { $number }.
deed-aim-chosen =
    { $aim ->
        [house] { $house } chose to be judged by those in one house.
        [out] { $house } chose to be judged by whether { $who } was brought out.
        [deeds] { $house } chose to be judged by what it did by night.
        [depth] { $house } chose to be judged by those whom agents led.
        [unhurt] { $house } chose to be judged by keeping its officers.
        [seasoned] { $house } chose to be judged by long service.
        [trusted] { $house } chose to be judged by having none of theirs among its own.
        [trials] { $house } chose to be judged by its convictions.
        [officers] { $house } chose to be judged by the officers it sent home.
        [turned] { $house } chose to be judged by those it had turned.
        [justice] { $house } chose to be judged by the innocents it spared.
        [closed] { $house } chose to be judged by one house that it would clean.
       *[patience] { $house } chose to be judged by the patience of the ministry.
    }
deed-rapport-moved = { $who } thought otherwise of { $house } afterwards, and stood at { $number }.

luck-agent-speaks = whether an agent said something of no use
luck-speaks-first = which of several agents spoke first
luck-speaks-of = of what an agent spoke
luck-crisis-comes = whether something came that nobody had ordered
luck-crisis-card = what it was
luck-crisis-touches = whom it was about
luck-crisis-place = where it was
luck-crisis-turns = what came of an answer
luck-crisis-window = whose ears it opened
luck-crisis-secret = on which secret it bore
