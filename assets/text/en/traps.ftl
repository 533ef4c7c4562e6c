# Ears, informers, traps, and quiet decisions about people.

## Orders

order-tap = Tap a telephone
    .sentence =
    { $running ->
        [yes] A wire is laid to the telephone of { $who }.
       *[no] The wire to { $who } is taken up.
    }
    .hint = Needs a warrant, and grounds for one
    .also = wire wiretap listen telephone bug
order-place-informer = Place an informer
    .sentence =
    { $running ->
        [yes] Somebody at the { $house } is to tell us what is said at lunch.
       *[no] Our informer at the { $house } may eat in peace.
    }
    .hint = An informer speaks of new shoes, and of personal enemies
    .also = informer informant source inside
order-vet = Vet a reader
    .sentence = The papers of { $who } are gone through.
    .hint = Papers of honest people do not always add up either
    .also = background check
order-interview = Call somebody in
    .sentence = { $who } is asked to come and talk.
    .hint = It gives an impression, and a warning
    .also = talk question
order-barium-meal = Lay a barium meal
    .sentence = It goes round in { $groups } wordings: { $topic }.
    .hint = Then wait for a wording to come back
    .also = wordings trap leak barium
order-provoke = Provoke under a foreign flag
    .sentence = A man of ours, with an accent, tries to win { $who } as a foreign service would.
    .hint = Loyal people remember it
    .also = bait test false flag
order-mousetrap = Set a mousetrap
    .sentence = Somebody waits with the lamp off: { $trap }.
    .hint = In the flat of a secret prisoner, or at a known drop
    .also = stakeout ambush
order-transfer = Move somebody quietly
    .sentence = { $who } gets another desk, with nothing on it.
    .hint = Nobody has to be right about it
    .also = move post reassign
order-deny = Take a secret off a desk
    .sentence = { $who } reads no more of this: { $topic }.
    .hint = One secret, one reader
    .also = false list compartment
order-await = Let a case rest
    .sentence =
    { $waits ->
        [yes] The case on { $who } rests. Nobody is to ask about it.
       *[no] The case on { $who } is taken up again.
    }
    .hint = Points stay; the analyst is free
    .also = let run patience
order-doctor-copy = Doctor a copy
    .sentence = On the desk of { $who }, { $topic } reads: { $value }.
    .hint = A lie told in good faith
    .also = marked document forged trap
order-publicise = Name an officer in the papers
    .sentence = { $who } is to stand in the papers, with a picture.
    .hint = Ministers like it, if it is the right one
    .also = newspaper press expose
order-protect = Lock a secret up
    .sentence = A safe with two keys for { $topic }.
    .hint = Fewer copies, and more of them noticed
    .also = safe lock guard secret
order-ask-ministry = Ask the ministry
    .sentence = A letter upstairs: { $favour }.
    .hint = Granted by a rule that stands in the book
    .also = money patience favour
order-forewarn = Forewarn an agent
    .sentence = { $who } is told what to do about provocations.
    .hint = At the next contact
    .also = brief cover arrest

cost-warrants =
    { $count ->
        [one] 1 warrant
       *[other] { $count } warrants
    }

## Questions and answers of orders

ask-choose = choose
ask-running = From now on, or no longer?
    .field = Holds
ask-institution = In which house?
    .field = House
ask-groups = How many wordings?
    .field = Wordings
ask-trap = Where?
    .field = Where
ask-favour = For what?
    .field = For
ask-resting = Let it rest?
    .field = Rests
choice-flat = in the flat of { $who }
choice-place = at { $site }
choice-rest = let it rest
choice-resume = take it up again
choice-wordings = { $count } wordings

favour-money = money
favour-team = a watcher team
favour-patience = patience

## Reports to Security

report-tap-is =
    { $running ->
        [yes] There is a wire to the telephone of { $on }. The first reel is of the weather.
       *[no] Nobody listens to { $on } any more.
    }
report-overheard =
    { $other-is ->
        [yes] On the wire of { $who }, a voice that we know: { $other }. They spoke of a book that neither has read.
       *[no] On the wire of { $who }, a voice without a name. A time was said twice.
    }
    .b =
    { $other-is ->
        [yes] { $who } telephoned with { $other }. We know the voice. It was about tickets.
       *[no] { $who } telephoned for one minute with a voice that we do not know.
    }
report-informer-is =
    { $running ->
        [yes] We have an informer at the { $institution } now, who asks not to be thanked.
       *[no] Our informer at the { $institution } has been let go.
    }
report-informer-tells = Our informer at the { $institution } speaks of { $who }: new shoes, and long lunches.
    .b = From the { $institution }: { $who } stays late, and hums.
    .c = From the { $institution }: { $who } has been unkind about the minister, or about our informer.
    .d = At the { $institution } it is said that { $who } lives above the salary. Our informer says it too.
report-letter-accuses = A letter without a name, about { $who }. The spelling is good and the feelings are strong.
    .b = Somebody writes to us about { $who }, in capitals, for the good of the country.
    .c = A letter about { $who } came in an envelope that had been used before. No sender.
    .d = Unsigned, and posted at the main office: a letter about { $who }.
report-defector-names = One of theirs came over abroad and was asked for a name, and gave { $who }.
    .b = A deserter of theirs, questioned abroad, has named { $who }.
report-we-vetted =
    { $found ->
        [yes] The papers of { $who } do not add up. There is a summer too many.
       *[no] The papers of { $who } are in order, which is seldom seen.
    }
    .b =
    { $found ->
        [yes] The papers of { $who } contradict each other in one place.
       *[no] Nothing is wrong in the papers of { $who }.
    }
    .c =
    { $found ->
        [yes] In the papers of { $who } there is a date that cannot be right.
       *[no] The papers of { $who } were gone through, and hold.
    }
report-we-interviewed =
    { $shaken ->
        [yes] { $who } came, and was shaken. So would many be.
       *[no] { $who } came, answered everything, and asked whether there was anything else.
    }
    .b =
    { $shaken ->
        [yes] { $who } was called in. The cup shook.
       *[no] { $who } was called in, and asked whether the tram fare is paid.
    }
report-meal-laid = Readers get { $groups } wordings of { $holding-the }, each with its own comma.
report-wording-heard = It came back in our own words: { $holding-the }, wording { $group }. Or the ear heard what it listened for.
report-we-provoked =
    { $reply ->
        [accepts] { $who } said yes to our man with the accent, and asked about the money.
        [reports] { $who } came to us about a man with an accent, very upright.
       *[declines] { $who } sent our man with the accent away, and has told nobody.
    }
    .b =
    { $reply ->
        [accepts] Our man with the accent had a yes from { $who }.
        [reports] { $who } has reported our man with the accent, at length.
       *[declines] { $who } told our man with the accent to go, and told nobody else.
    }
report-trap-is-set = Somebody of ours waits: { $at }.
report-walked-in = { $who-full } walked in, { $at }, and did not at first see the lamp.
report-access-taken =
    { $holding-is ->
        [yes] From next week { $who } has no access to { $holding-the }.
       *[no] From next week { $who } has another desk. It faces a wall.
    }
report-case-waits =
    { $waits ->
        [yes] The case on { $on } rests.
       *[no] The case on { $on } is on somebody's desk again.
    }
report-copy-doctored = From next week the copy of { $who } differs. On { $holding-the } it says: { $value-said }.
report-protection-raised = From next week it takes two keys and a signature to read { $holding-the }.
report-we-publicised = { $who-full }, in four paragraphs and with a picture.
report-favour-granted =
    { $what ->
        [money] The ministry has granted money, and wishes it to be known.
        [team] The ministry has granted a watcher team. They bring their own thermos.
       *[patience] The ministry was shown something, and is patient again.
    }
    .b =
    { $what ->
        [money] Money from the ministry, with a letter about money.
        [team] A watcher team from the ministry. They know one another's birthdays.
       *[patience] The ministry has read what we sent and is patient again.
    }

## Reports to a Station

report-officer-in-the-papers = { $officer } stands in the papers, with a picture. It was taken on a wet day.
    .b = { $officer } is in the morning paper by name, with a photograph and our address.
    .c = The papers print { $officer } on page one, and what they say the post is for.
    .d = { $officer } has been named in print. The ambassador has asked for a copy.
report-agent-tells =
    { $what ->
        [made-an-offer] { $agent } tells of a stranger who asked, in our name or another service's. It was not one of ours: a provocation, probably.
        [called-in] { $agent } tells of having been called in, to a room with a carafe. Nothing was said outright.
       *[moved] { $agent } tells of another desk, or a shorter list. No reason was given.
    }
    .b =
    { $what ->
        [made-an-offer] A stranger pitched { $agent } in a foreign name. Not one of ours: a provocation, probably.
        [called-in] { $agent } was called in for an hour and asked about nothing in particular.
       *[moved] { $agent } reads less than before, or sits elsewhere, and was not told why.
    }
report-forewarning-waits = What { $agent } is to know about strangers waits for the next contact.
    .b = { $agent } will be told about provocations at the next contact.
    .c = Held for the next contact with { $agent }: what to do when a stranger asks.
    .d = A lesson on provocations is ready for { $agent }, for when we next meet.
    .e = Not yet told, because not yet met: { $agent }, on the subject of strangers.
report-forewarned = { $agent } knows what to do about provocations.
    .b = { $agent } has been told what to do with a stranger's pitch.
    .c = Against provocations { $agent } is forewarned.
    .d = { $agent } listened to the lesson about strangers, and could repeat it.
    .e = If a stranger asks, { $agent } knows the answer.
report-wordings-compared = The staff laid report { $report } beside the others: the same thing in other words. Somebody wants to know whose.
    .b = The wording of report { $report } differs from the others on it. One of the wordings is a trap for somebody.
    .c = Two wordings: report { $report } is not word for word as the others.
    .d = Laid side by side, report { $report } and the others differ in their words.

## Refusals

refusal-no-such-institution = There is no such house. Choose one from the list.
refusal-no-warrants = A warrant takes { $needed } signature of the week and { $left } are left. Wait for Monday, or for more patience upstairs.
refusal-no-grounds = The file stands at { $points } and the judge wants { $needed }. Open a case, or wait for more.
refusal-no-taps = All { $most } wires are in use. Take one up first.
refusal-too-many-informers = { $most } informers are as many as one officer can listen to. Let one go first.
refusal-too-many-copies = { $most } copies are as many as can be kept apart. Wait until one of the secrets says something new.
refusal-too-soon = It was done only lately. Not again before { $date }.
refusal-meal-running = Several wordings of that are going round already. Wait until one comes back, or the secret changes.
refusal-bad-groups = The number of wordings must be { $least } to { $most }, and no more than there are readers.
refusal-not-a-drop = Nothing says that anything is hidden there. Choose a drop that we know.
refusal-is-foreign = A foreigner is not on our payroll, and cannot be treated as one of our own. Have this one watched, or expelled.
refusal-is-ours = One of ours already. Feed instead.
refusal-reads-nothing = There is no post that reads anything. Choose a reader.
refusal-not-a-reader = That is not on this desk. Choose somebody who reads it.
refusal-nobody-to-name = There is no suspicion yet. Watch first; the papers can wait.
refusal-not-in-favour = Patience upstairs stands at { $left } and this asks for { $needed }. Show them something first.
refusal-no-more-teams = The ministry has granted { $most } teams, and that was all. Ask for something else.
refusal-nothing-to-show = There is nothing to show since the last letter. Convict or turn somebody first.

## File items

item-overheard = heard on a wire
item-informed = an informer's remark
item-vetted = papers that do not add up
item-shaken = shaken when called in
item-wording = had the wording that came back
item-took-the-bait = took the bait of a provocation
item-kept-quiet = kept quiet about a provocation
item-walked-in = walked into a trap

## The declassified file

deed-tap-set = The telephone of { $who } was tapped, or the wire taken up.
deed-overheard = Something was heard on the wire of { $who }.
deed-informer-set = An informer was placed, or let go.
deed-informed = An informer spoke of { $who }.
deed-letter-came = A letter without a name accused { $who }.
deed-defector-named = One who came over named { $who }.
deed-vetted = The papers of { $who } were gone through.
deed-interviewed = { $who } was called in.
deed-meal-laid = It went round in { $number } wordings: { $topic }.
deed-wording-heard = Wording { $number } of { $topic } was heard again.
deed-provoked = Security provoked { $who } in a foreign name.
deed-embittered = { $who } did not forget it.
deed-mousetrap-set = A mousetrap was set.
deed-walked-in = { $who } walked into a trap.
deed-access-taken = { $who } lost access.
deed-case-rests = The case on { $who } was left to rest, or taken up.
deed-copy-doctored = The copy of { $who } was doctored: { $topic }, { $value }.
deed-protection-raised = It was locked up better: { $topic }.
deed-publicised = { $who } was named in the papers.
deed-in-the-papers = { $house } read of { $who } in the papers.
deed-favour-granted = The ministry granted something.
deed-tiding-noted = { $who } had something to tell.
deed-tiding-told = { $who } told { $house } what had happened.
deed-forewarning-noted = { $house } wanted { $who } forewarned.
deed-forewarned = { $who } was told about provocations.
deed-wordings-compared = { $house } laid reports side by side.
luck-letter-comes = whether somebody wrote
luck-letter-names = whom the letter was about
luck-informer-tells = whether the informer spoke
luck-overheard = what came over the wire
luck-defector-comes = whether somebody came over
luck-defector-names = whose name was said
luck-vetting-finds = whether the papers added up
luck-interview-shakes = how the interview went
luck-wording-heard = whether the wording came along
luck-bait-taken = whether the bait was taken
luck-bait-reported = whether it was reported
luck-trap-seen = whether the lamp was seen in time

## Screens

head-ears = Ears
note-ears-empty = No wire, no informer, no letters, and nobody listens to the air.
head-bearings = Heard on the air
note-bearings-empty = No set has been heard.
head-laid = Wordings and copies
note-laid-empty = Every copy says the same.
head-explains = What would explain all of it
head-done = Quietly done
note-done-empty = Nothing so far.
explains-nobody = no human leak: a wire, a careless word, chance; { $expected } such alarms were to be expected by now
explains-one = { $who } alone
explains-two = { $who } and { $other } together
of-all = { $left } of { $all }
ear-tap = wire
ear-informer = informer
ear-mail = letters
ear-air = direction finding
trap-meal = { $groups } wordings
trap-came-back = wording { $group }
trap-copy = { $who } reads: { $value }
done-tapped = telephone tapped since
done-vetted = papers gone through
done-interviewed = called in
done-provoked = provocation in a foreign name
done-denied = no longer reads
done-rests = case rests
done-on = { $date }: { $came }
done-found = there was something
done-nothing = in order
done-shaken = was shaken
done-calm = kept calm
done-everything = anything
done-until-told = until taken up again
done-reply =
    { $reply ->
        [accepts] accepted
        [reports] reported it to us
       *[declines] said no, and nothing to anybody
    }
col-warrants = warrants this week
col-wires-free = wires free
col-informers-free = informers free
col-ear = ear
col-on-what = on
col-brought = has brought
col-heard = last heard
col-trap = trap
col-came-back = came back
