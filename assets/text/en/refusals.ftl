# Why an order was refused, and what would make it legal.

refusal-campaign-over = The campaign is over. Open the file and read how it was.
refusal-not-this-seat = That is an order of the other side. The list of orders shows what is.
refusal-already-ordered = The plan already holds an order about this. Withdraw that one first.
refusal-no-such-dossier = There is no such dossier. Choose one from the people on file.
refusal-no-such-officer = There is no such officer. Choose one from the roster.
refusal-no-such-report = There is no such report. Choose one that has come in.
refusal-no-such-holding = There is no such secret. Choose one from the requirements.
refusal-no-such-site = There is no such place. Choose one from the map.
refusal-no-such-district = There is no such district. Choose one from the map.
refusal-officer-gone = That officer has left the country. Choose one who is here.
refusal-not-an-agent = Not an agent of ours. Recruit first, then give orders.
refusal-already-an-agent = Already an agent of ours. Meet, task or pay instead.
refusal-in-prison = In prison, and beyond our reach. Wait for news, or work with somebody else.
refusal-is-dormant = On ice. Wake the agent first.
refusal-not-dormant = Not on ice. Nobody needs waking; arrange a meeting.
refusal-has-refused = Has said no, and meant it. Choose somebody else.
refusal-asked-for-time = Asked for time. Ask again on { $date }, not before.
refusal-no-known-tie = The two are not known to have met. Send an agent who knows the target.
refusal-already-introduced = They have been introduced already. Develop the acquaintance.
refusal-same-errand-twice = That is the same errand twice. Choose a second one, or none.
refusal-no-place-for-a-drop = Nothing can be hidden there. A park, a church, a station, a museum or a cemetery would do.
refusal-drop-already-his = That drop is already in use between us. Choose another, or service it.
refusal-no-drop = There is no dead drop yet. Teach one at a meeting first.
refusal-bad-interval = The interval must be from { $least } to { $most } weeks.
refusal-nothing-to-end = There is no standing arrangement to end. Make one, or leave it.
refusal-already-tasked = The agent has that task already. Choose another, or leave it.
refusal-bad-sum = The sum must be from { $least } to { $most }.
refusal-pay-waits = An envelope already waits for the next contact. Hand that one over first.
refusal-bad-probability = The probability must be from { $least } to { $most } per cent. Nothing is certain in this trade.
refusal-already-public = That edition is public already. Headquarters reads the papers; send a newer one.
refusal-already-burned = The burn notice is out already. There is nothing left to withdraw.
refusal-one-claim-a-holding = One claim a week on one secret. Withdraw the other first.
refusal-no-days =
    { $left ->
        [0] { $officer } has no day left and this takes { $needed }. Take another officer, a shorter route, or withdraw something.
       *[other] { $officer } has { $left } left and this takes { $needed }. Take another officer, a shorter route, or withdraw something.
    }
refusal-no-money = The safe holds { $left } and this costs { $needed }. Spend less elsewhere, or wait for the next remittance.
refusal-no-patience = Patience stands at { $left } and this costs { $needed }. It comes back slowly; convictions help.
refusal-no-teams =
    { $left ->
        [0] No team is free
        [one] One team is free
       *[other] { $left } teams are free
    }, and this needs { $needed }. Lift a watch first.
refusal-no-analysts =
    { $left ->
        [0] No analyst is free
        [one] One analyst is free
       *[other] { $left } analysts are free
    }, and this needs { $needed }. A case that is closed now frees its analyst next week.
refusal-no-interrogators = There are { $left } interrogators free and this needs { $needed }. Charge or release a prisoner first.
refusal-no-claims = Headquarters takes { $most } claims a week. Withdraw one, or wait until Monday.
refusal-too-many-teams = No more than { $most } teams can stand there. Send fewer.
refusal-nothing-changes = It is so already. Choose something different, or leave it.
refusal-name-known = That face has a name already. Open the dossier instead.
refusal-trail-cold = The albums have been gone through and the trail is cold. A new sighting may open it.
refusal-not-in-this-scenario = Expulsion is reserved to the ministry here. Collect points; others will decide.
refusal-no-diplomat = Not on the diplomatic list, so not to be expelled. Arrest is the other way.
refusal-patience-spent = The minister has lost patience. Not before { $date }.
refusal-dossier-joined = That dossier has been joined to another. Use { $who }.
refusal-is-held = In our cells already. Question, charge or release.
refusal-not-held = Not in our cells. Make an arrest first.
refusal-is-convicted = Tried and convicted. There is nothing left to order.
refusal-has-left = Has left the country. There is nothing left to order.
refusal-case-already-open = There is a case already. Promote it, or leave it.
refusal-no-case = There is no case. Open one first.
refusal-only-a-face = Only a face: there is nobody to put on the warrant. Identify it first.
refusal-not-before-a-court = On an embassy's staff, and not to be tried. Question, then release; that one goes home.
refusal-immune = On the diplomatic list, and immune. Expel, or watch.
refusal-not-proven = The file stands at { $points } and a charge needs { $needed }. Wait for a confession, or for more points.
refusal-inquiry-running = An inquiry is running. Wait for its end.
refusal-no-leak-indicated = Nothing says that this has leaked. Wait for an indicator.
refusal-inquired-already = The last indicator has been inquired into. Wait for a new one.
refusal-already-restricted = The access list is cut, or about to be. It cannot be cut again.
refusal-already-changing = New plans are on their way. Wait until they are in force.

## Cells, ways out, doubles

refusal-under-leader = Another of our agents runs this one. Word goes through the leader; or look for the agent again first.
refusal-needs-taking-on = Nobody can be run by an agent who has not been told to. Meet the leader, with that as an errand.
refusal-himself-only = No agent can lead a cell of one. Choose another.
refusal-cell-full = A leader can run { $most } at most. Choose another leader.
refusal-no-cell = Nobody is run by this agent. Choose one who runs others.
refusal-in-touch = We are in touch. Meet, or wait for the next contact.
refusal-has-gone = This agent is out of the country. Choose one who is here.
refusal-no-papers = No papers in another name, and on the train they are looked at. Have some given at a meeting, or choose another way.
refusal-not-immune = Only somebody on the diplomatic list drives a car that may not be searched. Choose such an officer, or another way.
refusal-not-abroad = That agent is not abroad. Choose one we have taken out.
refusal-has-parted = We have parted from this agent. Choose one who is still ours.
refusal-not-secret = Everybody knows of the arrest; nobody would believe in a return. Only a secret prisoner can be turned.
refusal-offered-already = The prisoner was asked already, and has answered. Each arrest allows it once.
refusal-too-many-doubles = { $most } doubles are as many as can be kept straight. Let one go first.
refusal-not-ours = Not a double of ours. Only a double can be fed.
refusal-no-stock = Nothing is left that could be spared. Wait, or let a lie be told.
refusal-too-dear = No owner lets a thing of that importance go. Up to { $most } may be spared.
refusal-no-lie = That would be the truth, or nothing that could be said of it. Choose another value.

## Volunteers

refusal-no-offer = No volunteer waits for an answer there. Choose one who does.
refusal-has-offered = This is a volunteer who waits for our answer. Accept or send away first.
refusal-nameless = Nobody knows who that is. There is nobody to go and see.
refusal-is-colleague = A colleague of a friendly service. Colleagues are not pitched; choose another.
refusal-never-meets = This one never meets anybody. Use the hiding place, and wait.
refusal-tested-already = The questions have been asked once; the second time they would be known. Accept, or send away.
refusal-not-his-to-know = It would not be believed of that double. Choose something that the post reads, or that the same house owns.
refusal-not-his-reader = That post does not read it. Choose something that it does.
refusal-is-dangled = Ours already, or on the way to them. Choose another.
refusal-not-local = Only one of our own can be sent. Choose a local with a post.
refusal-not-from-colleague = Nobody passed that on to us. Only what came from a friendly service can be asked after.
refusal-traced-already = They have been asked about that one. They will not say more.
refusal-same-holding = The bait and the lie must be about two different things. Choose another.
refusal-needs-two = That is one source twice. Choose another beside it.
refusal-compares-already = These two are being compared on that already. Wait for both to report, or choose another topic.
refusal-place-in-use = Something of ours is at that place. Choose one that means nothing to us.
refusal-coached-already = The part was gone through not long ago. Wait until it begins to fade.

## Moles

refusal-kept-out = Only somebody who is fully let in can be sent. Give full access first, or send another.
refusal-not-in-their-hands = As far as we know there was no arrest. Choose somebody whose arrest was in the papers, or an officer who was taken.
refusal-offer-stands = The lawyer has asked for somebody already, and waits until { $date }. Wait for the answer.
refusal-nobody-asks-for-him = No state asks for this one. Wait until somebody does.
refusal-too-cold = Relations stand at { $warmth }; below { $needed } nobody is exchanged. Wait until they mend.
refusal-no-such-staff = Nobody of that name works here. Choose one of the staff.
refusal-staff-gone = Not on the staff any more. Choose another.
refusal-not-inside-an-embassy = Neither on an embassy's staff nor known for an officer. Choose somebody inside.
refusal-ours-already = One of ours. Choose another.
refusal-asked-not-long-ago = Asked before, and remembered. Ask again on { $date }, or ask another.
refusal-not-of-our-house = Not one of our own. Choose somebody with a desk in this house.
refusal-looked-into-already = An inquiry is under way. Wait for what comes of it.
refusal-not-seen-through = As far as we know nothing was told to them. A minder at the meetings might hear otherwise.
refusal-another-lie-is-told = Another lie is told of this already, and two lies are none. Say the same, or end the plan first.
## Links

refusal-no-skill = Nobody has taught this agent how. Take a lesson at a meeting first.
refusal-not-in-that-role = The agent who serves the link must be in that role, and fit for it. Assign the role first, and wait until it is learnt.
refusal-no-set = No set was found with this prisoner. There is nothing to play on.
refusal-no-way-back = Nobody has told how this one would come back. Wait until a prisoner does.
## Covert action

refusal-no-action = There is no action in hand. Propose one, and wait for headquarters.
refusal-action-in-hand = One action is in hand already. Finish it or call it off first.
refusal-not-now = There is nothing to begin now. Wait for the answer, or for the men.
refusal-wrong-mark = That cannot be done to this. Choose a paper, a person, a house or opinion, as the kind asks for.
refusal-not-on-paper = That lies in people's heads, and not in a safe. Choose something written down.
refusal-no-guide = Somebody of ours must know the house. Recruit there first.
refusal-guide-elsewhere = That agent neither works there nor reads what lies there. Choose one who does, or nobody.
refusal-no-post = Holds no office. Choose somebody with a desk.
refusal-out-of-reach = Out of everybody's reach for good. Choose somebody else.
refusal-bad-men = The number of men must be from { $least } to { $most }.
refusal-not-our-flag = That flag does not fit. White words are our own, black ones another's; the host cannot be blamed for itself.
refusal-uniform-owns-up = A uniform says whose it is. Take civilian dress, or nobody's flag.
refusal-no-uniform = Nobody puts a printing press into uniform. Choose civilian dress.
refusal-no-such-incident = There is no such incident. Choose one from the list.
refusal-no-such-house = There is no such house. Choose one from the map.
refusal-no-deed-yet = Strangers were seen, and nothing was done yet. Wait for the deed, or search.
refusal-bad-stated = A paper may say { $least } to { $most } per cent. Below that it is about somebody else.
refusal-accused-already = Somebody has been accused of this already. One accusation is believed, two are not.
refusal-no-captives = We hold nobody of that. Choose an incident with captives.
refusal-prisoners-of-war = They wore uniform: prisoners of war, and no spies. Hold them, or exchange them.
refusal-not-the-host = It was not us. Choose a foreign state.
refusal-disowned-already = Nobody wants them: that was asked. Try them, or keep them.
refusal-nothing-to-answer = There is nothing of late to pay back. Wait until there is.
refusal-house-halted = That house cannot work before { $date }. Nothing is signed there until then.
## Headquarters and the trade

refusal-answer-due = Headquarters has a request of ours on its desk. Wait for the answer, then ask again.
refusal-has-leave = We have leave until { $date }. Use it; ask again when it has run out.
refusal-needs-leave = Nothing of ours is sold without leave. Ask headquarters for it first.
refusal-sold-already = That one is sold. Nobody pays twice; choose another.
refusal-nobody-would-believe = What is only in people's heads cannot be photographed. Let it be an intercept, or gossip.
refusal-story-told = A story about that is going round already. Let it run out before telling another.
refusal-no-crisis = Nothing of that kind waits for a word from us. See the desk.
refusal-nobody-asked = Headquarters has not asked who that is. Wait until it does, and think about it then.
