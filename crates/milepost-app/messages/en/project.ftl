# What is wrong with a project as it was entered, and what would be right.

project-name-missing = The project has no name.
project-name-missing-help = Write the name that the work goes by, such as Tumen road bridge.
project-code-shape = “{ $code }” is not a code.
project-code-shape-help = Use lower-case letters, digits and single hyphens, such as { $example }.
project-code-taken = Another project has the code { $code }.
project-code-taken-help = { $free } is free.
project-places-many = There are { $count } places.
project-places-many-help = Name at most { $most }.
project-country-unknown = No country is known as “{ $country }”.
project-country-help = Write its English name or its code of two letters, such as Russia or RU.
project-coordinates-unread = “{ $text }” cannot be read as coordinates.
project-coordinates-help = Write latitude and longitude in degrees, such as 42.4171, 130.6414.
project-coordinates-order-help = Latitude comes first. The two seem to have changed places.
project-latitude-outside = The latitude is outside of −90 to 90 degrees.
project-longitude-outside = The longitude is outside of −180 to 180 degrees.
project-currency-unknown = There is no currency “{ $currency }”.
project-currency-help = Write its code of three letters, such as USD, EUR or PHP.
