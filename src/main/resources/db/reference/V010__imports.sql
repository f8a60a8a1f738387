-- A register may come in several files (terms and domains of the Formacode, RNCP and RS): each is one part, and an
-- import only looks for what has gone in its own part.
ALTER TABLE import_registre
  ADD COLUMN volet varchar(30) NOT NULL DEFAULT '' AFTER genre,
  ADD COLUMN note varchar(1000) NULL COMMENT 'ce qu’il faut savoir d’autre' AFTER motif;

-- Some diplomas are validated by dozens of schools.
ALTER TABLE diplome_certif_info MODIFY COLUMN valideur text NULL, MODIFY COLUMN certificateur varchar(1000) NULL;
