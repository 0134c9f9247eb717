# What is wrong with a source as it was entered, and what would be right.

source-title-missing = The source has no title.
source-title-missing-help = Write the title of the report, or what it is about.
source-link-wrong = “{ $link }” is not a web address.
source-link-help = Write it in full, such as https://tass.com/economy/1951481, or leave it empty.
