card-9-station = They are measuring curtains at the house across the river. The official who measured them last year is now in timber. The next one, it is said, will want to be noticed.
    .title = Curtains at the Inspectorate
    .r1 = lie low until there is a name on the door
    .r2 = ask after the one in timber
    .r3 = read it, and go to lunch

card-9-security = Upstairs wants to know who was responsible. Upstairs would like it to be one man, and to have it by the holiday.
    .title = Upstairs Would Like a Name
    .r1 = give them the head of the street section, and three teams while they look
    .r2 = take it upon ourselves, with the curtains
    .r3 = let them choose
