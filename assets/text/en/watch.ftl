# The match viewer: a campaign of others.

watch-title = { $scenario }: { $players }
watch-against = { $one } against { $other }
watch-truth = the truth
watch-nothing = nothing to see
watch-playing = playing, pace { $pace }
watch-paused = paused, pace { $pace }
watch-over = over
watch-orders = What was ordered
watch-no-orders = Nothing was ordered.
watch-truth-week = The truth of week { $week }, { $date }
watch-pause = pause
watch-play = play
watch-step = step
watch-back = back
watch-faster = faster
watch-slower = slower
watch-eyes = other eyes
watch-truth-key = truth
watch-leave = leave
watch-dumb = TERM names no terminal that can place a cursor; set it to what you use, such as xterm-256color (only cutout play has a --plain)
