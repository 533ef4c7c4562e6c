card-34-station = The trams have stood still since Monday. Everybody walks, and a person who walks can be seen to walk. The { $house } walks in a body, and talks.
    .title = The Trams Stand Still
    .r1 = bicycles, second-hand, in three colours
    .r2 = walk along with the strikers, and listen
    .r3 = stay indoors until it is over

card-34-security = The trams have stood still since Monday, by the advice of certain people at the { $house }. The suspects have taken to bicycles, and a watcher cannot follow a bicycle without one. The ministry asks which of the two we mean to stop.
    .title = The Trams Stand Still
    .r1 = bicycles for the street section
    .r2 = stop the strike: the names are known
    .r3 = let them walk, and us too
