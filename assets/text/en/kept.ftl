# What stands on the disk.

kept-all = Saved: { $where }
kept-nowhere = Not saved: this campaign is kept nowhere.
kept-sample = Nothing to save yet: the first order makes a copy of the sample that is yours.
kept-in-use = Not saved: another instance of the game has this campaign open. Here it can only be read.
kept-shut = Not saved: { $reason }. Here the campaign can only be read.
kept-behind = Not saved: { $reason }.
parting-all = Everything you ordered is saved. You will find the desk as you leave it.
parting-nowhere = This campaign is not being kept. It will be gone.
parting-sample = Nothing was ordered. The sample is as it was.
parting-read-only = This campaign could only be read here. It is as it was.
parting-behind =
    { $weeks ->
        [0] Not on the disk, and lost when you leave: { $lines ->
            [one] an order or a note of this week
           *[other] { $lines } orders and notes of this week
        } ({ $reason }).
        [one] Not on the disk, and lost when you leave: the last finished week and the orders since ({ $reason }).
       *[other] Not on the disk, and lost when you leave: { $weeks } finished weeks and the orders since ({ $reason }).
    }
