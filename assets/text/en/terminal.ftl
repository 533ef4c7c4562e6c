# The terminal: tabs, menus, dialogs, and what the desk shows beside its lists.

screen-too-small = Cutout needs a window of 80 columns and 24 lines. Make it larger; until then the only key is Ctrl-C, to leave. Or play by lines: cutout play --plain.
title-motto = One city, two services, and nobody who is quite what the file says.
title-continue = Continue
title-new = New campaign
title-load = Load a campaign
title-settings = Settings
others-decide = The others decide

## Above the screens

head-week-of = week { $week } of { $term }
head-money = money { $money }
head-patience = patience { $patience }
tab-desk = Desk
tab-cables = Cables
tab-people = People
tab-network = Network
tab-intelligence = Intel
tab-cases = Persons
tab-coverage = Net
tab-prisoners = Rooms
tab-secrets = Inside
tab-foreigners = Foreign
tab-plan = Orders
tab-week = Week

## Key bar

bar-open = open
bar-orders = orders
bar-end = end week
bar-undo = undo
bar-redo = redo
bar-withdraw = withdraw
bar-find = find
bar-palette = all
bar-note = note
bar-why = why?
bar-next-panel = next part
bar-next-row = next row
bar-file = the file
bar-move = move
bar-part = next part
bar-publish = write to file
bar-copy = copy the card
bar-scrub = next week
go-to = Go to

## A new campaign

new-begin = Begin
new-scenario = Scenario
new-side = You lead
new-level = Opponent
new-doctrine = Its way
new-seed = Seed
new-seed-any = any
new-change = change
bar-begin = begin
new-place = { $city }, { $year }. { $weeks } weeks.
side-station = a Station
side-station-other = another Station
side-security = Security
side-station-about = A Station lives in somebody else's city. It finds people who know things, wins them, and keeps them unseen.
side-security-about = Security owns the streets and has too few men for them. It finds out who leaks, and to whom, before the term is over.
level-idle = asleep
level-idle-about = The other side gives no orders at all. For looking around.
level-random = erratic
level-random-about = The other side does whatever is allowed. It does not think.
level-regular = regular
level-regular-about = The other side knows its trade.
doctrine-own = its own choice

## Saved campaigns

shelf-title = campaign
shelf-side = side
shelf-week = week
shelf-week-of = { $week } of { $term }
shelf-state = state
shelf-name = folder
shelf-scenario = scenario
shelf-weeks = weeks played
shelf-size = size
shelf-sample = sample
shelf-partly = in part damaged
shelf-closed = not opened
shelf-newer = of a newer game
shelf-empty = Nothing has been saved here.
shelf-older = of an earlier version
shelf-older-kept = It is kept as it is, and no word of it is lost. The game that wrote it plays it on.
shelf-older-file = Its declassified file can be read: { $file }
shelf-file = declassified file
shelf-unreadable = It cannot be opened. Why, and what to do about it, stands beneath the list.
shelf-open = open
shelf-earlier-key = earlier
shelf-earlier = An earlier week
shelf-earlier-note = It opens as a campaign of its own. This one stays as it is. The file at the end will say that it was a branch.
shelf-earlier-week = Week { $week }
shelf-no-weeks = No earlier week of it is kept.
shelf-branch-of = { $title }, from week { $week }
shelf-rename-key = rename
shelf-rename = Rename
shelf-rename-ask = A new name for { $title }:
shelf-renamed = Renamed. Its folder is { $name }.
shelf-copy-key = copy
shelf-copy = Copy
shelf-copy-ask = A name for the copy of { $title }:
shelf-copy-of = { $title }, copy
shelf-copied =
    { $left ->
        [0] Copied. The folder is { $name }.
        [one] Copied to { $name }. One damaged file stayed behind.
       *[other] Copied to { $name }. { $left } damaged files stayed behind.
    }
shelf-export-key = export
shelf-exported = Written: { $path }
shelf-delete-key = delete
shelf-delete = Delete
shelf-delete-word = delete
shelf-delete-ask = { $title } will be gone for good, with every week of it. To do it, type: delete
shelf-deleted = { $title } is gone.
shelf-sample-stays = A sample stays as it is. c makes a copy that is yours.
outcome-given-up = given up
outcome-lost = lost
outcome-lost-narrowly = lost by a little
outcome-drawn = a draw
outcome-won-narrowly = won by a little
outcome-won = won
outcome-over = over

## The desk

board-title = How things stand
card-title = Selected
card-nothing = Nothing is selected. What the cursor stands on is shown here.
map-title = The city
map-too-small = There is no room for the map.
head-note = Your note
card-half-life = half-life
card-others = On the same matter
card-others-empty = Nothing else has come in on this.
card-readers = Ours who read it
card-readers-empty = Nobody of ours reads it.
card-secret = What it is
card-site = A place
card-place = A district
card-district = district
card-takes-drop = takes a dead drop
card-known-drop = a known dead drop
card-watch = watched, of 100
card-crowd = crowd, of 100
card-sites = Places
card-good-for = good for
card-drop-place = a drop
card-residents = Who lives here
card-residents-empty = Nobody on file.

## The chart

chart-house = the house
chart-officers = officers
chart-theirs = their people
chart-known = circle
chart-controls = handles
chart-confirmed = close
chart-suspected = slight
chart-broken = broken
chart-several = several
chart-on-file = ({ $who })
chart-people = ( ) works for nobody yet
chart-more = more
chart-not-drawn = links not drawn: Tab for the list
chart-too-small = No room for a chart here: Tab for the list.
chart-elsewhere =
    { $count ->
        [one] one more is linked to nobody here
       *[other] { $count } more are linked to nobody here
    }

## People

col-loyalty-short = resistance
unknown-short = ?

## Orders

order-have-assessed = Have { $who } look closely
order-have-introduced = Have { $who } bring us together
odds-accepts = The answer is yes
odds-crosses = Across the border
odds-drivers = What makes it
odds-what = what counts
odds-points = points
odds-narrow = what would tell more
odds-honest = Eight in ten of the chances that fit what we know lie between these two figures.
term-base = To begin with
term-motive = The motive
term-committed = small things done
term-cold = hardly known to each other
term-tie = what they are to each other
term-rapport = Rapport
term-pressure = Pressure, in the place of rapport
term-introduced = Introduced by a friend
term-asked = Had time to think
term-window = Vulnerability
term-loyalty = Resistance
term-diplomat = The officer is a diplomat
term-flag = The card gives the lie to the flag
term-fear = Arrests that were heard of
term-family = The family comes too
narrow-assess = have an agent look closely
narrow-develop = let the officer develop the target
narrow-nothing = nothing we could do

## Ending the week

handing-title = End the week?
handing-yes = end the week
handing-no = back to the plan
week-on = go on
week-days = { $left }/{ $all }
week-days-note = days left

## When the disk refuses

head-unsaved = NOT SAVED
head-read-only = READ ONLY
disk-refused = The disk refuses
disk-refused-note = The game goes on. What is not on the disk is lost when you leave.
disk-again = try again
disk-again-about = once there is room, or the drive is back
disk-elsewhere = another directory
disk-elsewhere-about = the campaign moves there
disk-go-on = go on
disk-go-on-about = tried again with every order and week
disk-move = move there
found-title = Not as it was left
found-settings = In your settings
found-closed = Not opened
found-on = go on

## Messages

toast-welcome = Good morning. F1: how to begin. o: orders. e: end the week. ?: help.
toast-copied = The card is on the clipboard, if the terminal takes it.
toast-copying-off = Copying is off: the menu (q) has the switch. Ctrl-s writes the card to a file.
toast-published = Written: { $path }, and as Markdown beside it.
toast-nowhere = This campaign is kept nowhere, so there is no place to write to.
toast-nothing = There is nothing to take back.
toast-not-now = That cannot be done now.
toast-undone = Taken back.
toast-nothing-again = Nothing of last week can be ordered again.
toast-redone = Done again.
toast-withdrawn = The order is withdrawn.
toast-which-order = Put the cursor on an order of the plan first.
toast-note-what = Put the cursor on somebody or something first.
toast-why-what = Put the cursor on an order or a figure first.
toast-blast-whom = Put the cursor on an agent to see whom the arrest would reach.
toast-noted = Noted.
toast-kept = Everything is saved as you give it. Nothing is waiting.
toast-thinking = The others are still deciding.
toast-sample = A sample. The first order makes a copy of it that is yours.
note-on = A note on { $who }
note-keep = keep
note-drop = leave it
find-nothing = Nothing fits.

## Menu and leaving

menu-back = Back to work
menu-kept = Kept in { $path }.
menu-unkept = Not kept, it holds until you leave: { $why }
menu-theme = Colours
menu-glyphs = Signs
menu-mouse = Mouse
menu-copying = Copying to the clipboard
menu-language = Language
menu-one-language = There is no other language here. cutout language new makes one.
menu-title = To the title
glyphs-full = all
glyphs-cp437 = code page 437
glyphs-ascii = plain ASCII
resign-word = resign
resign-ask = The campaign ends here, in week { $week } of { $term }, without the orders of the week, and its file is opened. It cannot be taken back. To do it, type: { $word }
leave-title = Leave the game?
leave-nothing = No campaign is being played.
leave-stay = stay
leave-go = leave

## The rule book

codex-read = read
codex-scroll = scroll
codex-search = search
codex-link = next link
codex-leads-to = Leads to
codex-leads-to-by-word = Leads to (open one by its word: rules WORD)

## Help

help-title = Help: { $screen }
help-all = All keys
help-more = all keys
help-keys = Keys
help-legend = Signs
key-digits = The numbered thing on the screen
key-space = Tick, or take the tick back
key-again = On a sheet: as last time
help-choosing = What can be done about this, the common orders at digits that never change. The arrow stands on the next step: Enter opens it. Letters find any order, by the trade's word or a plain one; a struck line says why it cannot be given now. F1 opens the page of the rule book.
help-contacts = Left and Right choose how and how often each agent is in contact, a digit chooses by number, and Enter orders all of it at once. The first value leaves things as they stand. x puts a row back.
help-doubles = Left and Right choose what each double takes along to the next meeting, truths first and the cheapest of them; lies are on what was asked for. Enter orders all of it at once. x puts a row back.
help-teams = A digit or an arrow sets how many teams stand there; what one row gives up another can take, and Enter orders all of it at once. x puts a row back to how it was.
sheet-as-it-was = as it was
key-ctrl-c = Leave; twice: at once
key-ctrl-z = Put the game into the background
help-desk = Above is what asks for a decision, the most pressing first. Below are the plan of the week, the city, and a card of whatever the cursor stands on. Tab goes from part to part. Put the cursor on somebody and press o for the orders that fit; press e when the plan is done. A quiet week needs no orders: standing arrangements keep themselves.
help-cables = Everything that came in last week. Enter opens whom or what it is about.
help-people = Everybody on file, by how far they have come: spotted, assessed, introduced, developed, asked. The last column says what the next step would be. o gives orders for the one under the cursor.
help-network = Who is handled by whom and who knows whom. A line that only crosses another is no link: every link has its sign. Home puts whoever is selected into the middle, End goes back. d shows whom an arrest would reach. Tab shows the same as a list, with cells and safeguards.
help-intelligence = Claims in force, reports with their grade and what they conflict with, what headquarters wants, and how well we have judged so far.
help-cases = Files by weight. Points come from what was seen, said and found. o on a file gives the orders that it bears.
help-coverage = Where the teams stand and what they saw last week. A team sees more where it stands longer.
help-prisoners = Who sits in our cells, until when, and what was said there. Below: who works for us, what goes along to the next meeting, and what the other side wants to know.
help-secrets = What we have to keep, and who read what leaked. The last row is always there: perhaps nobody leaked it.
help-foreigners = Diplomats and traders, with what we hold them to be.
help-plan = What was ordered, what falls due by itself, and what is left. x withdraws the order under the cursor, u takes the last step back, w shows the reasons for a chance.
help-week = What the last week brought, in the order in which we were told.
help-dossier = Everything on one person.
legend-new = new since last week
legend-changed = changed, or waits
legend-lost = lost
legend-watch = how closely a district is watched; a full bar is the closest
legend-agent = an agent lives there
legend-target = somebody on file lives there
legend-drop = a dead drop of ours
legend-arrested = somebody who was arrested
legend-team = teams of ours, with their number
legend-seen = somebody was seen there last week
legend-known-drop = a known dead drop
legend-handles = handles, or is handled by
legend-close = knows well
legend-slight = knows slightly
legend-broken = broken by an arrest
legend-on-file = works for nobody yet

tab-headquarters = HQ
tab-doubts = Boards
help-headquarters = What headquarters asks and wants, how we stand with it, and what it passes on.
help-doubts = What bears on each of ours. It draws no sum; d opens a board, and there ← and → move your own figures.
help-suspects = Everybody of whom something is known, and what leaked. s strikes a leak or a person out, d opens a board, p files a figure.
tab-suspects = Boards
toast-doubt-whom = Choose somebody first.
toast-on-boards = That is for boards: d on somebody opens one.
toast-struck = Struck out. It stays to be seen.
toast-unstruck = It counts again.
toast-strike-what = Go to an item first.
strike-title = Struck out, because
strike-do = strike
strike-no-reason = no reason given
board-figure-how = 1–4 choose the kind, ← and → move its figure, Enter files.
board-files = file the figures
board-step = figure ±{ $step }
board-next = next
bar-strike = strike
bar-view = view
belief-title = { $asked } In hundredths, 0 to 100
toast-believe-what = Choose a person or a report first.
toast-filed = Filed, with its date.
toast-hundredths = A figure from 0 to 100.
belief-keep = file

## The parts of the trade

craft-agents = Agents
craft-recruiting = Recruiting
craft-links = Getting through
craft-reports = Reports
craft-doubts = Signs of control
craft-safety = If it goes wrong
craft-home = Headquarters
craft-night = By night
craft-eyes = Eyes and ears
craft-cases = Cases
craft-prisoners = Prisoners
craft-doubles = Doubles
craft-secrets = Our own secrets
craft-traps = Traps
craft-house = Houses from within
craft-incidents = Incidents
