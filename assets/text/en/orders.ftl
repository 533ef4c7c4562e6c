# One message for each order: the label in menus; `.sentence` is what the plan shows, `.hint` what
# the order is for.

order-meet = Meet an agent
    .sentence =
    { $errands ->
        [0] { $officer } meets { $who }, { $sdr }; { $caution }.
        [one] { $officer } meets { $who }, { $sdr }; { $caution }. Errand: { $first }.
       *[other] { $officer } meets { $who }, { $sdr }; { $caution }. Errands: { $first }; { $second }.
    }
    .hint = Face to face, with up to two errands: spot, assess, introduce, teach a place, take on, a plan
    .also = see talk contact errand debrief rendezvous treff
order-service-drop = Service a dead drop
    .sentence = { $officer } loads and clears { $who }'s drop at { $site }.
    .hint = Fetch packets and leave word, without a meeting
    .also = letterbox empty collect dead-drop drop dlb cache
order-set-contact = Arrange standing contact
    .sentence =
    { $channel ->
        [none] The standing arrangement with { $who } ends.
        [drop] { $officer } services { $who }'s drop, { $interval }, until further notice.
        [brush] { $officer } brushes past { $who }, { $interval }, { $sdr }; until further notice.
        [through] { $leader } runs { $who } until further notice.
        [house] { $officer } meets { $who } in the flat that { $server } keeps, { $interval }, { $sdr }; until further notice.
        [abroad] { $officer } meets { $who } in another country, { $interval }, until further notice.
        [letter-box] { $who } leaves it with { $server }, and { $officer } fetches it, { $interval }, until further notice.
        [post] { $who } writes to { $server }, in ink that does not show, { $interval }, until further notice.
        [courier] { $server } carries it from { $who } to { $officer }, { $interval }, until further notice.
        [voice] Figures are read out for { $who }, { $interval }, until further notice.
        [radio] { $server } transmits for { $who }, { $interval }, until further notice.
        [burst] { $who } transmits in one second, { $interval }, until further notice.
        [signal] { $who } leaves a mark on a wall, { $interval }, until further notice.
       *[meeting] { $officer } meets { $who }, { $interval }, { $sdr }; { $caution }; until further notice.
    }
    .hint = Contacts that keep themselves, until changed
    .also = arrange schedule meeting brush brush-pass radio commo courier-run numbers numbers-station owvl
order-task = Task an agent
    .sentence =
    { $has ->
        [yes] { $who } is tasked: { $topic }.
       *[no] { $who } is relieved of the task.
    }
    .hint = Say what to look for, and so what we lack
    .also = assign collect want spy on
order-pay = Pay an agent
    .sentence = { $who } gets { $money } above the wage.
    .hint = Buys rapport; may be noticed
    .also = money bonus wage
order-dormant = Put an agent on ice
    .sentence = { $who } is put on ice.
    .hint = No contact, no product, half the wage
    .also = ice rest pause sleep deactivate on-ice sleeper
order-wake = Wake an agent
    .sentence = { $officer } wakes { $who }, { $sdr }.
    .hint = A meeting that ends the rest
    .also = activate reactivate
order-develop = Develop a target
    .sentence =
    { $by ->
        [favour] { $officer } does { $who } a favour that will be remembered, { $sdr }.
        [task] { $officer } asks { $who } for something small, { $sdr }.
       *[company] { $officer } cultivates { $who }, { $sdr }.
    }
    .hint = Dinners, favours, small things asked: rapport grows, traces too
    .also = cultivate befriend dine favour groom cultivation
order-pitch = Pitch a target
    .sentence =
    { $stop ->
        [yes] { $officer } pitches { $who } on { $motive }{ $plain ->
            [yes] {""}
           *[no] {" "}{ $flag }
        }, { $money } in the envelope, { $sdr }; to stop if the motive does not seem to fit.
       *[no] { $officer } pitches { $who } on { $motive }{ $plain ->
            [yes] {""}
           *[no] {" "}{ $flag }
        }, { $money } in the envelope, { $sdr }; to go through with it.
    }
    .hint = The question that cannot be taken back
    .also = recruit recruitment offer win hire sign-up
claim-before = { $value }, at { $probability }
order-disseminate = Send a claim to headquarters
    .sentence = Headquarters is told: { $topic }: { $value }, at { $probability } per cent ({ $odds }), { $handling }. It rests on report { $number }.{ $before ->
        [none] {""}
       *[other] {" "}It takes the place of { $before }.
    }
    .hint = Say what you believe, and how strongly
    .also = claim send tell report headquarters say
order-burn-notice = Issue a burn notice
    .sentence =
    { $whole ->
        [yes] All that rests on { $who }, and on everybody below, is withdrawn.
       *[no] All that rests on { $who } is withdrawn.
    }
    .hint = Withdraw every claim of one source
    .also = denounce discredit fabricator burn-notice
order-watch = Place watchers
    .sentence =
    { $teams ->
        [0] The watch on { $place } is lifted.
        [one] One team on { $place } from now on.
       *[other] { $teams } teams on { $place } from now on.
    }
    .hint = On a person, a site, a district or the embassy gate
    .also = teams follow tail shadow surveillance place watchers foot-team
order-identify = Identify a face
    .sentence = An analyst goes through the albums for { $who }.
    .hint = Look for the name that belongs to a face
    .also = name face album
order-expel = Expel a diplomat
    .sentence = { $who } is declared unwelcome.
    .hint = Costs patience; far more without proof
    .also = throw-out persona-non-grata png pnged
order-open-case = Open a case
    .sentence = A case is opened on { $who }.
    .hint = Keeps points from fading; its subject is always named
    .also = file investigate
order-close-case = Close a case
    .sentence = The case on { $who } is closed.
    .hint = Frees an analyst; the points begin to fade
    .also = drop case end
order-arrest = Make an arrest
    .sentence =
    { $publicity ->
        [secret] { $who } is taken, and nobody is told. The file stands at { $points }.{ $pursuit ->
            [roll-up] {" "}All who are named will be arrested too.
           *[hold] {""}
        }
       *[open] { $who } is arrested. The file stands at { $points }.{ $pursuit ->
            [roll-up] {" "}All who are named will be arrested too.
           *[hold] {""}
        }
    }
    .hint = In the open or in secret; alone, or with all that the prisoner names
    .also = seize take-in detain
order-interrogate = Choose a line of questions
    .sentence = { $who } is questioned, first on { $line }.
    .hint = What is pressed for first comes first
    .also = ask question press
order-charge = Bring a charge
    .sentence = { $who } goes before a court.
    .hint = Needs proof or a confession
    .also = try convict court
order-release = Release a prisoner
    .sentence = { $who } is let go.
    .hint = Costs patience; less than being wrong
    .also = let go free
order-inquire = Open a leak inquiry
    .sentence = Leak inquiry, two analysts: { $topic }.
    .hint = Points for every reader of a secret that leaked
    .also = leak investigate
order-restrict = Cut an access list
    .sentence = The access list of { $topic } is cut.
    .hint = Half the posts lose access
    .also = readers cut need-to-know access-list
order-change-plans = Change plans
    .sentence = A new edition is issued: { $topic }.
    .hint = What was stolen becomes worthless
    .also = change secret

errand-none = no errand
errand-spot = name people who could be of use
errand-assess = look closely at { $who }
errand-assess-two = look closely at { $who } and at { $other }
errand-introduce = bring { $who } and { $officer } together
errand-learn-drop = learn the drop at { $site }
errand-take-on = run { $who } from now on
errand-make-plan =
    { $known ->
        [yes] learn a way back ({ $kind }), known to the leader
       *[no] learn a way back ({ $kind }) that nobody else knows
    }
errand-learn = take a lesson in { $craft }
errand-take-papers = take papers in another name
errand-ask = say what { $topic } holds, which we know already
caution-careful = breaks off if unsure
caution-bold = goes on if unsure

## What an order takes

cost-days =
    { $days ->
        [one] 1 day of { $officer }
       *[other] { $days } days of { $officer }
    }
cost-money = { $money } money
cost-patience = { $patience } patience
cost-teams =
    { $teams ->
        [one] 1 team
       *[other] { $teams } teams
    }
cost-frees =
    { $teams ->
        [one] frees 1 team
       *[other] frees { $teams } teams
    }
cost-analysts =
    { $count ->
        [one] 1 analyst
       *[other] { $count } analysts
    }
cost-interrogators =
    { $count ->
        [one] 1 interrogator
       *[other] { $count } interrogators
    }
cost-claims =
    { $count ->
        [one] 1 claim of the week
       *[other] { $count } claims of the week
    }
cost-free = nothing

order-instruct = Give standing instructions
    .sentence =
    { $alarm ->
        [run] { $who } is to leave the country when somebody close is taken.
        [freeze] { $who } is to hide everything and see nobody when somebody close is taken.
       *[stay] { $who } is to go on as if nothing had happened when somebody close is taken.
    }
    .hint = What an agent does on alarm: run, freeze or stay
    .also = standing instructions alarm run freeze
order-warn = Warn an agent
    .sentence = { $who } is told that it is time.
    .hint = At once where there is an emergency plan, else at the next contact
    .also = alert tell
order-recontact = Look for a lost agent
    .sentence = { $officer } goes and looks for { $who }, { $sdr }.
    .hint = For an agent out of touch since the leader is gone
    .also = find lost emergency-plan
order-exfiltrate = Exfiltrate an agent
    .sentence =
    { $by ->
        [train] { $officer } takes { $who } out by the night train, { $family ->
            [yes] with the family.
           *[no] alone.
        }
        [car] { $officer } takes { $who } out in the embassy's car, { $family ->
            [yes] with the family.
           *[no] alone.
        }
       *[boat] { $officer } takes { $who } out by boat, { $family ->
            [yes] with the family.
           *[no] alone.
        }
    }
    .hint = By train, by car or by boat, and a border
    .also = exfil exfiltration take-out get-out escape rescue flee smuggle
order-safety-mark = Ask for safety marks
    .sentence =
    { $on ->
        [yes] { $officer }'s agents leave a mark each week while all is well.
       *[no] { $officer }'s agents need leave no mark any more.
    }
    .hint = A mark that is missing says what nobody else would
    .also = signal chalk safety-signal sign-of-life
order-observe = Look on at a meeting
    .sentence = { $officer } looks on when { $who } is met.
    .hint = Is anybody else looking?
    .also = look-on countersurveillance counter-surveillance
order-review = Review a cell
    .sentence = { $officer } goes through what { $who }'s people know of each other.
    .hint = Finds friendships that nobody asked for
    .also = audit cell
order-offer-to-turn = Turn a prisoner
    .sentence = { $who } is asked to work for us, and go home.
    .hint = Only while nobody knows of the arrest; once an arrest
    .also = recruit double double-agent turn
order-feed = Feed a double
    .sentence = { $who } is to report on { $topic }: { $fodder }.
    .hint = The truth from the stock, or a lie
    .also = chickenfeed build-up feed-material tell lie
order-pitch-tie = Have an agent ask somebody close
    .sentence = { $who } asks { $other }, as only { $who } can, on { $motive }, with { $money } in the envelope.
    .hint = Family or a friend, and no officer anywhere near
    .also = family friend through

order-take-volunteer = Accept a volunteer
    .sentence = { $officer } tells { $who } that we accept.
    .hint = A walk-in works for us from now on
    .also = accept walk-in volunteer
order-test-volunteer = Ask for bona fides
    .sentence = { $officer } asks { $who } what we know already.
    .hint = Evidence, a week, and perhaps an insult
    .also = bona fides check
order-send-away = Send a volunteer away
    .sentence = { $who } is sent away.
    .hint = Thanked, and shown the door
    .also = decline refuse reject
order-see-member = Ask to see a member
    .sentence = { $officer } asks to be shown { $who }.
    .hint = A leader is paid for a cell; somebody should have seen its members
    .also = meet sub-agent
order-trace-chain = Ask where a report comes from
    .sentence = Our colleagues are asked where they have number { $number } from.
    .hint = Two buyers of one mill are one source
    .also = origin source mill paper-mill sourcing
order-dangle = Send one of our own
    .sentence = { $who } is sent to their embassy as a dangle, with this: { $topic }.
    .hint = Costs an item and patience; we learn who accepts the dangle
    .also = offer own dangle
order-plant = Plant a parcel
    .sentence = A parcel for them: { $bait }, which is so, and { $topic }, which is to be { $value }.
    .hint = Two papers without an author, of which one lies
    .also = parcel forged forgery
order-turn-over = Turn an agent over
    .sentence =
    { $how ->
        [joint] { $who } is handed to { $officer } at a meeting of all three; { $sdr }.
       *[token] { $officer } goes to { $who } alone, with half a banknote; { $sdr }.
    }
    .hint = Another officer, by a joint meeting or with a token
    .also = hand-over handover transfer handler case-officer
order-compare = Compare two sources
    .sentence = { $who } and { $other } are both asked for { $topic }; what they say is laid side by side.
    .hint = Agreement counts only where the two share nobody and no place
    .also = check two sources
order-canary = Lay a canary
    .sentence = { $officer } lets { $who }, and nobody else, know of something at { $site }; { $sdr }.
    .hint = A harmless falsehood, and a look at who comes for it
    .also = test trap marked-place
order-polygraph = Put an agent to the polygraph
    .sentence = { $officer } puts { $who } to the polygraph, { $sdr }.
    .hint = Needles and a paper roll; its errors are published
    .also = box flutter lie-detector poly
order-change-task = Change a task without warning
    .sentence = { $officer } meets { $who } unannounced and asks for { $topic } instead, { $sdr }.
    .hint = A double who is handed answers needs time to be handed new ones
    .also = surprise test
order-coach = Coach a double
    .sentence = The part is gone through with { $who } once more.
    .hint = For the polygraph, and for whatever else they think of
    .also = brief rehearse prepare double

## Moles

order-send-staff = Send one of the staff
    .sentence =
    { $role ->
        [driver] { $other } drives for { $who } this week, and looks into the mirror.
        [cleaner] { $other } lends a flat for { $who }, and the key is under the mat.
       *[cipher-clerk] { $other } writes to { $who }, and posts the letter in person.
    }
    .hint = A driver, a room or a letter for one agent, once a week. The teams at the gate come along
    .also = driver cleaner clerk errand
order-propose-swap = Propose a swap
    .sentence = A lawyer asks for { $who }, and says that there is a prisoner to give in return.
    .hint = Bring somebody home from their prison. It admits whose agent it was
    .also = exchange prisoner trade
order-agree-swap = Agree to a swap
    .sentence = { $who } is driven to the bridge.
    .hint = Give a prisoner up for one of ours: patience, and fewer points than a conviction
    .also = exchange accept
order-set-clearance = Let the staff in, or keep it out
    .sentence =
    { $clearance ->
        [full] { $who } goes wherever the work leads.
        [restricted] { $who } is kept to the front rooms.
        [suspended] { $who } is sent on leave until further notice.
       *[dismissed] { $who } is thanked, and does not come back.
    }
    .hint = How far a driver, a cleaner or a cipher clerk is let in
    .also = access need-to-know staff
order-approach = Ask one of theirs
    .sentence = Somebody speaks to { $who } about working for us. Motive: { $motive }.
    .hint = The staff of an embassy, or an officer whom we know
    .also = recruit embassy driver cleaner
order-look-inside = Look into one of our own
    .sentence = { $who }, of our own house, is looked into.
    .hint = Two weeks, an analyst and some bad blood
    .also = mole mole-hunt hunt counterintelligence
order-bench = Take the papers from one of our own
    .sentence =
    { $on ->
        [yes] { $who } sees no papers of ours from Monday.
       *[no] { $who } sees our papers again.
    }
    .hint = What the staff do not see they cannot tell
    .also = suspend mole papers
order-turn-again = Turn a double once more
    .sentence = { $who } is told that we know of the confession to the Station.
    .hint = Only somebody who is ours, and was seen through
    .also = redouble triple
order-deceive = Choose the one lie
    .sentence =
    { $has ->
        [yes] Of { $topic } everybody of ours says: { $value }.
       *[no] Of { $topic } no lie is told any more.
    }
    .hint = What all doubles say of a secret, until it is reissued
    .also = lie deception
## Roles and links

order-assign-role = Assign a role
    .sentence = { $who } is to be { $role } from now on.
    .hint = What somebody is for; told at the next contact, and learnt after that
    .also = courier cutout cut-out principal principal-agent leader job
order-set-second = Arrange a second contact
    .sentence =
    { $channel ->
        [none] Nothing takes the place of { $who }'s contact any more.
        [drop] If the contact with { $who } fails: the drop.
        [brush] If the contact with { $who } fails: a brush pass, { $sdr }.
        [house] If the contact with { $who } fails: the flat that { $server } keeps.
        [abroad] If the contact with { $who } fails: a meeting abroad.
        [letter-box] If the contact with { $who } fails: { $server } takes it in.
        [post] If the contact with { $who } fails: a letter to { $server }.
        [courier] If the contact with { $who } fails: { $server } carries it.
        [voice] If the contact with { $who } fails: figures at night.
        [radio] If the contact with { $who } fails: { $server }'s set.
        [burst] If the contact with { $who } fails: a burst.
        [signal] If the contact with { $who } fails: a mark on a wall.
       *[meeting] If the contact with { $who } fails: a meeting, { $sdr }.
    }
    .hint = What is tried, every week, while the normal contact fails
    .also = backup emergency reserve
order-relocate = Find another place
    .sentence = { $officer } finds another flat and other hours for { $who }.
    .hint = A flat, a box or a set that was used for long begins to show
    .also = move safe-house safehouse address safe-flat
order-answer-plan = Wait where somebody comes back
    .sentence =
    { $how ->
        [control] When { $who } comes back, one of ours will say the right words.
       *[arrest] When { $who } comes back, a van will stand at the corner.
    }
    .hint = For somebody whose emergency plan a prisoner told of
    .also = recontact trap ambush
order-play-back = Play a set back
    .sentence =
    { $on ->
        [yes] We send in { $who }'s name, and hand.
       *[no] { $who }'s set falls silent.
    }
    .hint = Needs a set that was found, and an arrest that nobody knows of
    .also = set funkspiel transmit radio-game play-back
## Covert action

order-propose-action = Propose an action
    .sentence =
    { $words ->
        [yes] Headquarters is asked for { $feat }, led by { $officer }: { $pace }, { $money } money{ $flagged ->
            [yes] , in the name of { $flag }
           *[no] {""}
        }.
       *[no] Headquarters is asked for { $feat }: { $mark }. { $officer } leads { $men } men, { $dress }, { $pace }, { $style }; { $money } money{ $guided ->
            [yes] ; { $guide } opens the door
           *[no] {""}
        }{ $flagged ->
            [yes] ; { $flag } is to be blamed
           *[no] {""}
        }.
    }
    .hint = Raid, snatch, sabotage, assassination, propaganda: headquarters must consent
    .also = covert covert-action raid sabotage snatch operation assassinate
order-go-ahead = Go ahead
    .sentence =
    { $phase ->
        [prepare] { $officer } begins to prepare it: { $feat }. { $money } money is drawn.
        [insert] The men come in: { $feat }.
        [act] It is done this week: { $feat }.
       *[none] The action goes on.
    }
    .hint = Begin the next phase of the action in hand
    .also = launch start action
order-call-off = Call it off
    .sentence = It is called off: { $feat }.
    .hint = End the action in hand; men who are here go home
    .also = abort cancel action
order-guard = Guard a house
    .sentence = Soldiers at every door: { $house }.
    .hint = Some weeks of guards against a covert action
    .also = protect house soldiers
order-search = Search a district
    .sentence = The houses of { $district } are gone through, cellars too.
    .hint = Men in hiding and men on their way are found; nobody likes it
    .also = raid district sweep
order-raise-alert = Raise the alert
    .sentence = Every policeman in the city is told to look up.
    .hint = Some weeks in which everybody sees more
    .also = alarm police readiness
order-attribute = Say who did it
    .sentence =
    { $stated ->
        [yes] A paper goes up: { $incident }. It was { $state }, at { $probability } per cent ({ $odds }).
       *[no] It is said in public: { $incident }. It was { $state }.
    }
    .hint = In a paper with a probability, or in public with all that follows
    .also = accuse blame
order-try-men = Try captives as spies
    .sentence = { $men } men go before a court: { $incident }.
    .hint = Only men without a uniform; what they say in court is heard abroad
    .also = court hang captives
order-exchange-men = Exchange captives
    .sentence = { $men } men are put up for exchange: { $incident }.
    .hint = The state that owns to them pays for them
    .also = swap captives
order-retaliate = Order reprisals
    .sentence = The locals pay for what was done.
    .hint = Frightens everybody for some weeks, and makes some of them listen
    .also = revenge hostages reprisal
## Headquarters and the trade

order-ask-hq = Ask headquarters
    .sentence =
    { $what ->
        [money] Headquarters is asked for money.
        [officer] Headquarters is asked for another officer.
       *[approval] Headquarters is asked for leave.
    }
    .hint = Money, an officer, or leave; the answer comes with the next bag
    .also = headquarters request money officer
order-buy-report = Buy a word from the third service
    .sentence = The third service is asked what it has on { $topic }.
    .hint = Their word on one secret, at their price
    .also = liaison purchase third-service
order-sell-report = Sell a report to the third service
    .sentence = Report { $number }, on { $topic }, is sold to the third service.
    .hint = Money for what we have; they will use it
    .also = liaison trade
order-lay-cover = Tell a story about where it comes from
    .sentence =
    { $alibi ->
        [intercept] Let it be thought that { $topic } was overheard.
        [photograph] Let it be thought that { $topic } was seen from the air.
       *[gossip] Let it be thought that somebody talked about { $topic } at dinner.
    }
    .hint = So that a claim that is used does not point at its source
    .also = story conceal protect source
order-name-source = Tell headquarters who a source is
    .sentence = Headquarters is told who { $who } is.
    .hint = They like to know, and they talk
    .also = reveal source identify
order-resettle = Look after somebody abroad
    .sentence = { $who } is found a flat, a post and another name.
    .hint = For an agent we took out. The forgotten go home, or to a newspaper
    .also = defector defect exile abroad
order-terminate = Part from an agent
    .sentence =
    { $how ->
        [paid] { $who } is let go with a pension and a handshake.
        [frozen] Nobody will call on { $who } again, and nobody will say why.
        [abandoned] { $who } is cut off.
       *[denounced] A letter without a signature says what { $who } has been.
    }
    .hint = With a pension, in silence, to their fate, or to the other side
    .also = fire dismiss terminate termination let-go

## Crises

order-choose = Answer a crisis
    .sentence = { $title }: { $reply }.
    .hint = What is said to what nobody ordered; silence is an answer too
    .also = reply respond decide card event
