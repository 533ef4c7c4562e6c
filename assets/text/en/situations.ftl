## Decisions: what was told, what can be said to it, and what happens if nothing is said.

matter-until = Until { $date }.
matter-this-week = This week only.
matter-answered = → { $answers }
reply-leave = leave it
reply-given = ordered
reply-asks = …
price-from = from { $names }
reply-instead = instead of: { $orders }
reply-otherwise = ordered otherwise: { $order }
desk-as-they-were =
    { $count ->
        [one] One matter stands as it was, and is not asked about again.
       *[other] { $count } matters stand as they were, and are not asked about again.
    }

# ── a Station: danger ──

sit-taken = { $who } has been taken. Whoever { $who } can name is next.
sit-stranger = A stranger pitched { $who }. It was nobody of ours.
sit-called-in = { $who } has been asked to come and talk.
sit-tip-case = { $source } warns: they have a case on { $who }.
sit-tip-arrest = { $source } warns: they are coming for { $who }.
sit-tip-theirs = { $source } says that { $who } works for them.
sit-tip-inquiry = { $source } warns: they are asking in their own house, and about { $who }.
sit-in-the-papers = { $officer } stands in the papers, with a picture. Everybody met from now on is a risk.
sit-missed =
    { $times ->
        [0] { $who } missed the contact.
        [1] { $who } missed the contact.
        [2] { $who } missed the contact, for the second time running.
        [3] { $who } missed the contact, for the third time running.
       *[other] { $who } has missed the last { $times } contacts.
    }
sit-broke-off = The contact with { $who } was broken off: the route was not clean.
sit-link-failed = The link to { $who } brought nothing.
sit-confessed = { $who } confesses to having been doubled by Security.
sit-orphan = { $who } has lost the cell leader and nobody is in contact.
sit-no-handler = { $who } has no case officer.
sit-friends = { $who } and { $other } know each other.

reply-warn = send the warning
reply-warn-all = warn { $names }
reply-ice = on ice from next week: no contact, no traces
reply-ice-all = put on ice from next week: { $names }
reply-swap = propose somebody of theirs
reply-forewarn =
    { $meets ->
        [yes] meet, and say what to answer next time
       *[no] say at the next contact what to answer next time
    }
reply-out = take out of the country
reply-hand-over = hand over to { $officer }
reply-best-over = hand { $who } to { $officer }
reply-ask-officer = ask headquarters for an officer
reply-papers = meet, and give papers in another name
reply-meet = meet again, after a day of detour
reply-look-on = look on from afar at the next meeting
reply-burn = withdraw all that rests on this source
reply-find = go and look
reply-official = let { $leader } run { $member }

unsaid-taken = everybody does as instructed for such a day
unsaid-stranger = the answer is left to { $who }
unsaid-called-in = { $who } goes there without a word from us
unsaid-tip = the word is not used, and the source not risked
unsaid-in-the-papers = the work goes on, before more eyes
unsaid-missed = it is tried again as arranged
unsaid-confessed = the reports are true from now on, and Security may notice
unsaid-orphan = nobody comes
unsaid-friends = it stays so

# ── a Station: who is not ours yet ──

sit-ripe = { $who } knows us well enough to be asked.
sit-time-is-up = { $who } asked for time, and has had it.
sit-volunteer =
    { $tested ->
        [fits] { $who } waits for an answer. What we knew was answered rightly.
        [differs] { $who } waits for an answer. What we knew was answered wrongly.
       *[no] { $who } offers to work for us, and reads { $topic }, it is said.
    }
sit-letter = { $who }, whom nobody has seen, writes on { $topic } and wants an answer.
sit-parcel = { $who } sent papers on { $topic }.
sit-owed = { $who } writes nothing more before { $money } are paid.

reply-offer = make the pitch, on { $motive }
reply-develop = another week of company
reply-look-at = have { $friend } look again
reply-test = ask what we know already
reply-take = accept
reply-send-away = send away
reply-pay = pay { $money } at the next contact
reply-part = part, paid

unsaid-ripe = the acquaintance cools
unsaid-volunteer = no answer; gone after { $date }
unsaid-owed = nothing comes

# ── a Station: the work ──

sit-new-in-place = { $who } is in place: nobody has arranged how to meet, or said what to look for.
sit-no-contact = { $who } has no standing arrangement.
sit-no-task = { $who } has not been told what to look for.
sit-action-granted = Headquarters consents to the action. Somebody has to begin.
sit-action-ready = Everything is ready for the action. It waits for a word.
sit-action-inside = The men are here. Every week in hiding makes it worse.
sit-demand-name = Headquarters wants to know who { $who } is.
sit-spoke = { $said }
sit-exile = { $who } is not happy abroad, and says so.
sit-against-itself = { $who } contradicts an earlier report on { $topic }. Then: { $before }. Now: { $value }.
sit-against-another = Two sources differ on { $topic }. { $other }: { $before }. { $who }: { $value }.
sit-report = Report { $number }, { $who }: { $value }. No claim stands on { $topic }.
sit-question = Headquarters asked { $topic }. No claim of ours answers it.
sit-hands =
    { $elsewhere ->
        [yes] Free hands: { $names }. What there is for them, other matters offer.
       *[no] Free hands: { $names }.
    }

hands-officer =
    { $offered ->
        [yes] { $officer } { $days ->
            [one] one day
           *[other] { $days } days
        }
       *[no] { $officer } { $days ->
            [one] one day
           *[other] { $days } days
        } (nobody to see)
    }
hands-idea = { $text }
reply-both = a meeting every two weeks, and the task: { $topic }
reply-arrange = a meeting every two weeks
reply-task = look for { $topic }
reply-task-who = put { $who } on it
reply-go = go ahead
reply-call-off = call it off
reply-name = give the name
reply-resettle = see to it that things are better
reply-control-question = ask at a meeting about { $topic }, where we know what is so
reply-switch = another task without warning: { $topic }
reply-claim-filed = claim it at { $probability }, eyes only
reply-claim = claim it, at a figure to be said
reply-second-source = have { $who } say it too
idea-meet =
    { $with ->
        [yes] meet { $who }: { $errands }
       *[no] meet { $who }
    }
idea-develop = keep { $who } company

reply-no-task = ask for nothing more at present
unsaid-spoke = it stays with what was said
unsaid-no-contact = nobody is met unless it is ordered
unsaid-no-task = half the effort, on anything at hand
unsaid-action = it waits; the consent lapses in the end
unsaid-action-inside = they stay hidden another week
unsaid-demand = it counts against us after { $date }
unsaid-exile = it gets no better
unsaid-contradiction = both stand as filed
unsaid-report = it stays in the files
unsaid-question = the date passes
unsaid-hands = the days are kept

# ── Security: prisoners ──

sit-secrecy = The arrest of { $who } cannot be kept secret after this week.
sit-named =
    { $count ->
        [one] { $who } gave a name: { $names }.
       *[other] { $who } gave { $count } names: { $names }.
    }
sit-confessed-prisoner = { $who } has confessed.
sit-chargeable = The file of { $who } would hold before a court.
sit-not-questioned = { $who } is in custody and not being questioned.
sit-swap = { $state } proposes somebody for { $who }.

reply-offer-to-turn = a deal: work for us
reply-charge = charge
reply-release = let go
reply-play = play the link back in the prisoner's name
reply-watch-named = a team on { $names }
reply-cases-named = a case on { $names }
reply-fetch-named = fetch in secret: { $names }
reply-ask-contacts = ask who was met
reply-ask-product = ask what was told
reply-agree = agree

unsaid-secrecy = on Sunday the city knows
unsaid-named = they are written down
unsaid-chargeable = questioned on
unsaid-not-questioned = held, until we must let go
unsaid-swap = it lapses after { $date }

# ── Security: doubles ──

sit-twice-alike = Our doubles take along the same kind of thing each week. The staff can see to it.
sit-chores = What the staff sees to by itself.
reply-feed-rule = doubles take along what was asked for if it can be spared, else the cheapest truth; ask before a lie
reply-faces-rule = an analyst looks for the newest face while one is free
reply-follow-rule = free teams go after the newest leads, and leave people who are held or gone
reply-errands-rule = friends who are met by arrangement look closely at people
plan-by-staff = { $order } (the staff, as a rule)
reply-rule = from now on, each week
reply-rule-stands = it stands; the same digit ends it
unsaid-rule = as it is

sit-seen-through = { $who } has told the other side, and does not know that we know.
sit-nothing-ready =
    { $asked ->
        [yes] { $who } was asked for { $topic }, and has nothing to take along.
       *[no] { $who } has nothing to take along.
    }

reply-turn-again = turn once more
reply-feed-asked = the truth that was asked for: { $topic }
reply-feed-cheapest = the cheapest truth: { $topic }
reply-feed-ordered = as ordered: { $topic }
reply-feed-lie = a lie on { $topic }
reply-coach = coach for the next meeting

unsaid-seen-through = we listen, and read it backwards
unsaid-nothing-ready = an empty hand at the next meeting

# ── Security: leads ──

sit-arrestable =
    { $fetched ->
        [yes] { $who } can be fetched on a prisoner's word. The file has { $points } points.
       *[no] The file of { $who } bears an arrest: { $points } points, { $kinds }.
    }
sit-nearly =
    { $alone ->
        [yes] The file of { $who } has { $points } points, all of one kind: { $kinds }. A second kind would bear an arrest.
       *[no] The file of { $who } counts { $points } points: { $kinds }. { $line } would bear an arrest.
    }
sit-kept-quiet = Our man pitched { $who }, and { $who } told nobody.
sit-voice = { $who } was heard on a wire.
sit-informer = An informer speaks of { $who }.
sit-letter-about = A letter without a signature accuses { $who }.
sit-defector = Somebody who came over names { $who }.
sit-contact = { $who } was met, and not as friends meet.
sit-own-house = { $who }, of our own house, is not above suspicion.
sit-meeting-betrayed = { $who } goes to a meeting this week, says somebody inside.
sit-agent-betrayed = They run { $who }, says somebody inside.
sit-diplomat = { $who } is theirs by our formal view, and proven.
sit-officer-known = { $who } is an officer of theirs: our formal view.
sit-officer-suspected = { $who } may be an officer of theirs.
sit-at-embassy = { $who } went in at their gate.
sit-drop = { $site } is used as a hiding place.
sit-leak = Somebody reads { $topic } who should not. Nobody has asked yet who did.
sit-readers = We know now who read { $topic }.
sit-faces =
    { $count ->
        [one] { $who } is a face without a name.
       *[other] { $count } faces have no name. The newest: { $who }.
    }
sit-incident = { $incident }: nobody has been accused.
sit-captives = { $incident }: { $men } captives.
sit-hands-security =
    Free hands: { $teams ->
        [0] no team
        [one] one team
       *[other] { $teams } teams
    }, { $analysts ->
        [0] no analyst
        [one] one analyst
       *[other] { $analysts } analysts
    }.

reply-watch = a team
reply-watch-two = two teams
reply-watch-place = a team on the place
reply-watch-first = a team on { $who }
reply-vet-first = go through the papers of { $who }
reply-case = open a case
reply-tap = a wire
reply-vet = go through the papers
reply-arrest-secret = arrest in secret
reply-arrest-open = arrest in the open
reply-await = leave the case dormant
reply-look-inside = look into it
reply-bench = off all papers
reply-expel = send home
reply-publicise = name in the papers
reply-identify = look for the name
reply-identify-newest = look for the name of { $who }
reply-mousetrap = wait there for whoever comes
reply-inquire = ask who read it
reply-meal = two wordings of the next paper
reply-restrict = cut the access list
reply-accuse = accuse { $state }
reply-attribute = accuse somebody
reply-try = bring them before a court
reply-exchange = send them home, for a price
idea-watch = a team on { $who }
idea-gate = a team at the gate
idea-identify = look for the name of { $who }
idea-case = a case on { $who }
idea-vet = go through the papers of { $who }

unsaid-arrestable = it stays in the files
unsaid-lead = it stays in the files
unsaid-betrayed = they meet, and nobody sees it
unsaid-diplomat = kept, to see whom the way leads to
unsaid-drop = it is used, and nobody sees it
unsaid-leak = it goes on
unsaid-faces = they fold away
unsaid-incident = it stays open
unsaid-hands-security = they stand idle

# ── crises ──

reply-crisis = { $reply }
sit-crisis = { $title }. { $text }
unsaid-crisis = silence: { $reply }
