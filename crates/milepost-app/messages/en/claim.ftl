# What is wrong with a claim as it was entered, and what would be right.

claim-fact-missing = The claim does not say what it is about.
claim-fact-missing-help = Name the fact, such as length, cost or finish, or one of your own.
claim-reported-missing = The claim says nothing.
claim-reported-missing-help = Write the value in the words of the source, such as just over half a mile.
claim-reading-help = The words can stay: write how they are to be read under “read as”. { $help }
claim-kind-fixed = The fact “{ $fact }” has a kind of its own.
claim-text-help = Any text will do.
claim-source-unknown = There is no source “{ $text }”.
claim-source-help = Choose a source from the list, or leave it empty for your own word.
claim-stated-future = { $date } is in the future: today is { $today }.
claim-stated-future-help = Write the day on which it was said, or leave it empty if that is not known.
