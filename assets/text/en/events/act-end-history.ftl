card-106-station = A professor has been engaged to write us up, to be read by eleven people. It is asked on what note the year ends. There is a title already. The { $house } would make a chapter.
    .title = The Official History
    .r1 = that they all came home
    .r2 = that chapter, from the inside
    .r3 = the night of it, with the lamps out
    .r4 = that it is too early to say

card-106-security = There is to be a jubilee of the service with a glass case. The minister asks what goes in the case. A typewriter has been offered by another department.
    .title = The Jubilee
    .r1 = passports of people long gone
    .r2 = sentences, with the stamp
    .r3 = an empty chair, and masters who like us still
    .r4 = the typewriter
