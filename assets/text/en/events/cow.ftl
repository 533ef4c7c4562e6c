card-10-station = A sentry has shot a cow. Notes have been exchanged about the cow. Nothing crosses until the note about the cow has been answered, and it has come back for the spelling.
    .title = The Bridge at Sternau
    .r1 = lend the legation our speller
    .r2 = let home believe that it was ours to shoot
    .r3 = wait for the cow

card-10-security = A sentry of ours has shot a cow of theirs. The sentry says that it was out of uniform. The border is closed, and for a month it is ours to look at.
    .title = The Bridge at Sternau
    .r1 = two teams to the stations: shoes, bags, faces
    .r2 = pay for the cow
    .r3 = salute
