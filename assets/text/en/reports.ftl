# What a seat is told. One message for each kind of report; the attributes are variants that take
# turns, so that a desk does not read the same cable two weeks running.
# $who is the short name of the person concerned; $full adds the role and one detail.

## To any seat

report-week-passed = Week { $week-number } is closed. { $week }.
report-funds-are =
    { $house ->
        [station] The safe holds { $money } after income, wages and costs.
       *[security] The section's account stands at { $money }.
    }
report-dossier-opened =
    { $why ->
        [taken-over] From the papers we took over: { $dossier-full }.
        [register] On the register of residents: { $dossier-full }.
        [foreigners-list] On the list of foreigners: { $dossier-full }.
        [spotted] New name: { $dossier-full }.
        [came-himself] Unsolicited approach. Dossier opened: { $dossier-full }.
        [liaison] A colleague of a friendly service has something to pass on: { $dossier-full }.
        [seen-at-contact] A stranger was seen at a contact. Dossier opened: { $dossier-full }.
       *[described-in-custody] Described by a prisoner. Dossier opened: { $dossier-full }.
    }
    .b =
    { $why ->
        [taken-over] In the safe, from the last chief: { $dossier-full }.
        [register] On the register of residents: { $dossier-full }.
        [foreigners-list] On the list of foreigners: { $dossier-full }.
        [spotted] Dossier opened: { $dossier-full }.
        [came-himself] Walk-in or letter, unasked for. Dossier opened: { $dossier-full }.
        [liaison] From liaison, with something to pass on: { $dossier-full }.
        [seen-at-contact] Seen at a contact and not known. Dossier opened: { $dossier-full }.
       *[described-in-custody] A prisoner described a person. Dossier opened: { $dossier-full }.
    }
    .c =
    { $why ->
        [taken-over] Handed over with the keys: { $dossier-full }.
        [register] On the register of residents: { $dossier-full }.
        [foreigners-list] On the list of foreigners: { $dossier-full }.
        [spotted] On file from today: { $dossier-full }.
        [came-himself] A volunteer, unasked. Dossier opened: { $dossier-full }.
        [liaison] A friendly service introduces { $dossier-full }.
        [seen-at-contact] A new face at a contact. Dossier opened: { $dossier-full }.
       *[described-in-custody] From the cells, a description. Dossier opened: { $dossier-full }.
    }
    .d =
    { $why ->
        [taken-over] The last chief left notes on { $dossier-full }.
        [register] On the register of residents: { $dossier-full }.
        [foreigners-list] On the list of foreigners: { $dossier-full }.
        [spotted] Entered in the index: { $dossier-full }.
        [came-himself] Nobody sent for { $dossier-full }. Dossier opened.
        [liaison] Through liaison, with something to pass on: { $dossier-full }.
        [seen-at-contact] There was a stranger at a contact. Dossier opened: { $dossier-full }.
       *[described-in-custody] A prisoner spoke of a person not yet on file: { $dossier-full }.
    }
    .e =
    { $why ->
        [taken-over] In the cabinet that we took over: { $dossier-full }.
        [register] On the register of residents: { $dossier-full }.
        [foreigners-list] On the list of foreigners: { $dossier-full }.
        [spotted] A card is made out: { $dossier-full }.
        [came-himself] At our own gate, and of free will: { $dossier-full }. Dossier opened.
        [liaison] A friendly service sends us { $dossier-full }, with something to pass on.
        [seen-at-contact] At a contact, a face that is not on file. Dossier opened: { $dossier-full }.
       *[described-in-custody] From a description in the cells. Dossier opened: { $dossier-full }.
    }
report-came-to-light = Now public: { $holding }. As of { $issued }: { $value-said }.
    .b = The papers print { $holding-the }: { $value-said }, as of { $issued }.
    .c = No longer a secret: { $holding }. As of { $issued }, { $value-said }.
    .d = In the evening edition, { $holding }: { $value-said }, dated { $issued }.
    .e = Everybody may know { $holding-asked }: { $value-said } (from { $issued }).
    .f = Printed, on { $holding-the }, with the date of { $issued }: { $value-said }.
    .g = No secret any more since { $issued }, { $holding-the }: { $value-said }.
    .h = The radio gives { $holding-the } as of { $issued }: { $value-said }.
report-arrest-in-the-news = The papers have it: { $dossier-full } is under arrest.
    .b = Four lines on an inside page: { $dossier-full } has been taken into custody.
    .c = Arrested, says the morning paper: { $dossier-full }.
    .d = Under arrest, according to the wireless: { $dossier-full }.
    .e = On page four, under the weather: { $dossier-full } has been arrested.
    .f = The Gazette names a prisoner: { $dossier-full }.
    .g =
    { $dossier-detail ->
        [none] In custody, says the paper: { $dossier-full }.
       *[other] In custody: { $dossier }, who { $dossier-detail }. The paper has only the name.
    }
    .h =
    { $dossier-detail ->
        [none] An arrest, in small type: { $dossier-full }.
       *[other] The paper prints that { $dossier } is under arrest. It does not print that the prisoner { $dossier-detail }.
    }
report-release-in-the-news = The papers have it: { $dossier-full } has been released.
    .b = { $dossier-full } is at liberty again. The paper gives no reason.
    .c = Released, says the paper, in one line: { $dossier-full }.
    .d = The Gazette corrects itself. { $dossier-full } is free.
    .e =
    { $dossier-detail ->
        [none] { $dossier-full } has been let go, by the evening paper.
       *[other] { $dossier }, who { $dossier-detail }, has been let go. The paper calls it an error.
    }

report-relations-are =
    { $why ->
        [abroad] A conference elsewhere, a ship, a speech: relations with { $state } stand at { $warmth }.
        [expulsion] A diplomat has been sent home. Relations with { $state } stand at { $warmth }.
        [reprisal] { $state } has answered in kind. Relations stand at { $warmth }.
        [arrest] A subject of { $state } is under arrest, and a note has been handed over. Relations stand at { $warmth }.
        [trial] A court has named { $state }. Relations stand at { $warmth }.
        [swap] An exchange on a bridge, and handshakes after it. Relations with { $state } stand at { $warmth }.
        [crisis] A courtesy, or the want of one: relations with { $state } stand at { $warmth }.
        [action] { $state } is held to have done what is not done in peace. Relations stand at { $warmth }.
       *[habit] Relations with { $state } drift back to { $warmth }.
    }

## To a Station: its own house

report-officer-arrived = { $identity-full } has taken up the post, with { $days } working days a week.
    .b = Arrived and signed in: { $identity-full }. { $days } working days a week.
    .c = { $identity-full } reports for duty, with { $days } working days a week.
    .d = { $identity-full } has a desk, a cover and { $days } working days a week.
report-officer-lost =
    { $how ->
        [expelled] { $officer } has been declared unwelcome and leaves by the evening train.
        [exchanged] { $officer } was arrested, and is home again.
       *[arrested] { $officer } has been arrested. There was no immunity to plead.
    }
    .b =
    { $how ->
        [expelled] { $officer } has been given until the evening train. The note speaks of activities.
        [exchanged] { $officer } sat in a cell, and has been sent home from it.
       *[arrested] { $officer } is in a cell, and had no diplomatic card to show.
    }
report-officer-due = Headquarters sends a replacement, due on { $at }.
    .b = A replacement has been found. Arrival on { $at }.
    .c = Headquarters names a date for the new officer: { $at }.
report-named-cryptonym = { $name } will be called { $cryptonym } from now on.
    .b = Cryptonym { $cryptonym } is assigned to { $name }. The true name goes into the safe.
    .c = In the cables { $name } is { $cryptonym } from today.
report-agent-taken-over =
    { $access-agent ->
        [yes] On the books as an access agent: { $agent-full }. Case officer { $officer }, rapport { $rapport }.
       *[no] On the books as an agent: { $agent-full }. Case officer { $officer }, rapport { $rapport }.
    }
    .b =
    { $access-agent ->
        [yes] Inherited as an access agent: { $agent-full }. Case officer { $officer }, rapport { $rapport }.
       *[no] Inherited as an agent: { $agent-full }. Case officer { $officer }, rapport { $rapport }.
    }
    .c =
    { $access-agent ->
        [yes] { $agent-full } opens doors for us, and did so for the last chief. Case officer { $officer }, rapport { $rapport }.
       *[no] { $agent-full } reports to us, as to the last chief. Case officer { $officer }, rapport { $rapport }.
    }
report-handler-is =
    { $officer-is ->
        [yes] { $agent } is handled by { $officer } from now on. Rapport { $rapport }.
       *[no] { $agent } has no case officer: nobody has room.
    }
    .b =
    { $officer-is ->
        [yes] { $officer } takes { $agent }. Rapport { $rapport }.
       *[no] No officer has room for { $agent }.
    }
    .c =
    { $officer-is ->
        [yes] Case officer of { $agent }, from this week: { $officer }. Rapport { $rapport }.
       *[no] { $agent } stands on no officer's list.
    }

## To a Station: people

report-tie-known =
    { $strong ->
        [yes] { $one } and { $other } are close: { $kind }.
       *[no] { $one } and { $other } know each other: { $kind }.
    }
    .b =
    { $strong ->
        [yes] A close tie, { $kind }: { $one } and { $other }.
       *[no] A tie, { $kind }: { $one } and { $other }.
    }
    .c =
    { $strong ->
        [yes] { $one } sees much of { $other } ({ $kind }).
       *[no] { $one } has met { $other } ({ $kind }).
    }
    .d =
    { $strong ->
        [yes] Close to each other ({ $kind }): { $one } and { $other }.
       *[no] Acquainted ({ $kind }): { $one } and { $other }.
    }
    .e =
    { $strong ->
        [yes] { $other } matters to { $one }: { $kind }.
       *[no] { $other } is known to { $one }: { $kind }.
    }
    .f =
    { $strong ->
        [yes] Between { $one } and { $other } there is a close tie, { $kind }.
       *[no] Between { $one } and { $other } there is a tie, { $kind }.
    }
report-we-spotted = { $by } gives us a name: { $target-full }.
    .b = From { $by }'s circle: { $target-full }. Said to be worth a look.
    .c = { $by } mentions { $target-full }. Nothing more is known.
    .d = Spotted by { $by }: { $target-full }.
    .e = { $by } thinks of { $target-full }.
    .f = { $target-full }: a name from { $by }.
    .g = { $by } knows { $target-full }, and thinks that we should.
    .h = Asked for names, { $by } gave one: { $target-full }.
report-we-assessed =
    { $window-open ->
        [yes] Assessment of { $target }: resistance { $loyalty }, nerve { $nerve }, access { $access }. Motive reads as { $motive }. Currently vulnerable (see dossier).
       *[no] Assessment of { $target }: resistance { $loyalty }, nerve { $nerve }, access { $access }. Motive reads as { $motive }. No vulnerability seen.
    }
    .b =
    { $window-open ->
        [yes] A look at { $target }. Resistance { $loyalty }, nerve { $nerve }, access { $access }; motive probably { $motive }. Currently vulnerable (see dossier).
       *[no] A look at { $target }. Resistance { $loyalty }, nerve { $nerve }, access { $access }; motive probably { $motive }. No vulnerability seen.
    }
    .c =
    { $window-open ->
        [yes] { $target } assessed: access { $access }, nerve { $nerve }, resistance { $loyalty }. Vulnerable at present; { $motive } would be the motive.
       *[no] { $target } assessed: access { $access }, nerve { $nerve }, resistance { $loyalty }. Not vulnerable as far as seen; { $motive } would be the motive.
    }
    .d =
    { $window-open ->
        [yes] Notes on { $target }. Nerve { $nerve }, access { $access }, resistance { $loyalty }. { $motive }, we think. A vulnerability is open.
       *[no] Notes on { $target }. Nerve { $nerve }, access { $access }, resistance { $loyalty }. { $motive }, we think. No vulnerability.
    }
    .e =
    { $window-open ->
        [yes] { $target } on paper: access { $access }, resistance { $loyalty }, nerve { $nerve }, and { $motive } as the likely motive. Vulnerable, for the reason in the dossier.
       *[no] { $target } on paper: access { $access }, resistance { $loyalty }, nerve { $nerve }, and { $motive } as the likely motive. Not vulnerable at present.
    }
    .f =
    { $window-open ->
        [yes] Access { $access }, nerve { $nerve }, resistance { $loyalty }: so we see { $target }. Of the motives, { $motive }. Vulnerable (see dossier).
       *[no] Access { $access }, nerve { $nerve }, resistance { $loyalty }: so we see { $target }. Of the motives, { $motive }. Not vulnerable at present.
    }
    .g =
    { $window-open ->
        [yes] { $target } has been looked into. Nerve { $nerve }, resistance { $loyalty }, access { $access }. If any motive, { $motive }. Vulnerable now.
       *[no] { $target } has been looked into. Nerve { $nerve }, resistance { $loyalty }, access { $access }. If any motive, { $motive }. Not vulnerable now.
    }
    .h =
    { $window-open ->
        [yes] Estimate for { $target }: resistance { $loyalty }, access { $access }, nerve { $nerve }. { $motive } leads. A vulnerability is on file.
       *[no] Estimate for { $target }: resistance { $loyalty }, access { $access }, nerve { $nerve }. { $motive } leads. No vulnerability is on file.
    }
    .i =
    { $window-open ->
        [yes] What we make of { $target }: nerve { $nerve }, access { $access }, resistance { $loyalty }; approach by way of { $motive }. Vulnerable at present.
       *[no] What we make of { $target }: nerve { $nerve }, access { $access }, resistance { $loyalty }; approach by way of { $motive }. Not vulnerable.
    }
report-we-introduced = { $by } introduced { $target } to { $officer }. Rapport { $rapport }.
    .b = Introduction made by { $by }: { $target } now knows { $officer } as a friend of a friend. Rapport { $rapport }.
    .c = { $target } and { $officer } have met, through { $by }. Rapport { $rapport }.
    .d = { $by } brought { $target } and { $officer } to one table. Rapport { $rapport }.
    .e = { $by } made the introduction; { $officer } and { $target } talked until the lights went on. Rapport { $rapport }.
report-we-developed =
    { $route ->
        [clean] { $officer } saw { $target }. The way there was clean. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
        [unsure] { $officer } saw { $target }, though a face on the way came up twice. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
       *[covered] { $officer } saw { $target } with company behind. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
    }
    .b =
    { $route ->
        [clean] Dinner with { $target }; { $officer } did the listening. Clean going and coming. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
        [unsure] Dinner with { $target }; { $officer } is not certain of having been alone. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
       *[covered] Dinner with { $target }; { $officer } was followed to the door. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
    }
    .c =
    { $route ->
        [clean] A long walk: { $officer } and { $target }. Nobody behind. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
        [unsure] A long walk: { $officer } and { $target }. A car passed once too often. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
       *[covered] A long walk: { $officer } and { $target }, and two men in hats. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
    }
    .d =
    { $route ->
        [clean] { $officer } had { $target } to lunch. Neither was followed. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
        [unsure] { $officer } had { $target } to lunch, near a guest who ordered nothing. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
       *[covered] { $officer } had { $target } to lunch, with two watchers at the next table. Rapport { $rapport }.{ $by ->
            [favour] {" "}A favour was done, and not mentioned.
            [task] {" "}Something small was asked in passing.
           *[company] {""}
        }
    }
report-we-sounded-out =
    { $fits ->
        [yes] Sounding out { $target }: the motive seems to fit.
       *[no] Sounding out { $target }: the motive does not seem to fit.
    }
    .b =
    { $fits ->
        [yes] { $target } was sounded out, and warmed to it.
       *[no] { $target } was sounded out, and did not warm to it.
    }
    .c =
    { $fits ->
        [yes] First hints to { $target } were well received.
       *[no] First hints to { $target } fell flat.
    }
    .d =
    { $fits ->
        [yes] { $target } heard the hint and asked the right question.
       *[no] { $target } heard the hint and asked for the bill.
    }
report-we-stopped = We stopped short of the pitch to { $target }. Nothing was said that cannot be unsaid. Rapport { $rapport }.
    .b = { $target } was not asked after all. Rapport { $rapport }.
    .c = The motive did not fit, and { $target } was not asked. Rapport { $rapport }.
report-we-recruited = { $agent } has agreed to work for us, untested. Recruited by { $officer } on { $motive }; rapport { $rapport }.
    .b = { $agent } accepted. { $officer } made the pitch; what told was { $motive }. Rapport { $rapport }.
    .c = { $agent } said yes to { $officer }, on { $motive }. Untested; rapport { $rapport }.
    .d = New on the books: { $agent }. { $officer } made the pitch, on { $motive }; rapport { $rapport }.
report-we-were-refused =
    { $how ->
        [quietly] { $target } declined. Politely, and with finality.
       *[time] { $target } asks for time. Not before { $until }.
    }
    .b =
    { $how ->
        [quietly] { $target } said no, paid half of the bill, and left.
       *[time] { $target } did not say no. We may ask again, not before { $until }.
    }
    .c =
    { $how ->
        [quietly] No, said { $target }, and asked not to be asked again.
       *[time] { $target } wants to think. Until { $until }, then.
    }
    .d =
    { $how ->
        [quietly] { $target } listened to the end and declined.
       *[time] Neither yes nor no from { $target }. Ask again from { $until } on.
    }
report-reads-holding = { $agent } is said to have access to { $holding-the }.
    .b = { $agent } claims sight of { $holding-the }.
    .c = Access of { $agent }, as claimed: { $holding-the }.
    .d = { $agent } has { $holding-the } on the desk, as we hear.
    .e = On { $agent }'s reading list, unconfirmed: { $holding-the }.
    .f = Not checked, but said by { $agent }: sight of { $holding-the }.
    .g = Within reach of { $agent }, as { $agent } tells it: { $holding-the }.

## To a Station: false flags

report-we-flew = { $agent } was won { $flag }, and believes it.
    .b = For the file only: { $agent } was asked { $flag }. Whoever meets that agent should remember it.
report-we-judged-leaning = Political leaning of { $target }: heard to { $leaning }.
    .b = Asked about the world, { $target } was heard to { $leaning }.
    .c = Politics, { $target }: heard to { $leaning }.
    .d = Over a second glass { $target } was heard to { $leaning }.
    .e = { $target }, on the state of the world: heard to { $leaning }.
    .f = Among friends { $target } was heard to { $leaning }.
    .g = { $target } was drawn out on politics, and heard to { $leaning }.
    .h = As to sympathies, { $target } was heard to { $leaning }.
    .i = With the wireless on, { $target } was heard to { $leaning }.
report-we-slipped = { $officer } said something to { $agent } that did not go with the flag. There was a pause.
    .b = A word too many: { $agent } looked at { $officer } for a while before going on.
report-he-knows-us = { $agent } has worked out who we are, said so, and asked about next week.

## To a Station: contacts

report-contact-arranged =
    { $channel ->
        [none] The standing arrangement with { $agent } is ended.
        [brush] Standing arrangement with { $agent }: { $officer } passes by, and something changes hands.
        [through] { $agent } now reports through { $leader }; no officer meets { $agent }.
        [house] Standing arrangement with { $agent }: { $officer }, in the flat that { $server } keeps.
        [abroad] Standing arrangement with { $agent }: { $officer }, in another country.
        [letter-box] Standing arrangement with { $agent }: { $server } takes it in, { $officer } fetches it.
        [post] Standing arrangement with { $agent }: letters to { $server }.
        [courier] Standing arrangement with { $agent }: { $server } carries it to { $officer }.
        [voice] Standing arrangement with { $agent }: figures, read out at night.
        [radio] Standing arrangement with { $agent }: by wireless, { $server } at the key.
        [burst] Standing arrangement with { $agent }: one second on the air.
        [signal] Standing arrangement with { $agent }: a mark on a wall.
        [drop] Standing arrangement with { $agent }: { $officer } empties the drop, { $every ->
            [one] every week
           *[other] every { $every } weeks
        }.
       *[meeting] Standing arrangement with { $agent }: a meeting with { $officer }, { $every ->
            [one] every week
           *[other] every { $every } weeks
        }.
    }
report-we-met =
    { $route ->
        [clean] Met { $agent }, { $hour }. { $officer } reports a clean route. Rapport { $rapport }.
        [unsure] Met { $agent }, { $hour }. { $officer } was unsure of the route and went on. Rapport { $rapport }.
       *[covered] Met { $agent }, { $hour }. { $officer } was covered on the way. Rapport { $rapport }.
    }
    .b =
    { $route ->
        [clean] { $hour }: { $officer } and { $agent }, forty minutes, nothing behind them. Rapport { $rapport }.
        [unsure] { $hour }: { $officer } and { $agent }. Kept short; the route left a doubt. Rapport { $rapport }.
       *[covered] { $hour }: { $officer } and { $agent }, under somebody's eyes. Rapport { $rapport }.
    }
    .c =
    { $route ->
        [clean] { $agent } was on time, { $hour }, and { $officer } came alone. Rapport { $rapport }.
        [unsure] { $agent } was on time, { $hour }. { $officer } may not have come alone. Rapport { $rapport }.
       *[covered] { $agent } was on time, { $hour }. { $officer } did not come alone. Rapport { $rapport }.
    }
    .d =
    { $route ->
        [clean] Contact with { $agent } kept, { $hour }, by { $officer }; route clean. Rapport { $rapport }.
        [unsure] Contact with { $agent } kept, { $hour }, by { $officer }; route doubtful. Rapport { $rapport }.
       *[covered] Contact with { $agent } kept, { $hour }, by { $officer }, under surveillance. Rapport { $rapport }.
    }
    .e =
    { $route ->
        [clean] { $officer } saw { $agent }, { $hour }. Half an hour, and home by two trams. Rapport { $rapport }.
        [unsure] { $officer } saw { $agent }, { $hour }. There may have been a third. Rapport { $rapport }.
       *[covered] { $officer } saw { $agent }, { $hour }. So did somebody else. Rapport { $rapport }.
    }
report-we-broke-off =
    { $route ->
        [clean] { $officer } broke off the contact with { $with }.
        [unsure] { $officer } did not like the route and broke off. { $with } waited for nobody.
       *[covered] { $officer } was followed and broke off. { $with } was left standing, which is the better thing.
    }
    .b =
    { $route ->
        [clean] { $officer } turned back before meeting { $with }.
        [unsure] A doubt on the route: { $officer } let the contact with { $with } go.
       *[covered] Company behind { $officer }. The contact with { $with } was dropped.
    }
    .c =
    { $route ->
        [clean] No contact with { $with }: { $officer } called it off.
        [unsure] { $officer } walked past { $with }. Something about the street.
       *[covered] { $officer } led the tail to a museum, and { $with } waited for nobody.
    }
    .d =
    { $route ->
        [clean] { $officer } gave up the contact with { $with }.
        [unsure] { $officer } was not sure of being alone, and went to the pictures instead of to { $with }.
       *[covered] { $officer } had watchers behind, and bought a hat instead of meeting { $with }.
    }
report-we-did-not-go = Nobody could be spared for the contact with { $agent }. It was not kept on our side.
    .b = No officer was free for { $agent }. The contact fell out.
    .c = { $agent } was there, and we were not: no officer had a day left.
    .d = { $agent } stood at the place. All our officers were elsewhere.
report-nobody-came = { $who } did not come. No signal, no word.
    .b = { $officer } waited. { $who } did not appear.
    .c = An empty chair where { $who } should have been.
    .d = Contact with { $who } not kept, on the other side.
    .e = { $officer } gave it twenty minutes. { $who } stayed away.
    .f = { $who } was expected, and was not seen.
    .g = The hour passed without { $who }.
    .h = { $who } missed the contact. { $officer } went home by another way.
    .i = { $officer } walked past the place twice. { $who } was at neither time there.
    .j = { $who } stayed away. { $officer } read the paper to the end, and left.
    .k = { $who } did not keep the appointment. { $officer } left nothing behind.
    .l = { $officer } reports an empty place. No { $who }, early or late.
report-drop-learned = { $agent } knows the drop at { $site } and has found it once unaided.
    .b = The drop at { $site } has been shown to { $agent }.
    .c = { $agent } has been taught the drop at { $site }.
    .d = { $agent } can find the drop at { $site } in the dark.
    .e = One rehearsal at { $site }: { $agent } knows where the drop is.
report-drop-serviced =
    { $packets ->
        [0] { $officer } visited { $agent }'s drop. It was empty.
        [one] { $officer } visited { $agent }'s drop. One packet, dry.
       *[other] { $officer } visited { $agent }'s drop. { $packets } packets.
    }
report-task-waits =
    { $holding-is ->
        [yes] At the next contact { $agent } will be asked { $holding-asked }.
       *[no] At the next contact { $agent } will be told to look for nothing in particular.
    }
    .b =
    { $holding-is ->
        [yes] Task for { $agent }, to be passed on: find out { $holding-asked }.
       *[no] { $agent } is to be relieved of the task at the next contact.
    }
    .c =
    { $holding-is ->
        [yes] { $agent } will hear at the next contact what is wanted: { $holding-asked }.
       *[no] No task for { $agent } from the next contact on.
    }
report-pay-waits = An envelope with { $amount } waits for { $agent } until the next contact.
    .b = { $amount } are put by for { $agent }.
    .c = { $agent } gets { $amount } at the next contact.
report-task-told =
    { $holding-is ->
        [yes] { $agent } is tasked: find out { $holding-asked }.
       *[no] { $agent } is told to look for nothing in particular.
    }
report-agent-paid = { $agent } took { $amount } and did not count it. Rapport { $rapport }.
    .b = { $amount } changed hands; { $agent } signed with a cross. Rapport { $rapport }.
    .c = { $agent } was paid { $amount }. Rapport { $rapport }.
    .d = { $amount } to { $agent }, against a receipt in cipher. Rapport { $rapport }.
    .e = { $agent } put { $amount } away without looking at it. Rapport { $rapport }.
report-wage-unpaid = We could not pay { $agent } this week. Rapport { $rapport }.
    .b = No wages for { $agent }: the safe is empty. Rapport { $rapport }.
    .c = { $agent } went unpaid and said so. Rapport { $rapport }.
    .d = The envelope for { $agent } stayed empty. Rapport { $rapport }.
    .e = Wages owed to { $agent }, again unpaid. Rapport { $rapport }.
    .f = { $agent } asked about the money. There is none. Rapport { $rapport }.
    .g = Pay day came and went for { $agent }. Rapport { $rapport }.
    .h = { $agent } was told to wait for the money. Rapport { $rapport }.
    .i = Nothing for { $agent } in this week's accounts. Rapport { $rapport }.
    .j = { $agent } works on credit this week. Rapport { $rapport }.
    .k = The paymaster crossed { $agent } off this week's list. Rapport { $rapport }.
    .l = We owe { $agent } another week. Rapport { $rapport }.
report-went-dormant = { $agent } is deactivated until called.
    .b = { $agent } is told to wait, and to do nothing until called.
    .c =
    { $agent-detail ->
        [none] { $agent } is to live as if we had never called.
       *[other] { $agent }, who { $agent-detail }, is to do that and nothing else until called.
    }
report-woke-up = { $agent } is back at work.
    .b = { $agent } has been called, and is at work again.
    .c = The rest is over for { $agent }.

## To a Station: product

report-report-received =
    { $means ->
        [document] Report { $report } from { $source }, a document seen { $seen }. On { $holding-the }: { $value-said }.
        [knowledge] Report { $report } from { $source }, from own knowledge, { $seen }. On { $holding-the }: { $value-said }.
       *[hearsay] Report { $report } from { $source }, hearsay at the office, { $seen }. On { $holding-the }: { $value-said }.
    }
    .b =
    { $means ->
        [document] { $source } photographed a paper on { $seen } (report { $report }). It says of { $holding-the }: { $value-said }.
        [knowledge] { $source }, who deals with it, on { $seen } (report { $report }). { $holding-the }: { $value-said }.
       *[hearsay] { $source } heard it said on { $seen } (report { $report }). { $holding-the }: { $value-said }.
    }
    .c =
    { $means ->
        [document] Number { $report }, a copy by { $source } dated { $seen }. Subject, { $holding-the }. Content: { $value-said }.
        [knowledge] Number { $report }, by { $source } at first hand, { $seen }. Subject, { $holding-the }. Content: { $value-said }.
       *[hearsay] Number { $report }, by { $source } at second hand, { $seen }. Subject, { $holding-the }. Content: { $value-said }.
    }
    .d =
    { $means ->
        [document] { $value-said }: so says a document on { $holding-the } that { $source } had in hand on { $seen }. Report { $report }.
        [knowledge] { $value-said }: so { $source } knows of { $holding-the } as of { $seen }. Report { $report }.
       *[hearsay] { $value-said }: so { $source } was told about { $holding-the } on { $seen }. Report { $report }.
    }
    .e =
    { $means ->
        [document] In the packet from { $source }: a paper of { $seen } on { $holding-the }. { $value-said }. Filed as report { $report }.
        [knowledge] Debriefed, { $source }, on { $holding-the } as of { $seen }. { $value-said }. Filed as report { $report }.
       *[hearsay] Office talk, by way of { $source }, { $seen }, on { $holding-the }. { $value-said }. Filed as report { $report }.
    }
    .f =
    { $means ->
        [document] { $source } sends the copy of a paper read on { $seen }, on { $holding-the }: { $value-said }. Report { $report }.
        [knowledge] { $source } writes from daily work, { $seen }, on { $holding-the }: { $value-said }. Report { $report }.
       *[hearsay] { $source } repeats what colleagues said on { $seen } of { $holding-the }: { $value-said }. Report { $report }.
    }
    .g =
    { $means ->
        [document] On film from { $source }: { $holding-the }, { $seen }. It reads: { $value-said }. Report { $report }.
        [knowledge] From { $source }, who should know: { $holding-the }, { $seen }. { $value-said }. Report { $report }.
       *[hearsay] Talk in a corridor, { $seen }, caught by { $source }, on { $holding-the }: { $value-said }. Report { $report }.
    }
    .h =
    { $means ->
        [document] Report { $report }: a paper of { $seen } that passed through the hands of { $source }. { $holding-the }: { $value-said }.
        [knowledge] Report { $report }: { $source } on { $holding-the }, at first hand, { $seen }. { $value-said }.
       *[hearsay] Report { $report }: second-hand from { $source }, { $seen }, on { $holding-the }. { $value-said }.
    }
report-we-disseminated = Report { $report } went to headquarters at { $probability } per cent ({ $odds }), { $handling }: { $topic }.
report-we-burned = Burn notice on { $source }. Everything that rests on that source is withdrawn.

## To Security: its own house

report-forces-are =
    { $may-expel ->
        [yes] On strength: { $teams } watcher teams, { $analysts } analysts, { $interrogators } interrogators. Expulsion is at our discretion.
       *[no] On strength: { $teams } watcher teams, { $analysts } analysts, { $interrogators } interrogators. Expulsion is reserved to the ministry.
    }
report-patience-is = Patience upstairs stands at { $patience }.
report-patience-spent = The minister has lost patience. No arrests, expulsions or changes of plans before { $until }.
    .b = The ministry has had enough for now: no arrests, expulsions or changes of plans before { $until }.
report-post-reads = Access list, { $holding-the }: { $post }.
report-edition-is = { $holding }, in force since { $issued }: { $value-said }.
report-teams-placed =
    { $teams ->
        [0] The watch is lifted: { $on }.
        [one] One team on { $on }.
       *[other] { $teams } teams on { $on }.
    }
report-team-lost = They have answered in kind. One team is lost to us until { $until }.
    .b = An answer in kind, and it has cost us a team until { $until }.
report-teams-are =
    { $teams ->
        [one] One team is fit for duty.
       *[other] { $teams } teams are fit for duty.
    }

## To Security: eyes

report-contact-seen =
    { $clandestine ->
        [yes] { $hour }, { $site }: { $one } with { $other }. The manner was not that of friends.
       *[no] { $hour }, { $site }: { $one } with { $other }. Nothing about it was remarkable.
    }
    .b =
    { $clandestine ->
        [yes] { $one } and { $other }, { $site }, { $hour }. They arrived apart and left apart.
       *[no] { $one } and { $other }, { $site }, { $hour }. Coffee; a long conversation about the weather.
    }
    .c =
    { $clandestine ->
        [yes] { $site }, { $hour }. { $one } passed { $other }, and something changed hands.
       *[no] { $site }, { $hour }. { $one } greeted { $other } loudly.
    }
    .d =
    { $clandestine ->
        [yes] { $hour }: { $one } and { $other } at { $site }, without a look at each other, for as long as it takes.
       *[no] { $hour }: { $one } and { $other } at { $site }. They talked of prices, and parted.
    }
    .e =
    { $clandestine ->
        [yes] At { $site }, { $hour }, { $one } stood where { $other } had just been standing.
       *[no] At { $site }, { $hour }: { $one } and { $other }, among other people and in no hurry.
    }
report-seen-at-drop = { $hour }: { $who } reached behind the stones at { $site }.
    .b = { $who } had business at { $site }, { $hour }, that took one hand and four seconds.
    .c = { $who } tied a shoe at { $site }, { $hour }, for longer than a shoe takes.
report-drop-suspected = { $site } is used as a dead drop. Entered on the list of places.
    .b = { $site } goes on the list of places, as a dead drop.
report-took-evasive-route = { $who } took three trams to cross one square. The team saw no more.
    .b = { $who } shook the team off. Honest people do not know how.
    .c = The team lost { $who } between the two doors of one shop.
report-officer-suspected = The gate watch has its eye on { $who-full }.
    .b = At the gate they have begun to write down the hours of { $who-full }.
    .c = { $who-full } goes out at hours at which diplomats eat. The gate watch has noted it.
report-officer-known = Formal view: { $who-full } is an officer of a foreign service.
    .b = Entered as an officer of a foreign service: { $who-full }.
    .c = There is no more doubt about { $who-full }: an officer of a foreign service.
report-habits-read = How { $officer } works, which hours and which streets, was all in a statement.
report-looked-back =
    { $faces ->
        [one] One face seen with { $officer } is looked at again.
       *[other] { $faces } faces seen with { $officer } are looked at again.
    }
report-file-points = File of { $dossier }: { $item }. It stands at { $points }.
report-face-not-found = A week with the albums: { $face } has no name yet.
    .b = The albums were gone through for { $face }. Nothing.
    .c = { $face } is in none of the albums.
report-dossiers-are-one = { $other } has a name: { $real-full }. The two dossiers are one.
    .b = { $other } is { $real-full }. The two dossiers are laid together.
report-pitch-denounced = { $by-full } reports having been pitched by { $officer }.
    .b = { $officer } tried to recruit { $by-full }, who has come to us with it.
    .c = { $by-full } was pitched by { $officer }, and wrote it down for us.
report-offered-himself = { $who-full } came to us at once about the pitch of { $officer }, said yes to it, and is ours.
    .b = { $who-full } said yes to { $officer }, and told us before the ink was dry. Ours.

report-tipped-off = A colleague from { $by } lets us know, over coffee, that { $officer-full } has been working in their name.

## To Security: cases and prisoners

report-principal-named = Asked for whom, { $prisoner } says without hesitation: { $of }.

report-case-is =
    { $open ->
        [yes] Case opened: { $on }.
       *[no] The case on { $on } is closed.
    }
report-we-arrested =
    { $publicity ->
        [secret] { $whom-full } was taken on the way home. { $kit ->
            [yes] In the flat: paper that burns without ash, and a lens.
           *[no] The flat was looked through, and left as it was.
        } Nobody has been told.
       *[open] { $whom-full } was arrested. { $kit ->
            [yes] In the flat: paper that burns without ash, and a lens.
           *[no] The search brought nothing that a neighbour would not own.
        }
    }
    .b =
    { $publicity ->
        [secret] { $whom-full } did not arrive at home that evening. { $kit ->
            [yes] The flat held a lens, and paper that burns without ash.
           *[no] The flat held what flats hold.
        } It is not in the papers.
       *[open] { $whom-full } was fetched, before witnesses. { $kit ->
            [yes] Behind the stove lay a lens, and paper that burns without ash.
           *[no] The cupboards were gone through, and put back.
        }
    }
report-arrest-failed = The door was opened by an aunt. { $whom } was not to be found.
    .b = { $whom } was not at home, at work, or anywhere. The arrest failed.
    .c = The flat was warm, and { $whom } was not in it.
report-interrogation-set = { $prisoner } is questioned. Line taken first: { $line }.
report-confessed = { $prisoner } has begun to talk, and admits it.
    .b =
    { $prisoner-detail ->
        [none] { $prisoner } admits it, and has begun to talk.
       *[other] { $prisoner }, who { $prisoner-detail }, admits it. Two pages were taken down by noon.
    }
report-named-by-prisoner =
    { $how ->
        [site] { $prisoner } spoke of a place that { $whom } uses
        [alias] { $prisoner } gave an alias: { $whom }
        [face] { $prisoner } described a face: { $whom }
        [true-name] { $prisoner } gave a name: { $whom }
       *[close-name] { $prisoner } gave the name kept for last: { $whom }
    }{ $relation ->
        [runs] , who gives the orders.
        [works] , of the same work.
        [serves] , who keeps or carries things for it.
       *[looked-over] , looked over for them and no more.
    }
    .b =
    { $how ->
        [site] From { $prisoner }, a place that { $whom } uses
        [alias] From { $prisoner }, an alias: { $whom }
        [face] From { $prisoner }, a face: { $whom }
        [true-name] From { $prisoner }, a name: { $whom }
       *[close-name] From { $prisoner }, the name that was to be kept: { $whom }
    }{ $relation ->
        [runs] , who gives the orders.
        [works] , of the same work.
        [serves] , who keeps or carries things for it.
       *[looked-over] , looked over for them and no more.
    }
report-site-by-prisoner = { $prisoner } gave away a place: { $site }.
report-nothing-found = { $prisoner }: a week of questions, and nothing found.
    .b = Nothing found against { $prisoner } this week. The tea was sent back untouched.
report-we-convicted = { $prisoner } was tried behind closed doors and convicted.
    .b =
    { $prisoner-detail ->
        [none] Convicted, after a hearing without a public: { $prisoner }.
       *[other] { $prisoner }, who { $prisoner-detail }, was convicted. The hearing took eleven minutes.
    }
report-we-freed = { $prisoner } was let go. Nothing was found; nothing was said at the gate.
    .b =
    { $prisoner-detail ->
        [none] The gate was opened for { $prisoner }, against whom there was nothing.
       *[other] { $prisoner }, who { $prisoner-detail }, was let go, with a receipt for one coat and two laces.
    }
report-we-expelled = { $who-full } has been declared unwelcome and put on the evening train.
    .b = { $who-full } was read a note of four lines and taken to the evening train.

## To Security: secrets

report-leak-indicated = Somebody abroad behaves like a reader of { $holding-the }. It may be nothing.
    .b = An indicator: there is knowledge of { $holding-the } where there should be none. Or it was a lucky guess.
    .c = The other side was not surprised by { $holding-the }. That is all we have.
    .d = Indicator, { $holding-the }: a question was asked abroad that only a reader would ask.
    .e = Abroad they act as if they had read { $holding-the }. One sign, and no more than one.
report-inquiry-opened = Leak inquiry into { $holding-the }. It will report on { $ends }.
report-inquiry-ended =
    { $readers ->
        [one] The inquiry into { $holding-the } is closed: one reader, whose file has the points. That no human leaked it is not excluded.
       *[other] The inquiry into { $holding-the } is closed: { $readers } readers, whose files have the points. That no human leaked it is not excluded.
    }
    .b =
    { $readers ->
        [one] Who read { $holding-the }? One person, says the inquiry, and enters the points. It may have been no person at all.
       *[other] Who read { $holding-the }? { $readers } people, says the inquiry, and enters the points. It may have been none of them.
    }
report-restriction-ordered = The access list of { $holding-the } will be cut on { $at }.
report-readers-cut = The access list of { $holding-the } has been cut by half.
report-plans-change-ordered = { $holding }: new content from { $at }. The old stays true until then.

## Cells and links

report-taken-on = { $leader } runs { $member } from now on. We shall not see { $member } again ourselves.
    .b = { $member } is under { $leader } from now on, and will see no officer of ours.
report-plan-made =
    { $known ->
        [yes] { $agent } has a way back now: { $kind }. The leader may know of it.
       *[no] { $agent } has a way back now: { $kind }. Nobody else knows it.
    }
    .b =
    { $known ->
        [yes] A way back for { $agent } is agreed: { $kind }. The leader may know of it.
       *[no] A way back for { $agent } is agreed: { $kind }. It is known to nobody else.
    }
report-in-touch-again =
    { $by-plan ->
        [yes] A chalk mark, a bench, { $agent }: the plan held. { $officer } has { $agent } again.
       *[no] { $officer } found { $agent }, who had stopped expecting it.
    }
    .b =
    { $by-plan ->
        [yes] { $agent } kept to the plan, and so did we. { $officer } has { $agent } again.
       *[no] After many walks { $officer } met { $agent }, by design and as if by chance.
    }
report-recontact-failed = { $agent } was looked for and not found.
    .b = No trace of { $agent } at the old places.
    .c = { $agent } did not answer the sign.
    .d = A week of looking, and no { $agent }.
    .e = { $agent } has not been seen at the usual hours.
report-they-wonder = { $member } asks, past { $leader }, whether { $leader } was told to ask that.
report-they-know-each-other = { $one } and { $other } know each other. Nobody asked them to.
report-reviewed =
    { $found ->
        [0] The cell of { $cell } was gone through. Nothing was found that should not be there.
        [one] The cell of { $cell } was gone through. One acquaintance too many.
       *[other] The cell of { $cell } was gone through. { $found } acquaintances too many.
    }
    .b =
    { $found ->
        [0] { $cell } and the cell were gone through. They know what they should, and no more.
        [one] { $cell } and the cell were gone through. One of them knows one person too many.
       *[other] { $cell } and the cell were gone through. { $found } acquaintances should not exist.
    }
report-mark-set =
    { $on ->
        [yes] { $officer }'s agents leave a mark each week. A missing one will be seen.
       *[no] { $officer }'s agents leave no marks any more.
    }
report-instruction-waits = New standing instructions for { $agent } wait for the next contact.
report-instruction-told =
    { $on-alarm ->
        [run] { $agent } knows what to do: leave, at once and by the way agreed.
        [freeze] { $agent } knows what to do: burn, hide, and see nobody.
       *[stay] { $agent } knows what to do: nothing at all.
    }
report-papers-given = { $agent } has a passport, and another name to go with it.
report-warning-waits = The warning for { $agent } waits for the next contact.
report-we-warned = { $agent } has been warned.
    .b = { $agent } knows now that there is danger.
report-has-fled = { $agent } is out of the country, and sends a postcard of a lighthouse.
    .b = { $agent } has left the country without luggage.
    .c =
    { $agent-detail ->
        [none] { $agent } is over the border, and has not said how.
       *[other] The flat of { $agent } is empty. { $agent }, who { $agent-detail }, is over the border.
    }
report-went-to-ground = { $agent } has heard something and sees nobody for now.
    .b = { $agent } is frightened, and opens the door to nobody.
    .c = A warning has reached { $agent }, who keeps away from all of us.
report-exfiltration-begun =
    { $by ->
        [train] { $officer } has two seats on the night train for { $agent }, { $at }.{ $family ->
            [yes] {" "}And some more for the family.
           *[no] {""}
        }
        [car] { $officer } will drive { $agent } over the bridge, under a rug, { $at }.{ $family ->
            [yes] {" "}The family will want a larger rug.
           *[no] {""}
        }
       *[boat] { $officer } has found a man with a boat for { $agent }, { $at }.{ $family ->
            [yes] {" "}The children have been told that it is a holiday.
           *[no] {""}
        }
    }
report-we-exfiltrated = { $agent } is across.
    .b =
    { $agent-detail ->
        [none] { $agent } is over the border, and asleep.
       *[other] { $agent }, who { $agent-detail }, is across, with one bag.
    }
    .c = { $agent } is across. The first question was about the news at home.
report-we-resettled = { $agent } has a flat, a post and a name that nobody can spell. It is paid for until { $until }.
report-exile-complained = { $agent } has told a newspaper what we promised, and what became of it. People read it here too.
report-exile-went-home = { $agent } has gone back across the border, by daylight, and was met.
report-exfiltration-failed = It had to be broken off. { $agent } is still here, and was looked at for a long time.
    .b = Half way it had to be given up. { $agent } is at home again, and was asked for papers twice.
report-he-was-theirs = { $agent } confesses: turned by Security in custody, and now ours again. Security does not know.
report-control-asked = { $agent } was asked { $holding-asked }, which we know. The answer is a test.
    .b = A control question to { $agent }: { $holding-asked }? We know the answer.
    .c = To test { $agent } we asked { $holding-asked }. We know already.
report-we-looked-on =
    { $watchers ->
        [yes] We looked on when { $agent } was met. We were not the only ones, or somebody reads the paper very slowly.
       *[no] We looked on when { $agent } was met. Nobody else seemed to.
    }
    .b =
    { $watchers ->
        [yes] Countersurveillance on { $agent }: watchers at the meeting.
       *[no] Countersurveillance on { $agent }: no watchers seen.
    }
    .c =
    { $watchers ->
        [yes] From across the street: { $agent } was met, and others looked on too.
       *[no] From across the street: { $agent } was met, and was alone with it.
    }

## Prisoners and doubles

report-arrest-avowed = The arrest of { $prisoner } could not be kept quiet any longer.
report-plan-by-prisoner = { $prisoner } told how { $whom } would be found again: { $kind }.
report-offer-refused = { $prisoner } will not be turned. It was explained twice.
report-we-turned = Turned: { $who-full } works for us, and is home again before anybody asked.
report-double-told =
    { $task-is ->
        [yes] { $who } was met by { $officer }, and asked about { $task }.
       *[no] { $who } was met by { $officer }, and asked about nothing in particular.
    }
    .b =
    { $task-is ->
        [yes] { $officer } met { $who }, and wants to know about { $task }.
       *[no] { $officer } met { $who }, and wants nothing in particular.
    }
    .c =
    { $task-is ->
        [yes] { $who } comes from { $officer } with a question on { $task }.
       *[no] { $who } comes from { $officer } without a question.
    }
report-feed-set = { $double } is to report on { $holding-the }: { $fodder }.
report-we-fed = { $double } passed our material on { $holding-the }: { $value-said }.
    .b = Fed through { $double }: { $value-said } ({ $holding-the }).
    .c = { $double } has told the Station that { $value-said }.
    .d = By way of { $double } the Station was told, on { $holding-the }: { $value-said }.
    .e = { $double } has delivered: { $value-said } ({ $holding-the }).
report-stock-is =
    { $items ->
        [0] There is nothing left that could be spared.
        [one] One item of chickenfeed is left.
       *[other] { $items } items of chickenfeed may be spared.
    }
report-vanished = { $who } has not been to work for days. The flat is in order. The plants have been given away.
    .b =
    { $who-detail ->
        [none] { $who } is not at work, at home, or with the sister who was named.
       *[other] { $who }, who { $who-detail }, has not been at work this week. The milk has been stopped.
    }
report-stopped-at-border = { $who } was turned back at the border with papers that belonged to nobody.
    .b = The frontier sent { $who } back: the photograph fitted and the name did not.

## Moles

report-staff-posted = On our staff, as { $role }: { $identity-full }.
    .b = { $identity-full } is on our staff, as { $role }.
    .c = The house has a { $role }: { $identity-full }.
report-staff-listed = At an embassy, as { $role }: { $who-full }.
report-we-sent-staff =
    { $role ->
        [driver] { $staff } drove, by back streets, and kept an eye on the mirror for { $agent }.
        [cleaner] { $staff } aired a flat for { $agent }, and went to see { $staff-his } sister.
       *[cipher-clerk] { $staff } posted a letter to { $agent } on the way home.
    }
    .b =
    { $role ->
        [driver] { $staff } took { $agent } round the city by the longest way there is.
        [cleaner] { $staff } let { $agent } in by the kitchen, and had { $staff-his } own key.
       *[cipher-clerk] { $staff } found a letter box for { $agent } that is on nobody's way.
    }
report-we-proposed-swap = The lawyer has asked for { $whom }, and has been given coffee. They have until { $until } to answer.
report-swap-lapsed = Nobody has answered about { $whom }. The lawyer has sent a bill.
report-came-home = { $whom } walked across a bridge in a borrowed coat, and is home.
    .b = { $whom } crossed the bridge at a walk, was given tea, and is home.
report-swap-asked = A lawyer asks for { $who }, on behalf of { $state }: theirs, then. They would give one of ours for it, and wait until { $until }.
report-we-swapped = { $prisoner } was driven to the bridge. Somebody of ours came the other way.
report-clearance-is =
    { $clearance ->
        [full] { $staff } goes everywhere again.
        [restricted] { $staff } stays in the front rooms now, and pretends not to mind.
        [suspended] { $staff } is on leave.
       *[dismissed] { $staff } has been given a month's wages and a reference.
    }
report-one-of-us-was-asked = { $who } asked to speak to somebody alone. A polite man from Security had offered help with money.
    .b = Security stopped { $who } on the way home and offered money. { $who } told us the same evening.
    .c = { $who } has been pitched by Security, and reports it.
report-source-warns =
    { $tip ->
        [case] { $source } has seen the register: a case is open on { $about }.
        [arrest] { $source } saw a name on the night list: { $about }.
        [theirs] { $source } says it quietly: { $about } works for them.
       *[inquiry] { $source } has it that they are asking in their own house, and about { $about }.
    }
    .b =
    { $tip ->
        [case] A case is open on { $about }, by what { $source } read upside down.
        [arrest] { $source } sends word in haste: they mean to take { $about }.
        [theirs] According to { $source }, { $about } belongs to them.
       *[inquiry] { $source } says that their own house is being searched, and that it is about { $about }.
    }
report-insider-is-ours = { $whom } will bring us what comes by, on Sundays, after church.
report-insider-refused = { $whom } would rather not, and said so at the tram stop.
report-traffic-read = { $by } brought a page of their cables: { $cryptonym } reported on { $holding-the } that { $value-said }.
    .b = A page of theirs, copied by { $by }: on { $holding-the } { $cryptonym } told them that { $value-said }.
report-want-read = { $by } emptied a basket. They want to know { $holding-asked }.
    .b = From a waste-paper basket, by { $by }: they ask { $holding-asked }.
report-meeting-betrayed = { $by } is to bring { $officer } somewhere next week, and wait round the corner.
report-agent-betrayed = { $by } has given us one of { $by-his } own agents: { $whom }.
report-house-inquiry-opened = { $whom } is being looked into until { $ends }. Nobody in the house is to know, so everybody does.
report-house-inquiry-ended =
    { $found ->
        [yes] The inquiry into { $whom } is over. There are things that { $whom-he } cannot explain.
       *[no] The inquiry into { $whom } is over. Everything in order, which proves nothing.
    }
report-benched =
    { $on ->
        [yes] { $whom } has a desk with nothing on it.
       *[no] { $whom } is shown our papers again.
    }
report-we-saw-through = { $double } has told them. It was said at the meeting, and we were listening.
report-we-turned-again = { $double } has thought it over, and is ours once more.
report-he-is-lost-to-us = { $double } was asked to choose, and chose them.
report-lie-is =
    { $value-is ->
        [yes] Deception plan, { $holding-the }: every double says { $lie }.
       *[no] The deception plan on { $holding-the } is ended.
    }

## Roles, crafts and links

report-role-waits = At the next contact { $agent } will be told of a new role: { $role }.
    .b = A new role is ready for { $agent }, to be told at the next contact: { $role }.
report-role-given = { $agent } is { $role } now, and fit for it from { $ready }.
    .b = From { $ready } { $agent } will be fit to serve as { $role }.
report-skill-taught =
    { $done ->
        [yes] { $agent } has mastered it: { $skill }.
       *[no] A first lesson for { $agent }: { $skill }. It will take another.
    }
    .b =
    { $done ->
        [yes] { $agent } can do it now: { $skill }.
       *[no] { $agent } has begun to learn it: { $skill }. One lesson is not enough.
    }
    .c =
    { $done ->
        [yes] Taught, and tried once with success, { $agent }: { $skill }.
       *[no] Half taught, { $agent }: { $skill }.
    }
report-second-arranged =
    { $channel ->
        [none] There is nothing any more to fall back on if the contact with { $agent } fails.
       *[other] If the contact with { $agent } fails, there is this: { $contact-name }.
    }
    .b =
    { $channel ->
        [none] { $agent } has one way of reaching us, and no second.
       *[other] A second way to { $agent }: { $contact-name }.
    }
    .c =
    { $channel ->
        [none] The second way to { $agent } is given up.
       *[other] Held in reserve for { $agent }: { $contact-name }.
    }
    .d =
    { $channel ->
        [none] Nothing stands behind the contact with { $agent } any more.
       *[other] Should { $agent } miss us, then this: { $contact-name }.
    }
report-link-worked =
    { $channel ->
        [voice] The figures for { $agent } were read out. Whether anybody wrote them down, nobody can say.
        [signal] { $agent }'s mark was where it should be.
        [house] { $officer } and { $agent } had the curtains drawn. Taken over: { $packets }.
       *[other] { $agent }, { $channel-name }: { $packets ->
            [0] nothing this time.
            [one] one packet.
           *[other] { $packets } packets.
        }
    }
    .b =
    { $channel ->
        [voice] Groups of five, at the usual hour, for { $agent }.
        [signal] A chalk line at the height of a child's hand: { $agent } is well.
        [house] The lamp stood in the window. { $officer } saw { $agent }. Taken over: { $packets }.
       *[other] By { $channel-name }, from { $agent }: { $packets ->
            [0] an empty hand.
            [one] one packet, on time.
           *[other] { $packets } packets, on time.
        }
    }
report-link-failed =
    { $channel ->
        [signal] { $agent }'s mark was not there.
        [radio] The air was silent at { $agent }'s hour.
        [burst] The air was silent at { $agent }'s hour.
       *[other] Contact with { $agent } failed: { $channel-name }.
    }
    .b =
    { $channel ->
        [signal] No mark from { $agent }.
        [radio] { $agent } was not on the air.
        [burst] { $agent } was not on the air.
       *[other] Nothing came from { $agent } this time: { $channel-name }.
    }
    .c =
    { $channel ->
        [signal] The wall was bare: nothing from { $agent }.
        [radio] We listened for { $agent }, and heard the sea.
        [burst] We listened for { $agent }, and heard the sea.
       *[other] { $agent } missed it: { $channel-name }.
    }
report-check-read =
    { $check ->
        [present] The check in { $agent }'s message is there, as the desk reads it.
        [absent] The check in { $agent }'s message is not there. It may have been forgotten.
       *[garbled] The check in { $agent }'s message cannot be read.
    }
    .b =
    { $check ->
        [present] { $agent } put the check into the message, as agreed.
        [absent] { $agent } left the check out of the message, from haste or on purpose.
       *[garbled] Bad reception has spoilt the check in { $agent }'s message.
    }
    .c =
    { $check ->
        [present] The desk finds the check in what { $agent } sent.
        [absent] The desk looked for the check in what { $agent } sent, and it is missing.
       *[garbled] The desk cannot say whether { $agent } sent the check.
    }
report-we-moved = { $agent } has another address, other hours, and no neighbours who count visitors.
    .b = { $agent } meets us elsewhere now, at an hour that is new to both.
report-journey-noticed = The border has it: { $who-full } was abroad, for two days, with one shirt.
    .b = { $who-full } has been abroad, says the frontier, and brought back nothing.
report-letter-noticed = A letter went to { $who-full }, in a hand that tried not to be one.
    .b = { $who-full } has had a letter in which the weather takes up two pages.
report-bearing-taken = Somebody transmits at night. The bearing points to { $district }.
    .b = A set was heard at night. It stands somewhere in { $district }.
report-transmitter-found = The vans have the house. { $who-full } lives in it.
report-served-told = { $by } keeps and carries for { $whom }, and tells us so.
    .b = What { $by } keeps and carries is for { $whom }: so we are told.
    .c = { $by } names the one who is served: { $whom }.
report-set-taken = With { $prisoner }: a set in a biscuit tin, and the pages that go with it.
report-play-set =
    { $on ->
        [yes] We are on the air as { $prisoner }.
       *[no] { $prisoner } is on the air no longer.
    }
report-played-told =
    { $task-is ->
        [yes] They answered { $prisoner }. They want to know about { $task }.
       *[no] They answered { $prisoner }. They want nothing in particular.
    }
report-reception-set =
    { $how ->
        [control] One of ours has learnt the words by which { $whom } would know a friend.
       *[arrest] There will be a van where { $whom } would come back.
    }
report-we-met-him = { $who-full } came to the place, heard the right words, and believed them. Ours from now on, and in touch again.
report-shied = { $who-full } came to the place, looked at our man, and asked the way to the station.

## Volunteers

report-volunteered =
    { $approach ->
        [walk-in] { $dossier-full } walked in, asked for the chief of station and offered { $holding-the }. One paper was left behind. Answer expected by { $until }.
        [brought] { $via } has won a source, and would run the source alone: { $dossier-full }. Said to have access to { $holding-the }. Answer expected by { $until }.
        [anonymous] A letter, signed { $dossier-full }. No meeting, no name, { $price } for each paper, a place of the writer's own choosing. Enclosed: { $holding-the }. Answer expected by { $until }.
        [parcel] A parcel, by the morning post, without a sender. On top: { $holding-the }. We call it { $dossier-full }.
       *[liaison] { $dossier-full } has something to pass on about { $holding-the }.
    }
    .b =
    { $approach ->
        [walk-in] { $dossier-full } came to the counter without an appointment and offered { $holding-the }. A sample paper lies in the safe. Answer expected by { $until }.
        [brought] { $via } brings us { $dossier-full }, and wants to be the only one who meets the new source. Access, as claimed: { $holding-the }. Answer expected by { $until }.
        [anonymous] No name but { $dossier-full }, and terms: { $price } a paper, no meeting, a hiding place of the writer's choice. The first paper is on { $holding-the }. Answer expected by { $until }.
        [parcel] A parcel lay inside the gate, addressed to nobody. The first paper in it is on { $holding-the }. We call it { $dossier-full }.
       *[liaison] A friendly service introduces { $dossier-full }, who has something to say on { $holding-the }.
    }
    .c =
    { $approach ->
        [walk-in] During visa hours { $dossier-full } asked for a private word, and offered { $holding-the }. One paper is in our hands. Answer expected by { $until }.
        [brought] { $dossier-full } will work for us, says { $via }, but through { $via } alone. Access, as claimed: { $holding-the }. Answer expected by { $until }.
        [anonymous] By post, from { $dossier-full }: a paper on { $holding-the }, and an offer of more at { $price } each, left where the writer says and never by hand. Answer expected by { $until }.
        [parcel] The morning post brought papers and no sender, those on top about { $holding-the }. In our books it is { $dossier-full }.
       *[liaison] Liaison has a source to lend, { $dossier-full }, on { $holding-the }.
    }
report-we-tested-an-offer =
    { $insulted ->
        [yes] { $dossier } was asked what we know already, and asked in turn what we took anybody for. The door was closed from outside.
       *[no]
            { $fits ->
                [yes] { $dossier } was asked what we know already. The answers fit.
               *[no] { $dossier } was asked what we know already. The answers do not fit.
            }
    }
    .b =
    { $insulted ->
        [yes] { $dossier } saw that the questions were a test, and left without the hat.
       *[no]
            { $fits ->
                [yes] { $dossier } was tried with questions to which we have the answers, and had them too.
               *[no] { $dossier } was tried with questions to which we have the answers, and had others.
            }
    }
report-we-took-a-volunteer =
    { $approach ->
        [anonymous] We have put the advertisement in the paper. { $agent } will be served by { $officer }.
        [brought] { $agent } is on the books, under the one who brought the name. { $officer } answers for both.
       *[walk-in] { $agent } works for us, as of now. { $officer } will do the meeting. Rapport { $rapport }.
    }
report-we-sent-away = { $dossier } was thanked for calling, and shown the door.
    .b = { $dossier } was told that there must be a mistake.
    .c = { $dossier } was not wanted, and has been told so.
report-offer-lapsed = { $dossier } has waited long enough. The volunteer is gone.
    .b = Nothing more is heard of { $dossier }.
report-we-asked-for-a-member =
    { $came ->
        [yes] { $leader } brought { $member } to { $officer }, as asked, and did not like it.
       *[no] { $leader } came to { $officer } alone. { $member } is unwell, it appears.
    }
report-we-traced-a-report =
    { $answered ->
        [yes]
            { $same-is ->
                [yes] Number { $report }: our colleagues have it from { $same }. So have we.
               *[no] Number { $report }: our colleagues have it from somebody of their own, whom we don't know.
            }
       *[no] Number { $report }: our colleagues regret that they can't say.
    }
report-seen-at-embassy = { $who-full } went into the embassy, and stayed for an hour.
    .b = Seen at the gate, going in: { $who-full }. No visa has been asked for.
report-dangle-is-set = { $who-full } goes to the embassy on our word, and will offer { $holding-the }.
report-dangle-taken = They have taken { $who }, whom they never saw: there is an answer under the stone.
report-dangle-ended = { $who } is back at work. They would not have anybody.
report-we-planted-a-parcel = A parcel is on its way to them. True: { $bait }. False: { $value-said }.
## Covert action: in the streets

report-alert-is = Policemen at every corner, and they have been told to look up. Until { $until }.
    .b = There are policemen on the trams until { $until }, and they look at shoes.
report-accused-in-public = The host accuses { $state } in public: { $kind }.
report-work-stopped = Smoke over the { $house }. Nothing will be done there before { $until }.
report-opinion-moves = Everybody has read it, and nobody says where. People will talk until { $until }.
report-reprisals = Hostages, curfew, posters with a list of names. Until { $until }.
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
report-we-prepare = Preparations have begun. They will take until { $until }.
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
        [one] One of ours stood before a court, and was asked for a name.
       *[other] { $men } of ours stood before a court, and were asked their names.
    }
report-our-men-back =
    { $men ->
        [one] One man came across the bridge at six in the morning.
       *[other] { $men } men came across the bridge at six in the morning.
    }
report-we-snatched = { $dossier-full } is across the border, and did not pack.
report-death-in-the-news = The papers have it in a black frame: { $dossier-full }.
    .b =
    { $dossier-detail ->
        [none] Dead, by the morning paper: { $dossier-full }.
       *[other] { $dossier }, who { $dossier-detail }, is dead. The paper gives the hour of the funeral.
    }

## To Security: covert action

report-plan-betrayed = { $who } has been asked to open a door for { $kind }: { $scene }.
report-strangers-seen = Incident { $incident }: strangers, four to a room, who pay in new notes.
report-action-seen =
    { $kind-key ->
        [raid] Incident { $incident }: a safe at { $scene } was opened by somebody who did not have the key.
        [snatch] Incident { $incident }: { $scene } was put into a car by men with very short hair.
        [sabotage] Incident { $incident }: an explosion at { $scene }. It was not the boiler.
        [assassination] Incident { $incident }: shots at { $scene }.
       *[other] Incident { $incident }: { $kind }, in every letter box.
    }
report-clue-found =
    { $points-to-is ->
        [yes] { $clue ->
            [dress] Incident { $incident }: the cut of a coat. It points to { $points-to }.
            [kit] Incident { $incident }: a timer, a tin, a brand of wire. They point to { $points-to }.
            [face] Incident { $incident }: somebody was seen. It points to { $points-to }.
            [token] Incident { $incident }: something lay where it could not be missed. It points to { $points-to }.
           *[word] Incident { $incident }: one of the men talks, and speaks of { $points-to }.
        }
       *[no] { $clue ->
            [dress] Incident { $incident }: the cut of a coat. Every tailor says another city.
            [kit] Incident { $incident }: a timer, a tin, a brand of wire that is sold everywhere.
            [face] Incident { $incident }: a face was seen that nobody knows.
            [token] Incident { $incident }: a token that means nothing to anybody.
           *[word] Incident { $incident }: one of the men talks, about home and mother.
        }
    }
report-we-took-men =
    { $dress ->
        [uniform] Incident { $incident }: { $men } taken, in uniform, and they gave their numbers. Prisoners of war.
       *[civilian] Incident { $incident }: { $men } taken, in civilian dress. Without a uniform they count as spies.
    }
report-found-dead = { $who-full } was found dead.
report-house-guarded = Soldiers at the { $house } until { $until }.
report-we-searched = The houses of { $district } were gone through. Complaints fill two drawers.
report-we-accused =
    { $stated-is ->
        [yes] The paper on incident { $incident } has gone up: { $state }, at { $stated } per cent.
       *[no] Incident { $incident }: we have said in public that it was { $state }.
    }
report-we-tried-men =
    { $men ->
        [one] Incident { $incident }: one man was tried as a spy.
       *[other] Incident { $incident }: { $men } men were tried as spies.
    }
report-we-exchanged-men = Incident { $incident }: { $men } went across the bridge, and something of ours came back.
report-men-disowned = Incident { $incident }: the state whose men they say they are has never heard of them.
## Headquarters

report-hq-mood-is =
    { $mood ->
        [even] The cables are civil again. Nobody has underlined anything.
        [counting] HQ counts claims, and wants more of them from this Station.
        [doubting] HQ wants a second source for every claim: another station was deceived.
        [prying] HQ wishes to know who our sources are.
        [bold] HQ asks what the product is for if nobody acts on it: release claims for action.
       *[mean] HQ is cutting budgets: expect refusals when you ask for money.
    }
    .b =
    { $mood ->
        [even] HQ is in good temper. The last cable said please.
        [counting] HQ has drawn a curve of claims, and finds ours too low.
        [doubting] HQ no longer believes single sources: something that it believed was false.
        [prying] HQ asks after names again. Sources without one count for less.
        [bold] HQ has been asked what we are good for, and passes the question on: claims for action, please.
       *[mean] HQ is counting money. This is not the month to ask.
    }
report-standing-is = Our standing with HQ: { $favour } of 100.
report-hq-asks =
    { $priority ->
        [routine] ROUTINE. Requirement: find out { $holding-asked }, by { $until }.
        [pressing] PRIORITY. Requirement: find out { $holding-asked }. Answer by { $until }.
       *[urgent] IMMEDIATE. Find out { $holding-asked } by { $until }; the Minister has asked twice.
    }
    .b =
    { $priority ->
        [routine] ROUTINE. Desk would be glad to know { $holding-asked }. Reply by { $until }.
        [pressing] PRIORITY. Desk wants to know { $holding-asked }. Reply by { $until }.
       *[urgent] IMMEDIATE. Desk must know { $holding-asked }. Reply before { $until }, without fail.
    }
    .c =
    { $priority ->
        [routine] ROUTINE. No hurry, but by { $until }: { $holding-asked }?
        [pressing] PRIORITY. Needed by { $until }: { $holding-asked }?
       *[urgent] IMMEDIATE. For the Director, by { $until }: { $holding-asked }?
    }
    .d =
    { $priority ->
        [routine] ROUTINE. One for your list, with { $until } as the date: find out { $holding-asked }.
        [pressing] PRIORITY. Desk is asked daily { $holding-asked }. Answer by { $until }.
       *[urgent] IMMEDIATE. Before anything else, and by { $until }: { $holding-asked }?
    }
    .e =
    { $priority ->
        [routine] ROUTINE. If it comes your way before { $until }: { $holding-asked }?
        [pressing] PRIORITY. Others were asked first and do not know { $holding-asked }. You have until { $until }.
       *[urgent] IMMEDIATE. Cabinet is to be told by { $until } { $holding-asked }.
    }
report-hq-question-closed =
    { $answered ->
        [yes] Requirement closed, { $holding-the }: HQ had our answer.
       *[no] Requirement lapsed, { $holding-the }: HQ had nothing from us, and says so.
    }
    .b =
    { $answered ->
        [yes] HQ is served on { $holding-the }, and closes the requirement.
       *[no] HQ stops asking about { $holding-the }. It had no answer.
    }
    .c =
    { $answered ->
        [yes] Your answer on { $holding-the } was in time. Requirement closed.
       *[no] No reply from this Station on { $holding-the }. Requirement withdrawn.
    }
    .d =
    { $answered ->
        [yes] HQ has taken { $holding-the } off the list: answered.
       *[no] HQ has taken { $holding-the } off the list. Our column is blank.
    }
    .e =
    { $answered ->
        [yes] Answered and closed: { $holding-the }.
       *[no] Overdue and struck out: { $holding-the }. HQ had expected a line from us.
    }
    .f =
    { $answered ->
        [yes] On { $holding-the } HQ wants no more. Ours will do.
       *[no] The date for { $holding-the } has passed, and we had not written.
    }
report-hq-demands =
    { $demand ->
        [claims] Cable: headquarters expects { $count } claims by { $until }. It does not say of what.
        [second] Cable: headquarters will not lean on one man about { $what }. A second source by { $until }.
        [name] Cable: who is { $what }? Headquarters would like the name by { $until }. For the safe, of course.
       *[action] Cable: { $what } is to be released for action by { $until }. Risks are what the Station is for.
    }
    .b =
    { $demand ->
        [claims] Cable: { $count } claims from this Station by { $until }. The subject is left to us.
        [second] Cable: one voice on { $what } is not enough. Headquarters wants another by { $until }.
        [name] Cable: headquarters is to be told who { $what } is, by { $until }. The request is not the first.
       *[action] Cable: headquarters wants { $what } cleared for action by { $until }.
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
            [claims] HQ asked for { $count } claims and did not get them.
            [second] Headquarters still has one man's word on { $what }. The cable is cool.
            [name] Headquarters still does not know who { $what } is, and has noted that.
           *[action] Headquarters got no release of { $what }. The cable speaks of caution, and does not mean it kindly.
        }
       *[moot] What headquarters wanted has become pointless. It does not refer to the matter again.
    }
    .b =
    { $outcome ->
        [met] { $demand ->
            [claims] { $count } claims were asked for and { $count } counted. Headquarters is content.
            [second] A second source on { $what } is on file. Headquarters leans back.
            [name] The name of { $what } is in the safe at home, and we have a receipt.
           *[action] { $what } has been acted on. Headquarters writes that it was worth it.
        }
        [unmet] { $demand ->
            [claims] The { $count } claims that HQ wanted were not sent. HQ has made a note of it.
            [second] Headquarters asked for a second source on { $what } and was sent none.
            [name] Headquarters was not told who { $what } is, and takes it as an answer.
           *[action] { $what } was not cleared for action. Headquarters has thanked somebody else.
        }
       *[moot] Headquarters has dropped its request; events have overtaken it.
    }
report-we-asked-hq =
    { $what ->
        [money] Headquarters has been asked for money. The answer comes with the next bag.
        [officer] Headquarters has been asked for an officer. The answer comes with the next bag.
       *[approval] HQ has been asked for clearance to trade. The answer comes with the next bag.
    }
report-hq-answered =
    { $granted ->
        [yes] { $what ->
            [money] Headquarters has found { $money } for us, and mentions it.
            [officer] Headquarters sends another officer. Expected on { $until }.
           *[approval] HQ grants clearance to trade with the third service until { $until }.
        }
       *[no] { $what ->
            [money] There is no money. Headquarters quotes a paragraph.
            [officer] There is nobody to send. Headquarters suggests that we manage.
           *[approval] HQ refuses clearance to trade.
        }
    }
report-we-named-source = Headquarters knows now who { $source } is.
    .b = The name of { $source } has gone home in the bag, sealed twice.
report-sidelight-received =
    { $origin ->
        [intercept] An intercept from HQ, of { $seen }, on { $holding-the }: { $value-said }.
        [photograph] A photograph from HQ, taken on { $seen }, on { $holding-the }: { $value-said }.
       *[liaison] Liaison, for its money, on { $holding-the } as of { $seen }: { $value-said }.
    }
    .b =
    { $origin ->
        [intercept] HQ has overheard, on { $seen }, about { $holding-the }: { $value-said }.
        [photograph] From the air, { $seen }: { $value-said } ({ $holding-the }).
       *[liaison] Bought from liaison, dated { $seen }: { $value-said } ({ $holding-the }).
    }
    .c =
    { $origin ->
        [intercept] On { $seen } it was said on the air, on { $holding-the }: { $value-said }. From HQ, by listening.
        [photograph] HQ reads an air photograph of { $seen } so: { $value-said } ({ $holding-the }).
       *[liaison] A friendly service says of { $holding-the }, as of { $seen }: { $value-said }.
    }
    .d =
    { $origin ->
        [intercept] HQ passes on a signal of { $seen }: { $value-said } ({ $holding-the }).
        [photograph] On a photograph of { $seen } HQ sees this of { $holding-the }: { $value-said }.
       *[liaison] Liaison was paid, and tells us of { $holding-the }, { $seen }: { $value-said }.
    }
report-we-sold-report = Report { $report } went to the third service for { $price }.
    .b = For { $price } the third service may read report { $report }.
    .c = The third service has bought report { $report } and paid { $price }.
report-cover-laid =
    { $alibi ->
        [intercept] Cover story on { $holding-the }: we listened in. It should hold until { $until }.
        [photograph] Cover story on { $holding-the }: seen from the air. It should hold until { $until }.
       *[gossip] Cover story on { $holding-the }: there was talk at a table. It should hold until { $until }.
    }
    .b =
    { $alibi ->
        [intercept] Should they ask how we know of { $holding-the }: it was overheard. Good until { $until }.
        [photograph] Should they ask how we know of { $holding-the }: it was seen from the air. Good until { $until }.
       *[gossip] Should they ask how we know of { $holding-the }: people talk. Good until { $until }.
    }

## Partings

report-we-parted =
    { $how ->
        [paid] { $agent } took the pension, and the hand. Nothing was signed.
        [frozen] { $agent } is off the books. The telephone will not ring again.
        [abandoned] { $agent } is off the books. What becomes of such people is not asked here.
       *[denounced] { $agent } is off the books, and a letter without a signature is in the post.
    }
    .b =
    { $how ->
        [paid] { $agent-detail ->
            [none] { $agent } has the pension, and we have a handshake.
           *[other] { $agent }, who { $agent-detail }, took the pension and asked for no address.
        }
        [frozen] { $agent-detail ->
            [none] { $agent } will not hear from us, and will work out why.
           *[other] { $agent } is off the books. The last line of the dossier says: { $agent-detail }.
        }
        [abandoned] { $agent-detail ->
            [none] { $agent } has nobody with us any more, and has not been told.
           *[other] { $agent }, who { $agent-detail }, will wait at the usual place. Nobody will come.
        }
       *[denounced] { $agent-detail ->
            [none] { $agent } is off the books, and the unsigned letter has been posted.
           *[other] An unsigned letter about { $agent } is in the post. It does not mention that { $agent } { $agent-detail }.
        }
    }
report-letter-received = A letter without a signature: { $about-full } is in foreign pay. The spelling is careful.
    .b = By the second post, unsigned, in pencil: { $about-full } is in foreign pay.
report-came-over =
    { $grudge ->
        [left] { $who-full } rang the bell at the side entrance. They had cut { $who-him } off; { $officer } was the case officer.
        [homesick] { $who-full } has come home from abroad, and has told us who arranged the escape: { $officer }. Then { $who-he } asked for tea.
       *[pressed] { $who-full } came and laid it all on the table: the pressure, the papers, and { $officer }, and asked to work for us.
    }

## Tests, and the ways from hand to hand

report-life-seen =
    { $by-is ->
        [yes] { $by } reports on { $target }: { $what-said }.
       *[no] Plain to see, { $target }: { $what-said }.
    }
    .b =
    { $by-is ->
        [yes] From { $by }: { $target } is vulnerable. { $what-said }.
       *[no] { $target } is vulnerable. { $what-said }.
    }
    .c =
    { $by-is ->
        [yes] { $by } has news of { $target }: { $what-said }.
       *[no] News of { $target }: { $what-said }.
    }
    .d =
    { $by-is ->
        [yes] { $what-said }, says { $by } of { $target }.
       *[no] { $what-said }: seen of { $target }.
    }
    .e =
    { $by-is ->
        [yes] Heard through { $by }, of { $target }: { $what-said }.
       *[no] Common knowledge about { $target }: { $what-said }.
    }
    .f =
    { $by-is ->
        [yes] { $by } thinks that we should know this of { $target }: { $what-said }.
       *[no] Something to know about { $target }: { $what-said }.
    }
report-we-tried-him-out =
    { $done ->
        [yes] { $target } brought what was asked for. It was worth nothing, and that was not the point.
       *[no] { $target } had forgotten the small thing that was asked. Or had not forgotten.
    }
    .b =
    { $done ->
        [yes] The small thing came from { $target }, as asked. What counts is that it came.
       *[no] { $target } came with empty hands, and talked of other things.
    }
    .c =
    { $done ->
        [yes] { $target } has done us a small favour, and knows it.
       *[no] Nothing from { $target } of what was asked.
    }
    .d =
    { $done ->
        [yes] A telephone list from { $target }: worthless, and a beginning.
       *[no] { $target } would rather not, this time.
    }
report-we-had-him-asked = { $by } took { $target } for a walk and asked.
    .b = { $by } put the question to { $target }.
    .c = { $target } was asked by { $by }, between friends.
report-comparison-set = { $one } and { $other } are both asked { $holding-asked }.
    .b = { $one } and { $other } get the same question, each alone: { $holding-asked }?
report-compared =
    { $agree ->
        [yes] On { $holding-the }, { $one } and { $other } say the same. { $common ->
            [yes] They have somebody or some place in common, so perhaps it was said once.
           *[no] We know of nothing that they share.
        }
       *[no] On { $holding-the }, { $one } and { $other } differ. { $common ->
            [yes] They have somebody or some place in common, and still they differ.
           *[no] One of them is wrong, or was told wrong.
        }
    }
report-canary-laid = { $agent } alone believes that something is to happen at { $site }. Nothing is.
    .b = A canary for { $agent }: the story of { $site }, told to nobody else.
report-canary-watched =
    { $watchers ->
        [yes] Walked past { $site }, of which only { $agent } was told. Two men there fed no pigeons.
       *[no] Walked past { $site }, of which only { $agent } was told. Pigeons.
    }
    .b =
    { $watchers ->
        [yes] The canary of { $agent }: { $site } was watched.
       *[no] The canary of { $agent }: nobody came to { $site }.
    }
    .c =
    { $watchers ->
        [yes] { $site } had visitors, and only { $agent } had been told of it.
       *[no] { $site } was as empty as on any day, for all that { $agent } had been told.
    }
report-polygraph-read =
    { $deceptive ->
        [yes] The needles jumped when { $agent } said no. Rapport { $rapport }.
       *[no] { $agent } sat still, and so did the needles. Rapport { $rapport }.
    }
    .b =
    { $deceptive ->
        [yes] Polygraph, { $agent }: deception indicated. Rapport { $rapport }.
       *[no] Polygraph, { $agent }: no deception indicated. Rapport { $rapport }.
    }
    .c =
    { $deceptive ->
        [yes] { $agent } failed the polygraph. Rapport { $rapport }.
       *[no] { $agent } passed the polygraph. Rapport { $rapport }.
    }
report-task-switched = { $agent } was asked, without warning, { $holding-asked }, and by next week. Rapport { $rapport }.
    .b = Change of task, unannounced: { $agent } is to find out { $holding-asked } by next week. Rapport { $rapport }.
    .c = { $agent } had another question put, there and then: { $holding-asked }? An answer by next week. Rapport { $rapport }.
report-we-turned-over =
    { $how ->
        [joint] { $agent } was brought to { $to } over one bottle. The old face is gone from the story, not from the memory.
       *[token] Half a banknote met the other half. { $to } has { $agent } now.
    }
report-token-refused = { $agent } looked at { $officer }, at the banknote, and took the next tram.
report-double-tested =
    { $test ->
        [question] { $who } was asked something to which they know the answer.
        [polygraph] { $who } was put to the polygraph, and tells it with some pride.
       *[change] { $who } was told to bring something else, and at once. What lay ready is of no use.
    }
report-canary-told = { $who } says that the Station expects something at { $site }: possibly a test of { $who }.
report-double-coached = The part was gone through with { $who }. Good until { $until }.

# ── crises ──

report-crisis-came = { $card }. It waits for a word from us until { $until }.
    .b = Not foreseen: { $card }. An answer is wanted by { $until }.
    .c = New on the desk: { $card }. We have until { $until }.
    .d = { $card }: something to be decided by { $until }.
    .e = { $card } wants an answer. After { $until } our silence will be one.
    .f = { $card }. What we say to it can wait until { $until }, and no longer.
report-crisis-answered =
    { $said ->
        [yes] { $card }: { $reply }.
       *[no] { $card }. We said nothing, which was an answer: { $reply }.
    }
    .b =
    { $said ->
        [yes] Our answer to { $card }: { $reply }.
       *[no] { $card } had no answer from us. It came to this: { $reply }.
    }
    .c =
    { $said ->
        [yes] { $card } is settled: { $reply }.
       *[no] { $card } was left lying, and settled itself: { $reply }.
    }
    .d =
    { $said ->
        [yes] Decided on { $card }: { $reply }.
       *[no] Nothing was decided on { $card }. So it was this: { $reply }.
    }
    .e =
    { $said ->
        [yes] So much for { $card }: { $reply }.
       *[no] The date for { $card } passed in silence: { $reply }.
    }
    .f =
    { $said ->
        [yes] What was done about { $card }: { $reply }.
       *[no] Nobody spoke for us on { $card }: { $reply }.
    }
report-crisis-paid = Money from our answer: { $amount }.
    .b = What we answered has moved our funds by { $amount }.
report-we-aim =
    { $aim ->
        [house] It counts more from now on to have served in the { $house }.
        [out] It counts more from now on to bring { $who } out.
        [deeds] What is done by night counts more from now on.
        [depth] Agents whom another agent leads count more from now on.
        [unhurt] It counts from now on that no officer is lost.
        [seasoned] Long service counts more from now on.
        [trusted] It counts from now on that none of ours is theirs.
        [trials] Convictions count more from now on.
        [officers] An officer sent home with proof counts more from now on.
        [turned] Doubles who are ours at the end count more from now on.
        [justice] It counts from now on that no innocent is harmed.
        [closed] It counts from now on that the { $house } is clean.
       *[patience] It counts from now on that the ministry keeps its patience.
    }
report-agent-moved = { $agent } has heard how we took it. Rapport { $rapport }.
    .b = It got round to { $agent }. Rapport { $rapport }.
    .c = { $agent } drew conclusions from what we did. Rapport { $rapport }.
    .d = What we did about it was not lost on { $agent }. Rapport { $rapport }.
    .e = { $agent } was told of our answer. Rapport { $rapport }.
    .f = Our answer has had its effect on { $agent }. Rapport { $rapport }.
