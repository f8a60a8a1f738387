-- The search at the size of the nation. Each index answers by itself, dates and distances included: a search that counts
-- reads no row. The territory stands in the sessions under a short key, and among the words of a formation under a word
-- that nobody can type (people's words have no underscore).
ALTER TABLE session_catalogue
  ADD COLUMN territoire_cle int unsigned NOT NULL DEFAULT 0 COMMENT 'CRC32 du code du territoire' AFTER rang,
  DROP KEY session_catalogue_debut,
  DROP KEY session_catalogue_maille;

UPDATE session_catalogue s JOIN formation_catalogue c ON c.id = s.formation SET s.territoire_cle = CRC32(c.territoire);

ALTER TABLE session_catalogue
  ADD KEY session_catalogue_territoire (territoire_cle, debut),
  ADD KEY session_catalogue_postal (code_postal, debut),
  ADD KEY session_catalogue_maille (maille, debut, latitude, longitude, territoire_cle);

ALTER TABLE formation_catalogue
  DROP KEY formation_catalogue_texte,
  ADD COLUMN territoire_mot varchar(12) AS (CONCAT('_', LOWER(CONV(CRC32(territoire), 10, 36)))) STORED;

ALTER TABLE formation_catalogue ADD FULLTEXT KEY formation_catalogue_texte (territoire_mot, intitule, organisme, objectif);
