# The order sheet, and what can be done about something.

sheet-open = (to be said)
sheet-new = new · order { $number } of this week
sheet-changes = changes order { $number } of this week
sheet-cost = It takes
sheet-effects = What else it does
sheet-chance = How it can go, by our papers
sheet-refused = Not possible: { $refusal }
sheet-days-left = { $officer }: { $left } of { $all } days left
sheet-money-left = { $left } money left
sheet-patience-left = { $left } patience left
sheet-claims-left = { $left } claims left
sheet-teams-left = { $left } teams left
sheet-analysts-left = { $left } analysts left
sheet-warrants-left = { $left } warrants left

## What else it does

sheet-rapport = rapport { $before } → { $after }
sheet-handed = { $officer } takes over: rapport { $before } → { $after } (turned over at a joint meeting: { $joint })
sheet-turned-over = { $officer } takes over: rapport { $before } → { $after }
sheet-face =
    { $count ->
        [one] { $who } will know { $officer }'s face
       *[other] { $who } will know { $officer }'s face: { $count } of these friends know it then
    }
sheet-shared = { $site } is { $who }'s too: a team there sees both
sheet-empty-drop = An access agent has nothing to leave in a drop
sheet-server = { $server } and { $who } will know each other's faces
sheet-reach = If { $who } were taken, the arrest would now reach { $new } too (before: { $count })
sheet-no = A no: in { $time } of 100 asks for time; else { $chance } tell Security, +{ $points } on { $officer }, and nobody tells us
sheet-yes = A yes: { $chance } of 100 tell Security as well, and nothing shows it
sheet-traced = Used so, it points at the source in { $chance } of 100; about { $readers } read it
sheet-stands = Headquarters has now: { $value }, { $probability } %, { $handling }, since { $date }; this changes it
sheet-file = The file counts { $points } of { $all } points: { $arrest } bear an arrest, { $charge } a charge
sheet-kinds = { $kinds }; one kind counts { $most } at most
sheet-one-kind = One kind of evidence only: the ministry wants { $patience } patience for that, whatever the file says
sheet-fetched = Named by a prisoner as one of the chain: for { $weeks } weeks that is enough
sheet-freed = If it comes to nothing, letting go costs { $patience } patience
sheet-answered = In { $chance } of 100 they send one of ours home within { $weeks } weeks
sheet-turns =
    { $broken ->
        [0] A yes in { $chance } of 100; we do not know for what, nor what the officer was to the prisoner
       *[other] A yes in { $chance } of 100, +{ $broken } once talk has begun; one deal an arrest
    }

## Our own doubt

sheet-motive = The motive fits in { $right } of 100: then a yes in { $fits }, else in { $fails }. The chance above mixes both.
sheet-theirs = A yes may be theirs: of 100 who say it, { $chance } say it to Security as well. It will not show.
sheet-sent = Of 100 who come to us unasked, { $theirs } are theirs, by our tables.
sheet-route = Our doubt: we do not know their teams. One on either sees it in { $one } of 100, two in { $two }; this detour shows a tail on { $officer } in { $shows }, and never one on the other.

## Teams

sheet-teams = Teams
sheet-wire = A wire
sheet-teams-title = Teams, wires, informers
sheet-teams-free = teams free: { $left }
sheet-wire-on = wire: { $who }
sheet-informer-in = informer: { $house }
sheet-brought =
    { $count ->
        [0] nothing yet
       *[other] { $count } since { $date }
    }
sheet-teams-none = Nothing is watched yet. Put the cursor on somebody and press o.
sheet-stand = stand
sheet-as-one-act = all of them on one sheet, given as one act
sheet-contacts-title = Contact with all agents
sheet-contacts-none = There are no agents yet. Pitch somebody first.
sheet-on-ice = on ice
sheet-doubles-title = What all doubles take along
sheet-doubles-none = There are no doubles yet. Turn a prisoner first.
sheet-takes-along = takes along
sheet-was-asked = was asked for
sheet-takes-nothing = nothing
sheet-truth-on = the truth: { $topic }
sheet-lie-on = a lie: { $topic }: { $value }
sheet-at-patience = { $text } ({ $patience } patience)
sheet-nothing-changes = Nothing is changed.

## What now?

sheet-what-now = { $who }: what now?
sheet-what = What shall be done?
sheet-a-friend = a friend
sheet-no-friend = None of our agents knows this person.
sheet-more = { $count } more: type a word
sheet-none-such = No order is called that.

## Keys and flashes

sheet-give = order
sheet-choose = open
sheet-change = change
sheet-tick = tick
sheet-field = field
sheet-again = as last time
sheet-withdraw = withdraw
sheet-why = why
sheet-aside = put aside
sheet-filter = filter
sheet-say-first = Say this first.
sheet-two-errands = Two errands at one meeting, no more.
sheet-no-value = That cannot be had: { $why }
sheet-no-digit = No value of this field has that number.
sheet-no-last = Nothing like it was ordered before.
sheet-filled = As last time.
sheet-put-aside = Put aside. o takes it up again.
sheet-none-stands = No such order stands.
sheet-no-key = No such key here.
sheet-dropped = Too soon: that digit was meant for what has just closed.
