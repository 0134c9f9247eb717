-- How much an activity's remaining duration may turn out shorter or longer, for the simulation: JSON of the three points.
ALTER TABLE activity ADD COLUMN duration_range TEXT;
