card-50-station = A prize for poetry has gone, abroad, to a filing clerk of the { $house }, who may not fetch it. The poems are about rain. The censor has asked what is meant by rain.
    .title = A Prize for Poetry
    .r1 = have them read on our wireless, at breakfast
    .r2 = bring the money in, by hand, without a word
    .r3 = read the poems

card-50-security = A prize for poetry has gone, abroad, to a filing clerk of the { $house }, who did not ask for leave to be read. The poems are about rain. The ministry would like to know whose.
    .title = A Prize for Poetry
    .r1 = let the clerk fetch it, and come back
    .r2 = a desk without a window
    .r3 = have the poems reviewed
