-- What the roll-up asks of every formation of a territory each night, it reads in this index alone.
ALTER TABLE formation_catalogue
  DROP KEY formation_catalogue_territoire,
  ADD KEY formation_catalogue_territoire (territoire, numero, siret, isolee);
