card-5-station = { $officer } has asked for the window to be kept shut, and for another lock, and for leave. The doctor says nerves; the ambassador says gin; both have been right before.
    .title = A Window Kept Shut
    .r1 = write home for somebody to share the work
    .r2 = leave by the lake, at our expense
    .r3 = tea, and a word
