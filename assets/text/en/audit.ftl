# The audit of many campaigns: headings, columns, and what an arrest rests on.

audit-heading = Audit of { $campaigns ->
    [one] one campaign
   *[other] { $campaigns } campaigns
}

## Shown odds

audit-odds = Shown odds against those that were asked, by tenths
audit-odds-by-chooser = The same, by who chose the pitch
audit-odds-by-assessment = The same, by weeks of assessment
audit-odds-note = A player who stops when the motive does not seem to fit asks only after having learnt more than was shown.
audit-col-middle = middle of the interval
audit-col-chooser = chosen by
audit-col-kind = kind of order
audit-odds-by-kind = The same, by kind of order
audit-of-true-name = a pitch in the true name
audit-of-false-flag = a pitch under a false flag
audit-of-friend = a pitch by somebody close
audit-of-way-out = a way out of the country
audit-col-assessed = weeks assessed
audit-col-pitches = pitches
audit-col-shown = shown %
audit-col-asked = asked %
audit-col-accepted = accepted %
audit-col-held = within %
audit-col-width = mean width
audit-by-player = a player
audit-by-player-if-warm = a player, if the motive seemed to fit
audit-by-auditor = the auditor, at random
audit-all = all

## Arrests

audit-arrests = Arrests and what they rest on
audit-col-what = arrests
audit-col-count = count
audit-arrests-all = all
audit-arrests-innocent = of people who served nobody
audit-arrests-without = without any observation
audit-arrests-length = observations an arrest rests on
audit-rests-on = resting, in part, on { $by }
audit-by-team = a team of watchers
audit-by-prisoner = somebody in the cells
audit-by-informant = a walk-in
audit-by-files = old files
audit-by-colleagues = colleagues who noticed
audit-by-inquiry = an inquiry among readers
audit-by-gate = the gate watch
audit-by-chance = people who happened to be there
audit-by-desk = the desk, putting things together
audit-arrest = { $campaign }: { $arrest } { $guilty ->
    [yes] A servant of a Station.
   *[no] Served nobody.
}
audit-when = week { $week }, { $hour }: { $deed }
audit-link = { $what } By { $by }.
audit-witness-team = a team of watchers, in place since week { $week }

## Failures

audit-failures = Operations of Stations that failed, and through whom
audit-failures-note = { $succeeded } operations succeeded. An act is identifiable if the same campaign without it, played again on the same luck, sees the operation succeed.
audit-acts = The acts without which they would have succeeded
audit-col-operation = operation
audit-col-how = how it failed
audit-col-failed = failed
audit-col-through = through an act
audit-col-share = %
audit-col-interval = 95 %
audit-col-act = order of Security
audit-contact = contact
audit-pitch = pitch

## Manners

audit-manners = Orders of players
audit-manners-note = Entropy of the kinds of orders, in bits. A busy week has { $many } agents or cases at least; a change is an order that sets what stands until it is changed.
audit-distances = How differently they play
audit-distances-note = Jensen–Shannon divergence of their orders: 0 for the same, 1 for nothing in common.
audit-col-side = side
audit-col-player = player
audit-col-other = and
audit-col-orders = orders a week
audit-col-entropy = entropy
audit-col-busy-weeks = busy weeks
audit-col-busy-orders = orders in one
audit-col-busy-changes = changes in one
audit-col-bits = bits
audit-station = Station
audit-security = Security
