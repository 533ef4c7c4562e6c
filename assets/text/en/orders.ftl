# One message for each order: the label in menus; `.sentence` is what the plan shows, `.hint` what
# the order is for.

order-meet = Meet an agent
    .sentence =
    { $errands ->
        [0] { $officer } meets { $who }, { $sdr }; { $caution }.
        [one] { $officer } meets { $who }, { $sdr }; { $caution }. Errand: { $first }.
       *[other] { $officer } meets { $who }, { $sdr }; { $caution }. Errands: { $first }; { $second }.
    }
    .hint = Face to face, with up to two errands
order-service-drop = Service a dead drop
    .sentence = { $officer } loads and clears { $who }'s drop at { $site }.
    .hint = Fetch packets and leave word, without a meeting
order-set-contact = Arrange standing contact
    .sentence =
    { $channel ->
        [none] The standing arrangement with { $who } ends.
        [drop] { $officer } services { $who }'s drop, { $interval }, until further notice.
       *[meeting] { $officer } meets { $who }, { $interval }, { $sdr }; { $caution }; until further notice.
    }
    .hint = Contacts that keep themselves, until changed
order-task = Task an agent
    .sentence =
    { $has ->
        [yes] { $who } is to look for { $topic }.
       *[no] { $who } is relieved of the task.
    }
    .hint = Say what to look for, and so what we lack
order-pay = Pay an agent
    .sentence = { $who } gets { $money } above the wage.
    .hint = Buys rapport; may be noticed
order-dormant = Put an agent on ice
    .sentence = { $who } is put on ice.
    .hint = No contact, no product, half the wage
order-wake = Wake an agent
    .sentence = { $officer } wakes { $who }, { $sdr }.
    .hint = A meeting that ends the rest
order-develop = Develop a target
    .sentence = { $officer } cultivates { $who }, { $sdr }.
    .hint = Dinners and patience: rapport grows, traces too
order-pitch = Make the offer
    .sentence =
    { $stop ->
        [yes] { $officer } makes { $who } an offer on { $motive }, { $money } in the envelope, { $sdr }; to stop if the motive does not seem to fit.
       *[no] { $officer } makes { $who } an offer on { $motive }, { $money } in the envelope, { $sdr }; to go through with it.
    }
    .hint = The question that cannot be taken back
order-grade-report = Grade a report
    .sentence = Report { $number } from { $who } is graded { $grade }.
    .hint = A letter for the source, a figure for the item
order-disseminate = Send a claim to headquarters
    .sentence = Headquarters is told: { $topic }: { $value }, at { $probability } per cent ({ $odds }), { $handling }. It rests on report { $number }.
    .hint = Say what you believe, and how strongly
order-burn-notice = Issue a burn notice
    .sentence = All that rests on { $who } is withdrawn.
    .hint = Withdraw every claim of one source
order-watch = Place watchers
    .sentence =
    { $teams ->
        [0] The watch on { $place } is lifted.
        [one] One team on { $place } from now on.
       *[other] { $teams } teams on { $place } from now on.
    }
    .hint = On a person, a site, a district or the embassy gate
order-identify = Identify a face
    .sentence = An analyst goes through the albums for { $who }.
    .hint = Look for the name that belongs to a face
order-expel = Expel a diplomat
    .sentence = { $who } is declared unwelcome.
    .hint = Costs patience; far more without proof
order-open-case = Open a case
    .sentence = A preliminary case is opened on { $who }.
    .hint = Keeps points from fading; its subject is always named
order-promote-case = Promote a case
    .sentence = The case on { $who } becomes a full one.
    .hint = From preliminary to full
order-close-case = Close a case
    .sentence = The case on { $who } is closed.
    .hint = Frees an analyst; the points begin to fade
order-arrest = Make an arrest
    .sentence = { $who } is arrested. The file stands at { $points }.
    .hint = In the open; the whole city will know
order-interrogate = Choose a line of questions
    .sentence = { $who } is questioned, first on { $line }.
    .hint = What is pressed for first comes first
order-charge = Bring a charge
    .sentence = { $who } goes before a court.
    .hint = Needs proof or a confession
order-release = Release a prisoner
    .sentence = { $who } is let go.
    .hint = Costs patience; less than being wrong
order-inquire = Open a leak inquiry
    .sentence = Who has read { $topic }? Two analysts will ask.
    .hint = Points for every reader of a secret that leaked
order-restrict = Cut a reader's list
    .sentence = The reader's list of { $topic } is cut.
    .hint = Half the posts lose access
order-change-plans = Change plans
    .sentence = { $topic } is reissued with new content.
    .hint = What was stolen becomes worthless

errand-none = no errand
errand-spot = name people who could be of use
errand-assess = look closely at { $who }
errand-introduce = bring { $who } and { $officer } together
errand-learn-drop = learn the drop at { $site }
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
