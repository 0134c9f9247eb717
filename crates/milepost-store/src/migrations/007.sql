-- The day on which a milestone's note was written, so that looking back leaves out what was not known yet.
ALTER TABLE milestone ADD COLUMN noted TEXT;
