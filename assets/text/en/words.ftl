# Words that stand inside sentences and cells.

## Probability, in hundredths; the limits are those of the rule book

odds-unlikely = unlikely
odds-doubtful = doubtful
odds-even = even
odds-likely = likely
odds-very-likely = very likely

## What people are like

motive-money = money
motive-ideology = conviction
motive-coercion = pressure
motive-ego = vanity
motive-grievance = grievance
tie-family = family
tie-colleague = colleagues
tie-friend = friends
tie-lover = lovers
tie-club = the same club
tie-debtor = a debt
cover-local = private citizen
cover-diplomat = on the diplomatic list
cover-official = on the staff of an embassy
cover-trader = foreign trader
known-site = by a place
known-alias = by an alias
known-face = by sight
known-true-name = by name
known-close-name = by name, and well
sex-woman = woman
sex-man = man

# What stands in for a person in a sentence: $who-he, $who-him, $who-his, $who-himself. Somebody
# without a face has no sex.
pronoun =
    .he = { $sex ->
        [woman] she
        [man] he
       *[unknown] this person
    }
    .him = { $sex ->
        [woman] her
        [man] him
       *[unknown] this person
    }
    .his = { $sex ->
        [woman] her
        [man] his
       *[unknown] their
    }
    .himself = { $sex ->
        [woman] herself
        [man] himself
       *[unknown] in person
    }
# A holding that has no message of its own: another theatre's.
holding-plain = { $topic }
    .the = { $topic }
    .asked = this: { $topic }

## Contacts

sdr-straight = no detour
sdr-short = one day of detour
sdr-long = two days of detour
route-clean = clean
route-unsure = unsure
route-covered = covered
channel-meeting = meeting
channel-drop = dead drop
channel-brush = brush pass
channel-through = through a leader
standing-active = active
standing-dormant = dormant
standing-gone = out of the country
standing-parted = ours no longer
alarm-run = run
alarm-freeze = freeze
alarm-stay = stay
publicity-open = in the open
publicity-secret = in secret
pursuit-hold = write them down
pursuit-roll-up = fetch whoever is named
parting-paid = with a pension
parting-frozen = in silence
parting-abandoned = left alone
parting-denounced = denounced to their own people
crossing-train = by the night train
crossing-car = in the embassy's car
crossing-boat = by boat
handover-joint = by a joint meeting
handover-token = with a token
life-divorce = a divorce
    .said = the marriage is being dissolved
life-debt = debts
    .said = there are debts
life-passed-over = passed over for promotion
    .said = the promotion went to another
life-child-ill = a child is ill
    .said = a child at home is ill
life-speech = a speech that disgusted
    .said = a recent speech caused disgust
life-friend-arrested = a friend was arrested
    .said = a friend has been arrested
cultivation-company = dinners and walks
cultivation-favour = a favour
cultivation-task = something small, asked
grudge-left = was left
grudge-pressed = was pressed
grudge-homesick = was taken out, and came home

## Relations between states

relations = { $first } { $warmth }, { $second } { $other }

## False flags

flag-own = in our own name
flag-other = in the name of { $principal }
flag-buyer = in the name of { $principal }
flag-host = in the name of { $principal }'s own service
principal-buyer = a private buyer
leaning =
    { $leaning ->
        [first] speak kindly of { $first }
        [second] speak kindly of { $second }
       *[neither] speak kindly of nobody
    }

## Product

handling-eyes-only = eyes only
handling-sanitised = sanitised
handling-action-on = action on
means-document = document
means-knowledge = own knowledge
means-hearsay = hearsay
means-original = the paper itself
form-document = on paper
form-knowledge = in heads
grade-a = A, reliable
grade-b = B, usually reliable
grade-c = C, fairly reliable
grade-d = D, not usually reliable
grade-e = E, unreliable
grade-f = F, cannot be judged
item-1 = 1, confirmed by others
item-2 = 2, probably true
item-3 = 3, possibly true
item-4 = 4, doubtful
item-5 = 5, improbable
item-6 = 6, cannot be judged

## Security's papers

case-open = open
line-contacts = who was met
line-product = what was given
line-handler = who gave the orders
foreign-nothing = nothing known
foreign-suspected = suspected officer
foreign-known = known officer
gone-held = in our cells
gone-convicted = convicted
gone-exchanged = exchanged
gone-expelled = expelled
gone-vanished = vanished
item-old-file = from an old file
item-harmless = a harmless-looking contact with a known officer
item-clandestine = a clandestine contact
item-seen-at-drop = seen at a known drop
item-reader-of-leak = read what leaked
item-irregular = irregular handling, or money
item-named-in-custody = named by a prisoner
item-spoken-of = spoken of by a prisoner
item-hindsight = was seen with an officer who turned out to be one
item-described-in-custody = described by a prisoner
item-at-border = turned back at the border
item-came-to-embassy = went into the embassy
item-kit = kit found
item-denounced = denounced by somebody who was asked
item-evasive-route = an evasive route
item-pitched-somebody = pitched somebody
item-joined = carried over from a face
item-letter = a letter without a signature
item-named-by-defector = named by one who came over
watch-gate = the embassy gate

## People and places

name-face = stranger { $number }
name-unsigned = the unsigned one
name-nobody = nobody
name-full = { $name } ({ $post }, { $institution }; { $detail })
name-private = { $name } ({ $cover }; { $detail })
name-foreign = { $name } ({ $state }, { $cover }; { $detail })
name-aside = { $name } ({ $cryptonym })
post-at = { $post }, { $institution }
hour =
    { $day ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    } { $hour }:00
range = { $low }–{ $high }
weeks =
    { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
teams =
    { $count ->
        [one] 1 team
       *[other] { $count } teams
    }
week-number = week { $week }
yes = yes
no = no
none = none
unknown = not known
interval =
    { $every ->
        [one] every week
       *[other] every { $every } weeks
    }

## Moles

item-house-inquiry = an inquiry in the house
item-named-by-insider = given away by one of theirs
item-asked-for = asked for by a foreign state
staff-driver = driver
staff-cleaner = cleaner
staff-cipher-clerk = cipher clerk
inside-officer = officer
clearance-full = everything
clearance-restricted = front rooms
clearance-suspended = on leave
clearance-dismissed = dismissed
tip-case = a case is open
tip-arrest = they are coming
tip-theirs = works for them
tip-inquiry = looked into
papers-none = nothing
papers-cases = a case
papers-arrests = an arrest
papers-doubles = a double
papers-all = everything
role-agent = an agent who collects
role-talent-spotter = a talent spotter
role-access-agent = an access agent
role-principal = a principal agent
role-courier = a courier
role-cutout = a cutout
role-letter-box = a live letter box
role-address = an accommodation address
role-keeper = the keeper of a safe house
role-operator = a radio operator
role-forger = a forger of documents
role-support = a support agent
role-sleeper = a sleeper
role-influence = an agent of influence
role-from = { $role }, from { $date }
craft-writing = secret writing
craft-voice = listening to figures
craft-radio = the wireless set
craft-burst = the burst set
craft-check = the security check
way-back-mark = a mark on a wall
way-back-rendezvous = a bench, on certain days
way-back-address = a card to an address
way-back-advert = an advertisement
way-back-broadcast = a phrase on the wireless
way-back-dated-drop = a dead drop on a certain day
check-present = present
check-absent = absent
check-garbled = garbled
reception-arrest = take whoever comes
reception-control = say the right words
item-on-the-air = a transmitter in the house
item-strange-letters = strange letters
item-journey = a journey like others
channel-abroad = meeting abroad
channel-house = safe house
channel-letter-box = live letter box
channel-post = secret writing
channel-courier = courier
channel-voice = figures at night
channel-radio = wireless
channel-burst = burst
channel-signal = mark on a wall
watch-air = the air
watch-mail = the letters of { $district }
checks = { $present } present, { $absent } absent, { $garbled } garbled; last: { $last }, { $date }
## Ways of coming

## Covert action

feat-raid = a raid
feat-snatch = an abduction
feat-sabotage = sabotage
feat-assassination = an assassination
feat-white = propaganda in our own name
feat-grey = propaganda in nobody's name
feat-black = propaganda in another's name
feat-unknown = strangers
dress-civilian = in civilian dress
dress-uniform = in uniform
pace-hasty = in haste
pace-measured = in good time
pace-thorough = at leisure
style-quiet = quietly
style-forceful = by force
phase-prepare = preparation
phase-insert = the way in
phase-act = the deed
phase-withdraw = the way out
course-clean = clean
course-partial = partial
course-noisy = noisy
course-burned = burned
course-lost = lost
over-finished = finished
over-called-off = called off
over-denied = denied
over-lapsed = lapsed
over-failed = failed
clue-dress = dress
clue-kit = kit
clue-face = a face
clue-token = a token
clue-word = a captive's word
mark-opinion = what people think
scene-streets = the streets
incident-name = no. { $number }, { $feat }, { $scene }
gone-dead = dead
item-inside-help = held the door of a house that was entered
## Headquarters

mood-even = civil
mood-counting = counting claims
mood-doubting = believing nothing
mood-prying = asking for names
mood-bold = wanting action
mood-mean = saving
priority-routine = routine
priority-pressing = pressing
priority-urgent = urgent
asked-for-money = money
asked-for-officer = an officer
asked-for-approval = leave
outcome-met = met
outcome-unmet = not met
outcome-moot = pointless by now
origin-intercept = intercept
origin-photograph = photograph
origin-liaison = third service
alibi-intercept = an intercept
alibi-photograph = a photograph
alibi-gossip = gossip

## Kinds of evidence
evidence-seen = seen
evidence-leaks = leaks
evidence-words = words of others
evidence-found = found
evidence-wires = wires and letters
evidence-one = { $kind } { $points }

## What agents speak of

concern-nothing = nothing in particular
concern-family = the family
concern-holiday = the holiday
concern-season = another quarter of a year
concern-wages = the wages
concern-gift = the money
concern-apart = the weeks without a meeting
concern-work = how much is asked
concern-new-face = the new officer
concern-arrest = the arrest in the paper
concern-way-out = the way out
concern-job = the new job

# Lists: one name after the other, and the last one as a sentence has it.
list-next = { $before }, { $next }
list-last = { $before } and { $next }
