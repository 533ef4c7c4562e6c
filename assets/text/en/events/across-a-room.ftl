card-14-station = The Inspector General does not want to see files. The Inspector General wants to see one agent, any one, across a room, and be told that it is true.
    .title = The Inspector General
    .r1 = show somebody, across a room, for a minute
    .r2 = show an actor in a good hat
    .r3 = refuse: it is true enough from there
