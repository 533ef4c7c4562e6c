# Why one of the game's own players gave an order, in that player's own figures. The person whom
# the order is about is *this one*: the figures do not say a sex.
# `Reason::id` is the part after `because-`; each figure is a variable.

## Station

because-claim = The reports bear it out at { $probability } in a hundred. Headquarters should have it.
because-claim-update = The picture has changed; we now hold it { $probability } in a hundred likely. Headquarters should not be left with the old one.
because-burn-wrong = { $right } right out of { $settled } that came to light. We do not build on this source any longer.
because-burn-silent = { $weeks } weeks and not a line. Either this one has nothing, or somebody else holds their pen.
because-task = Of all that this one can reach, this is wanted most.
because-contact-drop = A hiding place asks for nobody's company. Every { $every } weeks will do.
because-contact-meeting = This one is to be met every { $every } weeks.
because-contact-ended = Nobody came, { $missed } times running. We stop waiting on street corners.
because-drop-early = { $weeks } weeks to go. What lies there, or should lie there, can't wait for its day.
because-meet-drop = This one must learn a place where things can be left.
because-meet-orphan = This one has had nobody since their officer left. Somebody must go.
because-meet-lonely = Rapport is down to { $rapport }. An agent who is only paid forgets for whom.
because-pay = Rapport is down to { $rapport }, and this one likes money. It is the cheapest apology there is.
because-dormant-arrest = Somebody close to this one was taken. This one should be a citizen and nothing else for a while.
because-dormant-silent = { $weeks } weeks without a report. No officer should be shown to this one again.
because-wake = Things have been quiet long enough.
because-spot = { $agents } names on the list are too few. This one knows people.
because-assess = Assessed { $weeks } weeks so far. Better to know before than after.
because-introduce = Assessed { $weeks } weeks, and worth meeting. It should look like chance.
because-develop = Rapport { $rapport }; we want { $wanted } before we ask.
because-pitch = This one should say yes { $chance } times in a hundred. Rapport { $rapport }, access about { $access }, sure of the motive to { $sure }.

because-forewarn = A stranger who asks may be a provocation. Better that this is said before than after.

## Both

because-crisis = Nobody planned for it. Of what can be said, this costs the least for what it does.

## Security

because-arrest = Suspicion { $suspicion } in a hundred, on { $sightings } sightings, { $entries } entries and { $leaks } leaks; { $points } points in the file. It is enough.
because-case = Suspicion { $suspicion } in a hundred: { $sightings } sightings, { $entries } entries, { $leaks } leaks. Somebody should keep the file.
because-case-closed = Nothing new for { $weeks } weeks. The analyst is needed elsewhere.
because-charge-confessed = This one has talked, and named { $named }. The court may have this one.
because-agree-for-nothing = We have { $points } points and nothing to show a court; they have somebody of ours.
because-agree-for-patience = Patience stands at { $patience }. A picture of two cars would help.
because-charge-file = This one says nothing, but { $points } points speak. Suspicion { $suspicion } in a hundred.
because-release = Nothing found, and suspicion at { $suspicion } in a hundred. Let this one go.
because-press-contacts = First of all: whom does this one know?
because-press-handler = { $named } names so far. Who came to meet this one?
because-press-product = { $named } names so far. Where did this one leave things?
because-expel = { $points } points, and { $weeks } weeks to go. As bait this one has served.
because-watch-gate = { $known } of their officers are known. The others come out of the same door.
because-watch-officer = A known officer leads to their friends. Clandestine contacts of late: { $seen }.
because-watch-suspected = This one may be one of theirs. One look more will tell.
because-watch-suspect = Suspicion { $suspicion } in a hundred. Whoever this one meets is of interest.
because-watch-drop = Things are left there. Somebody will come for them.
because-watch-district = Nobody looks there otherwise.
because-identify = A face without a name, suspicion { $suspicion } in a hundred. There are albums.
because-inquire = It has been read by somebody; { $readers } posts read it by right.
because-change-plans = What they have should be worth nothing. The holding is of importance { $importance }.
because-restrict-leak = { $indicators } indicators. Half of those readers can do without it.
because-restrict-before = Of importance { $importance }. Fewer should read it before anybody else does.

## Cells and doubles

because-instruct = This one should know what to do before there is something to do.
because-warn = Somebody close was taken. This one should not read it in the paper.
because-recontact = Nobody runs this one any more. This one will not wait for ever.
because-exfiltrate = They have somebody who knows this one, and this one is too good to lose to a cell.
because-propose-swap = Whoever has not been let go by now will not be. { $money } to spare for the lawyer.
because-send-staff = What can be done for this one from here is done.
because-resettle = This one did what was asked of this one, and this one has no country. { $money } to spare.
because-observe = Wrong { $wrong ->
        [one] once
       *[other] { $wrong } times
    }. Somebody should see who else comes to look.
because-mark = After an arrest one likes to know each week who is still at large.
because-review = They see each other every week. By now they know whose birthday it is.
because-make-plan = Before this one goes into a cell, this one must be able to come back by alone.
because-take-on = One officer can't see them all. One of ours can see some of them.
because-papers = This one may have to leave in a hurry.
because-ask = We know the answer. The question is whether this one does.
because-turn = Nobody has missed this one yet. This one named { $named }; this one might do more at home than here.
because-feed-truth = A source who brings nothing is believed in nothing. { $items } items may be spared.
because-feed-lie = They believe this one by now. Importance { $importance }: it will be read.
because-approach = A driver hears more than a minister, and is paid less. Week { $week } is as good as another.
because-look-inside = { $losses } things came to nothing, and one desk had seen all of them.
because-bench = What this one does not see this one cannot tell.
because-unbench = There was nothing. Distrust for nothing makes a reason for distrust.
because-turn-again = This one thinks that we do not know. Three times is a habit.
because-deceive = They look for it: importance { $importance }. Everybody shall say the same.
because-restrict-staff = { $losses } of ours were taken, and this pair of eyes was near each.
because-dismiss-staff = It went on while others were kept out, and { $losses } were taken.
because-trust-staff = Whoever comes and tells is hardly theirs.
because-forewarned = A friend in the other house has read the name.
because-burn-tip = A friend in the other house says whose this one is.
because-mousetrap = Somebody will want to know why nobody came. We shall be at home.
because-ministry = Patience stands at { $patience }. By the rule this is the letter to write.
because-tap = Suspicion { $suspicion } in a hundred, and a judge who will sign.
because-tap-off = { $weeks } weeks of weather and recipes. The wire is wanted elsewhere.
because-informer = { $readers } readers of what leaked eat lunch there. Somebody should listen.
because-protect = Importance { $importance }, and somebody has read it. Two keys from now on.
because-meal = { $groups } wordings, and we shall see which comes back.
because-publicise = Patience stands at { $patience }. A face in the papers buys some.
because-vet = Suspicion { $suspicion } in a hundred, on { $sightings } sightings, { $entries } entries and { $leaks } leaks. Papers are cheap to read.
because-interview = Suspicion { $suspicion } in a hundred, on { $sightings } sightings, { $entries } entries and { $leaks } leaks. There will be no arrest; there may be a conversation.
because-rest = Nothing new for { $weeks } weeks. The case may wait, or must not any longer.
because-provoke = Suspicion { $suspicion } in a hundred, on { $sightings } sightings, { $entries } entries and { $leaks } leaks. Let us see what a provocation does.
because-deny = Suspicion { $suspicion } in a hundred, on { $sightings } sightings, { $entries } entries and { $leaks } leaks. This, at least, need not lie before those eyes.
because-copy = Suspicion { $suspicion } in a hundred, on { $sightings } sightings, { $entries } entries and { $leaks } leaks. What is copied anyway may as well be wrong.
because-transfer = Suspicion { $suspicion } in a hundred, on { $sightings } sightings, { $entries } entries and { $leaks } leaks, and no file to show for it. Another desk, then.
because-role = { $agents } of ours are met by officers. One of them could serve the others.
because-principal = { $members } are run by one who was never taught to run anybody.
because-learn = What can be sent need not be carried.
because-link = There is a better way to this one than an officer's face.
because-second = If one way fails there should be another.
because-relocate = { $weeks } weeks at one address are enough.
because-play-back = Nobody knows that this one is here. Their set does.
because-answer-plan = We know where this one will come. Somebody should be there.
because-watch-air = Bearings of late: { $heard }. Whoever sends will send again.
because-watch-mail = Letters are read by those who wait for them, and by us.

## Volunteers

because-take-volunteer = Most who ever came were asked by nobody. This one may be worth { $worth }.
because-test-volunteer = A day of questions is cheaper than a year of answers from the other side.
because-send-away = The answers did not fit. There is no hurry about being deceived.
because-pay-volunteer = This one is owed { $owed }, and writes nothing before this one has it.
because-see-member = { $reports } papers from somebody whom none of us has seen.
because-trace-chain = It agrees with one of ours. One would like to know why.
because-burn-mill = One hand wrote both.
because-dangle = They take people in. It might as well be one of ours. { $stock } items may be spared.
because-plant = What nobody signed nobody has to answer for.
## Covert action

because-propose = Headquarters should consent { $consent } times in a hundred, and the deed itself should go well { $chance } times.
because-go = It should go well { $chance } times in a hundred. One goes, or one goes home.
because-call-off = It would go well { $chance } times in a hundred. That is not enough for other people's lives.
because-guard = { $incidents } incidents so far. Whoever came once knows the way.
because-search = Men in hiding have to sleep somewhere.
because-alert = { $incidents } incidents so far. Everybody should look up for a while.
because-attribute-paper = { $clues } clues, and they point { $probability } in a hundred. In a paper, and not in the papers.
because-attribute-public = { $clues } clues, and they point { $probability } in a hundred. It may be said aloud.
because-try-men = They wore no uniform.
because-exchange-men = They are worth more on a bridge than in a cell.
because-retaliate = Somebody has to pay for it, and they live here.
## Partings

because-part-paid = This one brought nothing, and was a friend: rapport { $rapport }. Silence has its price.
because-part-frozen = { $money } to spare is not enough for a pension. Let this one wait for a call that does not come.
because-part-abandoned = The safe is at { $money } below what the next wages take. Somebody has to be forgotten.
because-part-denounced = Wrong { $wrong ->
        [one] once
       *[other] { $wrong } times
    }: this one was theirs. They may have this one back, with a letter.

## Tests

because-burn-doubt = { $doubt } points of doubt. Headquarters should build on nothing of this.
because-canary = { $doubt } points of doubt. One place, told to one agent; and then we shall see who reads there on a bench.
because-switch = { $doubt } points of doubt. Let this one bring something for which nobody has prepared this one.
because-polygraph = { $doubt } points of doubt. The box is wrong at times, but it is wrong without malice.
because-compare = Somebody else reads the same. Two may be asked what one could invent.
because-turnover = { $load } on one pair of shoulders, or somebody behind them. Another should take this one.
because-coach = They test this one, or soon will. This one should know their lines.
## Headquarters

because-hq-name = Headquarters wants the name. We stand at { $favour }; a name is cheaper than a quarrel.
because-hq-money = The safe is nearly empty, and we stand at { $favour }.
because-hq-officer = There is more to do than there are people to do it, and we stand at { $favour }.
because-hq-leave = There is something here that could be sold, and we stand at { $favour }.
because-story = Used as it is, it would show { $chance } times in a hundred. A story is cheaper than a leak.
because-sell = It is worth little to us and something to them. The leave holds { $weeks } weeks more.
because-buy = One voice is not enough on something of importance { $importance }.
because-ask-tie = No officer need be shown: this one can ask over a family dinner, and hear yes { $chance } times in a hundred at least.
