# What an agent says who has somebody to care for, a message for each concern; the attributes are
# variants. A new sentence is a new line under its concern. Only $agent has a sex here: say "my
# sister", not "she".

said-tender-nothing = { $agent } had brought two rolls, in case the officer had not eaten. They ate them on the way.
    .b = { $agent }: "There's a blackbird in the lift shaft. The whole house takes the stairs, and nobody has said why."
    .c = { $agent } noticed that the officer was coughing and asked, for the first time, something about us.
said-tender-family = { $agent }: "The little one starts school on Monday, and will have your officer's umbrella."
    .b = { $agent } sat up three nights with { $agent-his } mother, and came all the same. The mother was better by the third.
    .c = { $agent } has put a letter from { $agent-his } sister into the hymn book, and reads it during the sermon.
said-tender-holiday = On the holiday { $agent } had nine at a table for six, and the smallest slept on the coats.
    .b = { $agent } kept a slice of the holiday cake for the officer, in a clean handkerchief.
    .c = { $agent }: "They lit the river on the holiday. I held the child up, and for once I looked at nothing else."
said-tender-season = { $agent }: "A quarter of a year. The scarf that I began at our first meeting has got as far as the elbow."
    .b = { $agent } says that the chestnut by the bench was bare when this began, and has looked it up in no calendar.
    .c = { $agent } asked how the officer's own people had come through the winter. It was not the season for it, but it was meant so.
said-tender-wages = { $agent }: "It doesn't matter for me. But I had told them that there would be shoes."
    .b = { $agent } has sold the good lamp, since nothing came, and says that one sees the stars better.
    .c = { $agent } was more ashamed of our not having it than we were.
said-tender-gift = { $agent } bought a winter coat with it, and it was not in { $agent }'s size. It fitted the one whom it was for.
    .b = { $agent }: "I put it under the clock for them. They think it is from an aunt."
    .c = { $agent } asked whether the officer would go short because of it.
said-tender-apart = { $agent }: "I was afraid that you were ill. I asked in two hospitals for somebody with your cough."
    .b = { $agent } has been feeding the ducks at the place all those weeks, since somebody had to have a reason to be there. They come now.
    .c = When nobody came { $agent } lit a candle, for whichever of us it was.
said-tender-work = { $agent }: "I did it while they slept. I only ask that it's not to be on a Sunday."
    .b = { $agent } has both, and red eyes, and had told them at home that it was the onions.
    .c = { $agent } asked whether the second could be left until the measles are over. There are three of them with measles.
said-tender-new-face = { $agent } asked first of all whether the other one was well, and whether there had been a farewell.
    .b = { $agent } has brought the new officer the same rolls, with less butter, to begin with.
    .c = { $agent }: "You have kind hands. The other one did not, but I had got used to them."
said-tender-arrest = { $agent } knew the children of the name in the paper, and has left a bag of apples at that door. We have asked that it be the last.
    .b = { $agent }: "I keep thinking who is watering the window boxes there."
    .c = { $agent } has not slept since the arrest was in the paper, and did not say so. The officer saw it by the buttons.
said-tender-way-out = { $agent }: "All of us, or I stay. You need not answer now. You can see that I have packed for none."
    .b = { $agent } has told the child a story about a long journey, to see how it would be taken. The child asked about the cat.
    .c = { $agent } asked how far it is over there to a school, and whether they mind an accent.
said-tender-job = { $agent }: "If I do this, then somebody else does not have to. That is so, is it not?"
    .b = { $agent } has given the new thing a place on the shelf behind the jam, and dusts it.
    .c = { $agent } said yes at once and asked only who would come to the house, and whether they would wipe their feet.
