-- What the roll-up counts each night of a whole territory, it counts in two indexes, without reading a row. Each session
-- says in its traits what the guard asks of it; each formation has its number of sessions and its first day.
ALTER TABLE session_catalogue
  MODIFY COLUMN traits smallint NOT NULL DEFAULT 0 COMMENT 'somme de : 1 apprentissage, 2 conventionnée, 4 linguistique, 8 à distance, 16 entrées permanentes, 32 réunion ou recrutement daté, 64 certifiante, 128 finit la dernière de son action, 256 de sa formation, 512 au lieu principal, 1024 coordonnées connues, 2048 commune connue, 4096 état du recrutement connu, 8192 ouvert';

UPDATE session_catalogue SET traits = traits | IF(lieu_rang = 0, 512, 0) | IF(latitude IS NOT NULL, 1024, 0)
  | IF(code_commune IS NOT NULL, 2048, 0) | IF(recrutement IS NOT NULL, 4096, 0) | IF(recrutement <=> '1', 8192, 0);

ALTER TABLE session_catalogue
  DROP KEY session_catalogue_territoire,
  ADD KEY session_catalogue_territoire (territoire_cle, debut, fin, departement, traits);

ALTER TABLE formation_catalogue
  ADD COLUMN sessions int NOT NULL DEFAULT 0 COMMENT 'combien elle en a, à leurs lieux principaux',
  ADD COLUMN premiere date NULL COMMENT 'premier jour de la première session connue',
  ADD COLUMN codes tinyint NOT NULL DEFAULT 0 COMMENT 'somme de : 1 elle a un Formacode, 2 une certification (RNCP, RS ou Certif Info)';

UPDATE formation_catalogue c
LEFT JOIN (SELECT formation, SUM(lieu_rang = 0) AS sessions, MIN(debut) AS premiere FROM session_catalogue
  GROUP BY formation) s ON s.formation = c.id
LEFT JOIN (SELECT formation, MAX(genre = 'FORMACODE') AS formacode, MAX(genre IN ('RNCP', 'RS', 'CERTIFINFO')) AS certification
  FROM formation_code GROUP BY formation) k ON k.formation = c.id
SET c.sessions = COALESCE(s.sessions, 0), c.premiere = s.premiere,
  c.codes = COALESCE(k.formacode, 0) + 2 * COALESCE(k.certification, 0);

ALTER TABLE formation_catalogue
  DROP KEY formation_catalogue_territoire,
  ADD KEY formation_catalogue_territoire (territoire, numero, siret, isolee, sessions, premiere, codes);

-- Zstandard since decision 24; what was zlib stays so.
ALTER TABLE formation_fragment
  MODIFY COLUMN octets mediumblob NOT NULL COMMENT 'élément formation en Lhéo 2.3, compressé (Zstandard ; avant la décision 24, zlib)',
  MODIFY COLUMN constats blob NULL COMMENT 'ce que les règles en ont dit quand elle est entrée, compressé de même',
  MODIFY COLUMN corrections blob NULL COMMENT 'ce que la consolidation a corrigé, avec l’original, compressé de même';
