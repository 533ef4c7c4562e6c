# cutout doctor: what this terminal is, and what to do about it.

doctor-size = size
doctor-colours = colours
doctor-utf8 = UTF-8
doctor-glyphs = signs
doctor-mouse = mouse
doctor-italics = italics
doctor-background = background
doctor-term = TERM
doctor-colorterm = COLORTERM
doctor-config = settings
doctor-keys = keys
doctor-saves = campaigns
doctor-log = log
doctor-none = none
doctor-unset = not set
doctor-absent = {"  "}(nothing there yet)
doctor-unreachable = {"  "}(cannot be reached: { $why })
doctor-well = Nothing to complain of.
doctor-hindered = the game cannot be played on the screen here; cutout play --plain plays by lines
doctor-card = Look at this card. If something on it looks odd, so will the game.

background-light = light
background-dark = dark

colours-none = none
colours-16 = sixteen
colours-256 = 256
colours-true = all of them

because-lc-all = LC_ALL says so
because-lc-ctype = LC_CTYPE says so
because-lang = LANG says so
because-no-locale = no locale is set, so it is assumed
because-console = the console of Linux has few signs
because-utf8 = the locale is UTF-8
because-not-utf8 = the locale is not UTF-8
because-italics = TERM names a terminal that has them
because-no-italics = here they would be shown reversed
because-colorfgbg = COLORFGBG says so
because-no-colorfgbg = COLORFGBG says nothing, so it is assumed
because-ssh = over ssh every movement would be a packet
because-here = the terminal is here

advice-no-terminal = This is a file or a pipe, not a terminal. Play by lines: cutout play --plain.
advice-small = The window is smaller than 80 columns and 24 lines. Make it larger, or the letters smaller.
plain-instead = TERM names no terminal that can place a cursor, so this is played by lines, as with --plain; set TERM to what you use, such as xterm-256color, to play on the screen.
advice-dumb = TERM names no terminal that can place a cursor. Set it to what you use, such as xterm-256color, or play by lines: cutout play --plain.
advice-utf8 = The locale is not UTF-8, so plain letters are drawn. Set LANG to a UTF-8 locale, or ask for signs: cutout play --glyphs full.
advice-colours = Sixteen colours are used. If this terminal shows more, set COLORTERM=truecolor, or ask for them: cutout play --color true.
advice-mouse = The mouse is left to the terminal; everything can be done by keys. To have it all the same, switch it on in the menu (q, then m).

card-ink-body = What is plainly so
card-ink-heading = A heading
card-ink-muted = Of less weight
card-ink-person = Somebody
card-ink-ours = One of ours
card-ink-good = Good news
card-ink-warning = A warning
card-ink-danger = Danger
card-signs-links = kinds of link
card-signs-meter = a meter
card-signs-marks = marks
card-selected = The line the cursor stands on
