card-6-station = Bread is by card since Monday. The queue in { $district } has opinions, and for once they are all the same one. Half of the { $house } stands in it before work.
    .title = The Bread Queue
    .r1 = grey words, printed small
    .r2 = parcels for our own
    .r3 = stand in it and listen

card-6-security = The ministry wishes the queue in { $district } to be shorter, and does not mean bread.
    .title = The Bread Queue
    .r1 = teams to the corner, where they can be seen
    .r2 = ears in the queue: it talks
    .r3 = let it talk
