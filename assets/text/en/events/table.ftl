card-47-station = Our colleagues of the other service propose to lay two lists side by side and to share what is on both. They would like ours first, and have brought a ruler.
    .title = Half and Half
    .r1 = lay down ours
    .r2 = lay down last year's, in a new folder
    .r3 = talk about the weather, which is on both
