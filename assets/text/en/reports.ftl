# What a seat is told. One message for each kind of report; the attributes are variants that take
# turns, so that a desk does not read the same cable two weeks running.
# $who is the short name of the person concerned; $full adds the role and one detail.

## To any seat

report-week-passed = Week { $week } is closed. { $date }.
report-funds-are =
    { $house ->
        [station] The safe holds { $money } after income, wages and costs.
       *[security] The section's account stands at { $money }.
    }
report-dossier-opened =
    { $why ->
        [taken-over] From the papers we took over: { $full }.
        [register] On the register of residents: { $full }.
        [foreigners-list] On the list of foreigners: { $full }.
        [spotted] New name: { $full }.
        [came-himself] Nobody asked, and yet there it is. Dossier opened: { $full }.
        [liaison] A colleague of a friendly service has something to pass on: { $full }.
        [seen-at-contact] A stranger was seen at a contact. Dossier opened: { $full }.
       *[described-in-custody] Described by a prisoner. Dossier opened: { $full }.
    }
report-came-to-light = Now public: { $topic }. It said { $value }, in force since { $date }.
    .b = The papers print { $topic }: { $value }, as of { $date }.
    .c = No longer a secret: { $topic }. It had been { $value } since { $date }.
report-arrest-in-the-news = The papers have it: { $full } is under arrest.
    .b = Four lines on an inside page: { $full } has been taken into custody.
report-release-in-the-news = The papers have it: { $full } has been released.
    .b = { $full } is at liberty again. The paper gives no reason.

report-relations-are =
    { $why ->
        [abroad] A conference elsewhere, a ship, a speech: relations with { $state } stand at { $warmth }.
        [expulsion] A diplomat has been sent home. Relations with { $state } stand at { $warmth }.
        [reprisal] { $state } has answered in kind. Relations stand at { $warmth }.
        [arrest] A subject of { $state } is under arrest, and a note has been handed over. Relations stand at { $warmth }.
        [trial] A court has named { $state }. Relations stand at { $warmth }.
        [swap] An exchange on a bridge, and handshakes after it. Relations with { $state } stand at { $warmth }.
        [action] { $state } is held to have done what is not done in peace. Relations stand at { $warmth }.
       *[habit] Relations with { $state } stand at { $warmth }. The papers give no reason.
    }

## To a Station: its own house

report-officer-arrived = { $full } has taken up the post, with { $days } working days a week.
    .b = Arrived and signed in: { $full }. { $days } working days a week.
report-officer-lost =
    { $how ->
        [expelled] { $who } has been declared unwelcome and leaves by the evening train.
        [exchanged] { $who } was arrested, and is home again.
       *[arrested] { $who } has been arrested. There was no immunity to plead.
    }
report-officer-due = Headquarters sends a replacement, due on { $date }.
report-named-cryptonym = { $name } will be called { $cryptonym } from now on.
    .b = Cryptonym { $cryptonym } is assigned to { $name }. The true name goes into the safe.
report-agent-taken-over =
    { $access ->
        [yes] On the books as an access agent: { $full }. Handler { $officer }, rapport { $rapport }.
       *[no] On the books as an agent: { $full }. Handler { $officer }, rapport { $rapport }.
    }
report-handler-is =
    { $has ->
        [yes] { $who } is handled by { $officer } from now on. Rapport { $rapport }.
       *[no] { $who } has no handler: nobody has room. The link is open at our end.
    }

## To a Station: people

report-tie-known =
    { $strong ->
        [yes] { $who } and { $other } are close: { $tie }.
       *[no] { $who } and { $other } know each other: { $tie }.
    }
report-we-spotted = { $other } gives us a name: { $full }.
    .b = From { $other }'s circle: { $full }. Said to be worth a look.
    .c = { $other } mentions { $full }. Nothing more is known.
report-we-assessed =
    { $window ->
        [open] Assessment of { $who }: counter-loyalty { $loyalty }, nerve { $nerve }, access { $access }. Motive reads as { $motive }. Something has happened in that life: the moment is good.
       *[closed] Assessment of { $who }: counter-loyalty { $loyalty }, nerve { $nerve }, access { $access }. Motive reads as { $motive }. No special moment is seen.
    }
    .b =
    { $window ->
        [open] A look at { $who }. Counter-loyalty { $loyalty }, nerve { $nerve }, access { $access }; { $motive }, if anything. A door stands open there for the present.
       *[closed] A look at { $who }. Counter-loyalty { $loyalty }, nerve { $nerve }, access { $access }; { $motive }, if anything. Life there goes its usual way.
    }
report-we-introduced = { $other } brought { $who } and { $officer } to one table. Rapport { $rapport }.
    .b = Introduction made by { $other }: { $who } now knows { $officer } as a friend of a friend. Rapport { $rapport }.
report-we-developed =
    { $route ->
        [clean] { $officer } saw { $who }. The way there was clean. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
        [unsure] { $officer } saw { $who }, though a face on the way came up twice. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
       *[covered] { $officer } saw { $who } with company behind. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
    }
    .b =
    { $route ->
        [clean] Dinner with { $who }; { $officer } did the listening. Clean going and coming. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
        [unsure] Dinner with { $who }; { $officer } is not certain of having been alone. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
       *[covered] Dinner with { $who }; { $officer } was followed to the door. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
    }
    .c =
    { $route ->
        [clean] A long walk: { $officer } and { $who }. Nobody behind. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
        [unsure] A long walk: { $officer } and { $who }. A car passed once too often. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
       *[covered] A long walk: { $officer } and { $who }, and two men in hats. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
    }
report-we-sounded-out =
    { $fits ->
        [yes] Sounding out { $who }: the motive seems to fit.
       *[no] Sounding out { $who }: the motive does not seem to fit.
    }
report-we-stopped = We stopped short of the offer to { $who }. Nothing was said that cannot be unsaid. Rapport { $rapport }.
report-we-recruited = { $who } works for us, or says so. Recruited by { $officer } on { $motive }; rapport { $rapport }.
    .b = { $who } accepted. { $officer } made the offer; what told was { $motive }. Rapport { $rapport }.
report-we-were-refused =
    { $how ->
        [quietly] { $who } declined. Politely, and with finality.
       *[time] { $who } asks for time. Not before { $date }.
    }
    .b =
    { $how ->
        [quietly] { $who } said no, paid half of the bill, and left.
       *[time] { $who } did not say no. We may ask again, not before { $date }.
    }
report-reads-holding = This crosses the desk of { $who }, by all accounts: { $topic }.
    .b = { $who } claims sight of { $topic }.

## To a Station: false flags

report-we-flew = { $who } was won { $flag }, and believes it.
    .b = For the file only: { $who } was asked { $flag }. Whoever meets that agent should remember it.
report-we-judged-leaning = Asked about the world, { $who } is heard to { $leaning }.
report-we-slipped = { $officer } said something to { $who } that did not go with the flag. There was a pause.
    .b = A word too many: { $who } looked at { $officer } for a while before going on.
report-he-knows-us = { $who } has worked out who we are, said so, and asked about next week.

## To a Station: contacts

report-contact-arranged =
    { $channel ->
        [none] The standing arrangement with { $who } is ended.
        [brush] Standing arrangement with { $who }: { $officer } passes by, and something changes hands.
        [through] { $leader } runs { $who } from now on.
        [house] Standing arrangement with { $who }: { $officer }, in the flat that { $server } keeps.
        [abroad] Standing arrangement with { $who }: { $officer }, in another country.
        [letter-box] Standing arrangement with { $who }: { $server } takes it in, { $officer } fetches it.
        [post] Standing arrangement with { $who }: letters to { $server }.
        [courier] Standing arrangement with { $who }: { $server } carries it to { $officer }.
        [voice] Standing arrangement with { $who }: figures, read out at night.
        [radio] Standing arrangement with { $who }: by wireless, { $server } at the key.
        [burst] Standing arrangement with { $who }: one second on the air.
        [signal] Standing arrangement with { $who }: a mark on a wall.
        [drop] Standing arrangement with { $who }: { $officer } empties the drop, { $every ->
            [one] every week
           *[other] every { $every } weeks
        }.
       *[meeting] Standing arrangement with { $who }: a meeting with { $officer }, { $every ->
            [one] every week
           *[other] every { $every } weeks
        }.
    }
report-we-met =
    { $route ->
        [clean] Met { $who }, { $hour }. { $officer } reports a clean route. Rapport { $rapport }.
        [unsure] Met { $who }, { $hour }. { $officer } was unsure of the route and went on. Rapport { $rapport }.
       *[covered] Met { $who }, { $hour }. { $officer } was covered on the way. Rapport { $rapport }.
    }
    .b =
    { $route ->
        [clean] { $hour }: { $officer } and { $who }, forty minutes, nothing behind them. Rapport { $rapport }.
        [unsure] { $hour }: { $officer } and { $who }. Kept short; the route left a doubt. Rapport { $rapport }.
       *[covered] { $hour }: { $officer } and { $who }, under somebody's eyes. Rapport { $rapport }.
    }
    .c =
    { $route ->
        [clean] { $who } was on time, { $hour }, and { $officer } came alone. Rapport { $rapport }.
        [unsure] { $who } was on time, { $hour }. { $officer } may not have come alone. Rapport { $rapport }.
       *[covered] { $who } was on time, { $hour }. { $officer } did not come alone. Rapport { $rapport }.
    }
report-we-broke-off =
    { $route ->
        [clean] { $officer } broke off the contact with { $who }.
        [unsure] { $officer } did not like the route and broke off. { $who } waited for nobody.
       *[covered] { $officer } was followed and broke off. { $who } was left standing, which is the better thing.
    }
report-we-did-not-go = Nobody could be spared for the contact with { $who }. It was not kept on our side.
report-nobody-came = { $who } did not come. No signal, no word.
    .b = { $officer } waited. { $who } did not appear.
    .c = An empty chair where { $who } should have been.
report-drop-learned = { $who } knows the drop at { $site } and has found it once unaided.
report-drop-serviced =
    { $packets ->
        [0] { $officer } visited { $who }'s drop. It was empty.
        [one] { $officer } visited { $who }'s drop. One packet, dry.
       *[other] { $officer } visited { $who }'s drop. { $packets } packets.
    }
report-task-waits =
    { $has ->
        [yes] At the next contact { $who } will be asked for { $topic }.
       *[no] At the next contact { $who } will be told to look for nothing in particular.
    }
report-pay-waits = An envelope with { $money } waits for { $who } until the next contact.
report-task-told =
    { $has ->
        [yes] { $who } knows what to look for: { $topic }.
       *[no] { $who } is told to look for nothing in particular.
    }
report-agent-paid = { $who } took { $money } and did not count it. Rapport { $rapport }.
    .b = { $money } changed hands; { $who } signed with a cross. Rapport { $rapport }.
report-wage-unpaid = The wages did not reach as far as { $who }. It was noticed. Rapport { $rapport }.
report-went-dormant = { $who } is on ice until called.
report-woke-up = { $who } is back at work.

## To a Station: product

report-report-received =
    { $means ->
        [document] Report { $number } from { $who }, a document seen { $date }. On { $topic }: { $value }.
        [knowledge] Report { $number } from { $who }, from own knowledge, { $date }. On { $topic }: { $value }.
       *[hearsay] Report { $number } from { $who }, as they say at the office, { $date }. On { $topic }: { $value }.
    }
report-we-graded = Report { $number } is graded { $grade }.
report-we-disseminated = Report { $number } went to headquarters at { $probability } per cent ({ $odds }), { $handling }: { $topic }.
report-we-burned = Burn notice on { $who }. Everything that rests on that source is withdrawn.

## To Security: its own house

report-forces-are =
    { $expel ->
        [yes] On strength: { $teams } watcher teams, { $analysts } analysts, { $interrogators } interrogators. Expulsion is at our discretion.
       *[no] On strength: { $teams } watcher teams, { $analysts } analysts, { $interrogators } interrogators. Expulsion is reserved to the ministry.
    }
report-patience-is = Patience upstairs stands at { $patience }.
report-patience-spent = The minister has lost patience. No arrests, expulsions or changes of plans before { $date }.
report-post-reads = Reader's list: { $post } reads { $topic }.
report-edition-is = In force since { $date }: { $topic }: { $value }.
report-teams-placed =
    { $teams ->
        [0] The watch is lifted: { $place }.
        [one] One team on { $place }.
       *[other] { $teams } teams on { $place }.
    }
report-team-lost = They have answered in kind. One team is lost to us until { $date }.
report-teams-are =
    { $teams ->
        [one] One team is fit for duty.
       *[other] { $teams } teams are fit for duty.
    }

## To Security: eyes

report-contact-seen =
    { $manner ->
        [clandestine] { $hour }, { $site }: { $who } with { $other }. The manner was not that of friends.
       *[harmless] { $hour }, { $site }: { $who } with { $other }. Nothing about it was remarkable.
    }
    .b =
    { $manner ->
        [clandestine] { $who } and { $other }, { $site }, { $hour }. They arrived apart and left apart.
       *[harmless] { $who } and { $other }, { $site }, { $hour }. Coffee; a long conversation about the weather.
    }
    .c =
    { $manner ->
        [clandestine] { $site }, { $hour }. { $who } passed { $other }, and something changed hands.
       *[harmless] { $site }, { $hour }. { $who } greeted { $other } loudly.
    }
report-seen-at-drop = { $hour }: { $who } reached behind the stones at { $site }.
    .b = { $who } had business at { $site }, { $hour }, that took one hand and four seconds.
report-drop-suspected = { $site } is used as a dead drop. Entered on the list of places.
report-took-evasive-route = { $who } took three trams to cross one square. The team saw no more.
    .b = { $who } shook the team off. Honest people do not know how.
report-officer-suspected = The gate watch has its eye on { $full }.
report-officer-known = Formal view: { $full } is an officer of a foreign service.
report-file-points = File of { $who }: { $item }. It stands at { $points }.
report-face-not-found = A week with the albums: { $who } has no name yet.
    .b = The albums were gone through for { $who }. Nothing.
report-dossiers-are-one = { $other } has a name: { $full }. The two dossiers are one.
report-pitch-denounced = { $full } came to us about an offer, made by { $other }.
report-offered-himself = { $full } came to us at once. The offer of { $other } was accepted, and the taker is ours.

report-tipped-off = A colleague from { $state } lets us know, over coffee, that { $full } has been working in their name.

## To Security: cases and prisoners

report-principal-named = Asked for whom, { $who } says without hesitation: { $principal }.

report-case-is =
    { $stage ->
        [none] The case on { $who } is closed.
        [preliminary] Preliminary case opened: { $who }.
       *[full] The case on { $who } is now a full one.
    }
report-we-arrested =
    { $publicity ->
        [secret] { $full } was taken on the way home. { $kit ->
            [yes] In the flat: paper that burns without ash, and a lens.
           *[no] The flat was looked through, and left as it was.
        } Nobody has been told.
       *[open] { $full } was arrested. { $kit ->
            [yes] In the flat: paper that burns without ash, and a lens.
           *[no] The search brought nothing that a neighbour would not own.
        }
    }
report-arrest-failed = The door was opened by an aunt. { $who } was not to be found.
    .b = { $who } was not at home, at work, or anywhere. The arrest failed.
report-interrogation-set = { $who } is questioned. Line taken first: { $line }.
report-confessed = { $who } has begun to talk, and admits it.
report-named-by-prisoner =
    { $how ->
        [site] { $who } spoke of a place that { $other } uses.
        [alias] { $who } gave an alias: { $other }.
        [face] { $who } described a face: { $other }.
        [true-name] { $who } gave a name: { $other }.
       *[close-name] { $who } gave the name kept for last: { $other }.
    }
report-site-by-prisoner = { $who } gave away a place: { $site }.
report-nothing-found = { $who }: a week of questions, and nothing found.
    .b = Nothing found against { $who } this week. The tea was sent back untouched.
report-we-convicted = { $who } was tried behind closed doors and convicted.
report-we-freed = { $who } was let go. Nothing was found; nothing was said at the gate.
report-we-expelled = { $full } has been declared unwelcome and put on the evening train.

## To Security: secrets

report-leak-indicated = Somebody abroad behaves like a reader of this: { $topic }. It may be nothing.
    .b = An indicator, on { $topic }: it is known where it should not be. Or it was a lucky guess.
    .c = { $topic }: the other side was not surprised. That is all we have.
report-inquiry-opened = Leak inquiry: { $topic }. It will report on { $date }.
report-inquiry-ended =
    { $readers ->
        [one] The inquiry on { $topic } is closed. One reader; the points stand in one file. That no human leaked it has not been excluded.
       *[other] The inquiry on { $topic } is closed. { $readers } readers; the points stand in their files. That no human leaked it has not been excluded.
    }
report-restriction-ordered = The reader's list of { $topic } will be cut on { $date }.
report-readers-cut = The reader's list of { $topic } has been cut by half.
report-plans-change-ordered = New plans for { $topic }, in force from { $date }. The old ones will be true until then.

## Cells and links

report-taken-on = { $other } runs { $who } from now on. We shall not see { $who } again ourselves.
report-plan-made =
    { $known ->
        [yes] { $who } has a way back now: { $kind }. Whoever stands above may know of it.
       *[no] { $who } has a way back now: { $kind }. Nobody else knows it.
    }
report-in-touch-again =
    { $plan ->
        [yes] A chalk mark, a bench, { $who }: the plan held. { $officer } has { $who } again.
       *[no] { $officer } found { $who }, who had stopped expecting it.
    }
report-recontact-failed = { $who } was looked for and not found.
report-they-know-each-other = { $who } and { $other } know each other. Nobody asked them to.
report-reviewed =
    { $found ->
        [0] The cell of { $who } was gone through. Nothing was found that should not be there.
        [one] The cell of { $who } was gone through. One acquaintance too many.
       *[other] The cell of { $who } was gone through. { $found } acquaintances too many.
    }
report-mark-set =
    { $on ->
        [yes] { $officer }'s agents leave a mark each week. A missing one will be seen.
       *[no] { $officer }'s agents leave no marks any more.
    }
report-instruction-waits = New standing instructions for { $who } wait for the next contact.
report-instruction-told =
    { $alarm ->
        [run] { $who } knows what to do: leave, at once and by the way agreed.
        [freeze] { $who } knows what to do: burn, hide, and see nobody.
       *[stay] { $who } knows what to do: nothing at all.
    }
report-papers-given = { $who } has a passport, and another name to go with it.
report-warning-waits = The warning for { $who } waits for the next contact.
report-we-warned = { $who } has been warned.
report-has-fled = { $who } is out of the country, and sends a postcard of a lighthouse.
report-went-to-ground = { $who } has heard something and sees nobody for now.
report-exfiltration-begun =
    { $by ->
        [train] { $officer } has two seats on the night train for { $who }, { $date }.{ $family ->
            [yes] {" "}And some more for the family.
           *[no] {""}
        }
        [car] { $officer } will drive { $who } over the bridge, under a rug, { $date }.{ $family ->
            [yes] {" "}The family will want a larger rug.
           *[no] {""}
        }
       *[boat] { $officer } has found a man with a boat for { $who }, { $date }.{ $family ->
            [yes] {" "}The children have been told that it is a holiday.
           *[no] {""}
        }
    }
report-we-exfiltrated = { $who } is across.
report-we-resettled = { $who } has a flat, a post and a name that nobody can spell. It is paid for until { $date }.
report-exile-complained = { $who } has told a newspaper what we promised, and what became of it. People read it here too.
report-exile-went-home = { $who } has gone back across the border, by daylight, and was met.
report-exfiltration-failed = It had to be broken off. { $who } is still here, and was looked at for a long time.
report-he-was-theirs = { $who } asked for an hour more and told us everything. They have had { $who } since the cells. They need not know that we know.
report-control-asked = { $who } was asked about { $topic }. The answer will say something about more than that.
report-we-looked-on =
    { $watchers ->
        [yes] We looked on when { $who } was met. We were not the only ones, or somebody reads his paper very slowly.
       *[no] We looked on when { $who } was met. Nobody else seemed to.
    }

## Prisoners and doubles

report-arrest-avowed = The arrest of { $who } could not be kept quiet any longer.
report-plan-by-prisoner = { $who } told how { $other } would be found again: { $kind }.
report-offer-refused = { $who } will not. It was explained twice.
report-we-turned = { $full } has seen reason, and is home again before anybody asked.
report-double-told =
    { $has ->
        [yes] { $who } was met by { $other }, and asked about { $topic }.
       *[no] { $who } was met by { $other }, and asked about nothing in particular.
    }
report-feed-set = { $who } is to report on { $topic }: { $fodder }.
report-we-fed = { $who } has taken it along: { $topic }, { $value }.
report-stock-is =
    { $items ->
        [0] There is nothing left that could be spared.
        [one] One item of chickenfeed is left.
       *[other] { $items } items of chickenfeed may be spared.
    }
report-vanished = { $who } has not been to work for days. The flat is in order. The plants have been given away.
report-stopped-at-border = { $who } was turned back at the border with papers that belonged to nobody.

## Moles

report-staff-posted = On our staff, as { $role }: { $full }.
report-staff-listed = At an embassy, as { $role }: { $full }.
report-we-sent-staff =
    { $role ->
        [driver] { $other } drove, by streets that he knows, and kept an eye on the mirror for { $who }.
        [cleaner] { $other } aired a flat for { $who }, and went to see her sister.
       *[cipher-clerk] { $other } posted a letter to { $who } on the way home.
    }
report-we-proposed-swap = The lawyer has asked for { $who }, and has been given coffee. They have until { $date } to answer.
report-swap-lapsed = Nobody has answered about { $who }. The lawyer has sent his bill.
report-came-home = { $who } walked across a bridge in a borrowed coat, and is home.
report-swap-asked = A lawyer asks for { $who }, on behalf of { $state }: theirs, then. They offer one of ours, and wait until { $date }.
report-we-swapped = { $who } was driven to the bridge. Somebody of ours came the other way.
report-clearance-is =
    { $clearance ->
        [full] { $who } goes everywhere again.
        [restricted] { $who } stays in the front rooms now, and pretends not to mind.
        [suspended] { $who } is on leave.
       *[dismissed] { $who } has been given a month's wages and a reference.
    }
report-one-of-us-was-asked = { $who } asked to speak to somebody alone. A polite man from Security had offered help with money.
report-source-warns =
    { $tip ->
        [case] { $who } has seen the register: a case is open on { $other }.
        [arrest] { $who } saw a name on the night list: { $other }.
        [theirs] { $who } says it quietly: { $other } works for them.
       *[inquiry] { $who } has it that they are asking in their own house, and about { $other }.
    }
report-insider-is-ours = { $who } will bring us what comes by, on Sundays, after church.
report-insider-refused = { $who } would rather not, and said so at the tram stop.
report-traffic-read = { $who } brought a page: { $cryptonym } had reported on { $topic }, and it went home as { $value }.
report-want-read = { $who } emptied a basket. They are after this: { $topic }.
report-meeting-betrayed = { $who } is to bring { $other } somewhere next week, and wait round the corner.
report-agent-betrayed = { $who } has given us one of those he runs: { $other }.
report-house-inquiry-opened = { $who } is being looked into until { $date }. Nobody in the house is to know, so everybody does.
report-house-inquiry-ended =
    { $found ->
        [yes] The inquiry into { $who } is over. There are things that he cannot explain.
       *[no] The inquiry into { $who } is over. Everything in order, which proves nothing.
    }
report-benched =
    { $on ->
        [yes] { $who } has a desk with nothing on it.
       *[no] { $who } is shown our papers again.
    }
report-we-saw-through = { $who } has told them. It was said at the meeting, and we were listening.
report-we-turned-again = { $who } has thought it over, and is ours once more.
report-he-is-lost-to-us = { $who } was asked to choose, and chose them.
report-lie-is =
    { $has ->
        [yes] Whoever is ours says of { $topic }: { $value }.
       *[no] Nothing false is said of { $topic } any more.
    }

## Roles, crafts and links

report-role-waits = At the next contact { $who } will be told of a new role: { $role }.
report-role-given = { $who } is { $role } now, and fit for it from { $date }.
report-skill-taught =
    { $done ->
        [yes] { $who } has mastered it: { $craft }.
       *[no] A first lesson for { $who }: { $craft }. It will take another.
    }
report-second-arranged =
    { $channel ->
        [none] There is nothing any more to fall back on if the contact with { $who } fails.
       *[other] If the contact with { $who } fails, there is this: { $name }.
    }
report-link-worked =
    { $channel ->
        [voice] The figures for { $who } were read out. Whether anybody wrote them down, nobody can say.
        [signal] { $who }'s mark was where it should be.
        [house] { $officer } and { $who } had the curtains drawn. Taken over: { $packets }.
       *[other] { $who }, { $name }: { $packets ->
            [0] nothing this time.
            [one] one packet.
           *[other] { $packets } packets.
        }
    }
    .b =
    { $channel ->
        [voice] Groups of five, at the usual hour, for { $who }.
        [signal] A chalk line at the height of a child's hand: { $who } is well.
        [house] The lamp stood in the window. { $officer } saw { $who }. Taken over: { $packets }.
       *[other] By { $name }, from { $who }: { $packets ->
            [0] an empty hand.
            [one] one packet, on time.
           *[other] { $packets } packets, on time.
        }
    }
report-link-failed =
    { $channel ->
        [signal] { $who }'s mark was not there.
        [radio] The air was silent at { $who }'s hour.
        [burst] The air was silent at { $who }'s hour.
       *[other] Nothing from { $who }, and nobody where there should have been somebody: { $name }.
    }
report-check-read =
    { $check ->
        [present] The check in { $who }'s message is there, as the desk reads it.
        [absent] The check in { $who }'s message is not there. It may have been forgotten.
       *[garbled] The check in { $who }'s message cannot be read.
    }
report-we-moved = { $who } has another address, other hours, and no neighbours who count visitors.
report-journey-noticed = The border has it: { $full } was abroad, for two days, with one shirt.
report-letter-noticed = A letter went to { $full }, in a hand that tried not to be one.
report-bearing-taken = Somebody transmits at night. The bearing points to { $district }.
report-transmitter-found = The vans have the house. { $full } lives in it.
report-served-told = { $who } keeps and carries for { $other }, and tells us so.
report-set-taken = With { $who }: a set in a biscuit tin, and the pages that go with it.
report-play-set =
    { $on ->
        [yes] We are on the air as { $who }.
       *[no] { $who } is on the air no longer.
    }
report-played-told =
    { $has ->
        [yes] They answered { $who }. They want to know about { $topic }.
       *[no] They answered { $who }. They want nothing in particular.
    }
report-reception-set =
    { $how ->
        [control] One of ours has learnt the words by which { $who } would know a friend.
       *[arrest] There will be a van where { $who } would come back.
    }
report-we-met-him = { $full } came to the place, heard the right words, and believed them. Ours from now on, and in touch again.
report-shied = { $full } came to the place, looked at our man, and asked the way to the station.

## Volunteers

report-volunteered =
    { $approach ->
        [walk-in] { $full } asks for somebody in charge and says: { $topic }. A paper is left behind. An answer is looked for by { $date }.
        [brought] { $other } has won somebody, and would run the man himself: { $full }. Said to read { $topic }. An answer is looked for by { $date }.
        [anonymous] A letter, signed { $full }. No meeting, no name, { $money } for each paper, a place of the writer's own choosing. { $topic } is enclosed. The letter looks for an answer by { $date }.
        [parcel] A parcel, by the morning post, without a sender. { $topic } lies on top. We call it { $full }.
       *[liaison] { $full } has something to pass on: { $topic }.
    }
report-we-tested-an-offer =
    { $insulted ->
        [yes] { $who } was asked what we know already, and asked in turn what we took anybody for. The door was closed from outside.
       *[no]
            { $fits ->
                [yes] { $who } was asked what we know already. The answers fit.
               *[no] { $who } was asked what we know already. The answers do not fit.
            }
    }
report-we-took-a-volunteer =
    { $approach ->
        [anonymous] We have put the advertisement in the paper. { $who } will be served by { $officer }.
        [brought] { $who } is on the books, under the one who brought the name. { $officer } answers for both.
       *[walk-in] { $who } works for us, as of now. { $officer } will do the meeting. Rapport { $rapport }.
    }
report-we-sent-away = { $who } was thanked for calling, and shown the door.
    .b = { $who } was told that there must be a mistake.
report-offer-lapsed = { $who } has waited long enough. There is no offer any more.
    .b = Nothing more is heard of { $who }.
report-we-asked-for-a-member =
    { $came ->
        [yes] { $other } brought { $who } to { $officer }, as asked, and did not like it.
       *[no] { $other } came to { $officer } alone. { $who } is unwell, it appears.
    }
report-we-traced-a-report =
    { $answered ->
        [yes]
            { $same ->
                [yes] Number { $number }: our colleagues have it from { $who }. So have we.
               *[no] Number { $number }: our colleagues have it from somebody of their own, whom we don't know.
            }
       *[no] Number { $number }: our colleagues regret that they can't say.
    }
report-seen-at-embassy = { $full } went into the embassy, and stayed for an hour.
    .b = Seen at the gate, going in: { $full }. No visa has been asked for.
report-dangle-is-set = { $full } goes to the embassy on our word, with { $topic } in a pocket.
report-dangle-ended = { $who } is back at work. They would not have anybody.
report-we-planted-a-parcel = A parcel is on its way to them: { $bait }, which is so, and { $topic }, which is to be { $value }.
## Covert action: in the streets

report-alert-is = Policemen at every corner, and they have been told to look up. Until { $date }.
report-accused-in-public = The host accuses { $state } in public: { $feat }.
report-work-stopped = Smoke over { $house }. Nothing will be done there before { $date }.
report-opinion-moves = Everybody has read it, and nobody says where. People will talk until { $date }.
report-reprisals = Hostages, curfew, posters with a list of names. Until { $date }.
report-chair-filled =
    { $harder ->
        [yes] The chair was filled within the week, by a harder man.
       *[no] The chair was filled within the week, by a man who had been waiting for it quietly.
    }

## To a Station: covert action

report-action-proposed = Headquarters has been asked for { $feat }. It will answer in its own time, which is next week.
report-headquarters-answers =
    { $granted ->
        [yes] Headquarters consents. It reminds us that it was never asked.
       *[no] Headquarters does not consent, and would rather not have been asked.
    }
report-we-prepare = Preparations have begun. They will take until { $date }.
report-phase-went =
    { $phase ->
        [prepare] { $outcome ->
            [clean] Everything is ready, and nobody has asked what for.
            [partial] It is ready, more or less.
            [noisy] It is ready. Somebody asked one question too many on the way.
            [burned] It came to nothing: the boat, the house and the man who had both are known.
           *[lost] It came to nothing, and a man who was to bring the boat did not come back.
        }
        [insert] { $outcome ->
            [clean] They are here, and nobody has seen them.
            [partial] They are here. It took longer than it should have.
            [noisy] They are here, and a dog barked until morning.
            [burned] They turned back. Somebody was waiting on the beach.
           *[lost] They were waited for. Some of them turned back.
        }
        [act] { $outcome ->
            [clean] It is done. Nobody will know until Monday.
            [partial] It is done, by half.
            [noisy] It is done, and the whole street was awake.
            [burned] It could not be done. They had to leave things behind.
           *[lost] It could not be done, and not all of them got away.
        }
       *[withdraw] { $outcome ->
            [clean] They are home.
            [partial] They are home. One of them limps.
            [noisy] They are home, and were seen leaving.
            [burned] They are home, on foot, and everybody knows by which road.
           *[lost] Some of them are home.
        }
    }
report-action-recalled = The men have been told to come home.
report-action-over =
    { $how ->
        [finished] The action is closed. The file is to be burned, and the receipt for burning it.
        [called-off] It was called off. Nothing was ever planned.
        [denied] The proposal is closed. Nothing was ever proposed.
        [lapsed] The consent has run out unused.
       *[failed] The action has failed, and is closed.
    }
report-our-men-taken =
    { $men ->
        [one] One of the men was left behind.
       *[other] { $men } of the men were left behind.
    }
report-our-men-tried =
    { $men ->
        [one] One of ours stood before a court, and was asked his name.
       *[other] { $men } of ours stood before a court, and were asked their names.
    }
report-our-men-back =
    { $men ->
        [one] One man came across the bridge at six in the morning.
       *[other] { $men } men came across the bridge at six in the morning.
    }
report-we-snatched = { $full } is across the border, and did not pack.
report-death-in-the-news = The papers have it in a black frame: { $full }.

## To Security: covert action

report-plan-betrayed = { $who } has been asked to open a door for { $feat }: { $scene }.
report-strangers-seen = Incident { $number }: strangers, four to a room, who pay in new notes.
report-action-seen =
    { $kind ->
        [raid] Incident { $number }: a safe at { $scene } was opened by somebody who did not have the key.
        [snatch] Incident { $number }: { $scene } was put into a car by men with very short hair.
        [sabotage] Incident { $number }: an explosion at { $scene }. It was not the boiler.
        [assassination] Incident { $number }: shots at { $scene }.
       *[other] Incident { $number }: { $feat }, in every letter box.
    }
report-clue-found =
    { $pointed ->
        [yes] { $clue ->
            [dress] Incident { $number }: the cut of a coat. It points to { $state }.
            [kit] Incident { $number }: a timer, a tin, a brand of wire. They point to { $state }.
            [face] Incident { $number }: somebody was seen. It points to { $state }.
            [token] Incident { $number }: something lay where it could not be missed. It points to { $state }.
           *[word] Incident { $number }: one of the men talks, and speaks of { $state }.
        }
       *[no] { $clue ->
            [dress] Incident { $number }: the cut of a coat. Every tailor says another city.
            [kit] Incident { $number }: a timer, a tin, a brand of wire that is sold everywhere.
            [face] Incident { $number }: somebody was seen, and nobody knows him.
            [token] Incident { $number }: a token that means nothing to anybody.
           *[word] Incident { $number }: one of the men talks, about his mother.
        }
    }
report-we-took-men =
    { $dress ->
        [uniform] Incident { $number }: { $men } taken, in uniform, and they gave their numbers. Prisoners of war.
       *[civilian] Incident { $number }: { $men } taken, in civilian dress. Whoever fights without a uniform is a spy.
    }
report-found-dead = { $full } was found dead.
report-house-guarded = Soldiers at { $house } until { $date }.
report-we-searched = The houses of { $district } were gone through. Complaints fill two drawers.
report-we-accused =
    { $stated ->
        [yes] The paper on incident { $number } has gone up: { $state }, at { $probability } per cent.
       *[no] Incident { $number }: we have said in public that it was { $state }.
    }
report-we-tried-men =
    { $men ->
        [one] Incident { $number }: one man was tried as a spy.
       *[other] Incident { $number }: { $men } men were tried as spies.
    }
report-we-exchanged-men = Incident { $number }: { $men } went across the bridge, and something of ours came back.
report-men-disowned = Incident { $number }: the state whose men they say they are has never heard of them.
## Headquarters

report-hq-mood-is =
    { $mood ->
        [even] The cables are civil again. Nobody has underlined anything.
        [counting] Cable: headquarters would be glad to see more claims from this Station. It has begun to count them.
        [doubting] Cable: headquarters has been let down elsewhere and believes nothing that one man says.
        [prying] Cable: headquarters wishes to know rather more about who our sources are.
        [bold] Cable: headquarters asks what all this is for, if nobody acts on it.
       *[mean] Cable: the accountants have been to see the Director. They are still there.
    }
report-standing-is = We stand at { $favour } in the hundred with headquarters.
report-hq-asks =
    { $priority ->
        [routine] Cable, routine: what do we know of { $topic }? By { $date }, if convenient.
        [pressing] Cable, pressing: { $topic }. An answer is wanted by { $date }.
       *[urgent] Cable, urgent: { $topic }. By { $date }; the Minister has asked twice.
    }
report-hq-question-closed =
    { $answered ->
        [yes] The question about { $topic } is closed. Headquarters had an answer of ours in front of it.
       *[no] The question about { $topic } has lapsed. Headquarters had nothing from us, and says so.
    }
report-hq-demands =
    { $demand ->
        [claims] Cable: headquarters expects { $count } claims by { $date }. It does not say of what.
        [second] Cable: headquarters will not lean on one man about { $what }. A second source by { $date }.
        [name] Cable: who is { $what }? Headquarters would like the name by { $date }. For the safe, of course.
       *[action] Cable: { $what } is to be released for action by { $date }. Risks are what the Station is for.
    }
report-hq-demand-closed =
    { $outcome ->
        [met] { $demand ->
            [claims] Headquarters has its { $count } claims, and is pleased with the number.
            [second] Headquarters has somebody else's word on { $what }, and is content.
            [name] Headquarters knows who { $what } is. It thanks us.
           *[action] Headquarters acts on { $what }. It thanks us for our courage.
        }
        [unmet] { $demand ->
            [claims] Headquarters counted, and did not come to { $count }.
            [second] Headquarters still has one man's word on { $what }. The cable is cool.
            [name] Headquarters still does not know who { $what } is, and has noted that.
           *[action] { $what } was not released. Headquarters speaks of caution, and does not mean it kindly.
        }
       *[moot] What headquarters wanted has become pointless. It does not refer to the matter again.
    }
report-we-asked-hq =
    { $what ->
        [money] Headquarters has been asked for money. The answer comes with the next bag.
        [officer] Headquarters has been asked for an officer. The answer comes with the next bag.
       *[approval] Headquarters has been asked for leave. The answer comes with the next bag.
    }
report-hq-answered =
    { $granted ->
        [yes] { $what ->
            [money] Headquarters has found { $money } for us, and mentions it.
            [officer] Headquarters sends another officer. Expected on { $date }.
           *[approval] We have leave until { $date }.
        }
       *[no] { $what ->
            [money] There is no money. Headquarters quotes a paragraph.
            [officer] There is nobody to send. Headquarters suggests that we manage.
           *[approval] Leave is not given.
        }
    }
report-we-named-source = Headquarters knows now who { $who } is.
report-sidelight-received =
    { $origin ->
        [intercept] An intercept, passed on by headquarters: { $topic }: { $value }. Of { $date }.
        [photograph] A photograph, passed on by headquarters: { $topic }: { $value }. Taken on { $date }.
       *[liaison] The third service says, for its money: { $topic }: { $value }. Of { $date }.
    }
report-we-sold-report = Report { $number } went to the third service for { $money }.
report-cover-laid =
    { $alibi ->
        [intercept] It is let be known that { $topic } was overheard. The story should hold until { $date }.
        [photograph] It is let be known that { $topic } was seen from the air. The story should hold until { $date }.
       *[gossip] It is let be known that somebody talked about { $topic }. The story should hold until { $date }.
    }

## Partings

report-we-parted =
    { $how ->
        [paid] { $who } took the pension, and the hand. Nothing was signed.
        [frozen] { $who } is off the books. The telephone will not ring again.
        [abandoned] { $who } is off the books. What becomes of such people is not asked here.
       *[denounced] { $who } is off the books, and a letter without a signature is in the post.
    }
report-letter-received = A letter without a signature: { $full } is in foreign pay. The spelling is careful.
report-came-over =
    { $grudge ->
        [left] { $full } rang the bell at the side entrance. They had left him to himself; it was { $other } who ran him.
        [homesick] { $full } has come home from abroad, and has told us who took him there: { $other }. He asked for tea.
       *[pressed] { $full } came and laid it all on the table: the pressure, the papers, and { $other }. He would rather be ours.
    }

## Tests, and the ways from hand to hand

report-life-seen =
    { $told ->
        [yes] { $other } mentions it in passing: { $who }, { $life }.
       *[no] One did not need to ask. { $who }: { $life }.
    }
report-we-tried-him-out =
    { $done ->
        [yes] { $who } brought what was asked for. It was worth nothing, and that was not the point.
       *[no] { $who } had forgotten the small thing that was asked. Or had not forgotten.
    }
report-we-had-him-asked = { $other } took { $who } for a walk and asked.
report-comparison-set = { $who } and { $other } are asked the same: { $topic }.
report-compared =
    { $agree ->
        [yes] On { $topic } { $who } and { $other } say the same. { $common ->
            [yes] They have somebody or some place in common, so perhaps it was said once.
           *[no] We know of nothing that they share.
        }
       *[no] On { $topic } { $who } and { $other } differ. { $common ->
            [yes] They have somebody or some place in common, and still they differ.
           *[no] One of them is wrong, or was told wrong.
        }
    }
report-canary-laid = { $who } alone believes that something is to happen at { $site }. Nothing is.
report-canary-watched =
    { $watchers ->
        [yes] Walked past { $site }, of which only { $who } was told. Two men there fed no pigeons.
       *[no] Walked past { $site }, of which only { $who } was told. Pigeons.
    }
report-polygraph-read =
    { $deceptive ->
        [yes] The needles jumped when { $who } said no. Rapport { $rapport }.
       *[no] { $who } sat still, and so did the needles. Rapport { $rapport }.
    }
report-task-switched = { $who } was asked, without warning, for { $topic }, and by next week. Rapport { $rapport }.
report-we-turned-over =
    { $how ->
        [joint] { $who } was brought to { $officer } over one bottle. The old face is gone from the story, not from the memory.
       *[token] Half a banknote met the other half. { $officer } has { $who } now.
    }
report-token-refused = { $who } looked at { $officer }, at the banknote, and took the next tram.
report-double-tested =
    { $test ->
        [question] { $who } was asked something to which they know the answer.
        [polygraph] { $who } was put to the box, and tells it with some pride.
       *[change] { $who } was told to bring something else, and at once. What lay ready is of no use.
    }
report-canary-told = { $who } says that something is to happen at { $site }. Perhaps it is.
report-double-coached = The part was gone through with { $who }. Good until { $date }.
