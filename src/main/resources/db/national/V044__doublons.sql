-- The same session told by two territories. What makes two sessions the same is one number, worked out when the
-- formation enters the catalogue: rows that were there before have none until their formation changes.
ALTER TABLE session_catalogue
  ADD COLUMN signature bigint NULL COMMENT 'organisme, dates, lieu et ce qui s’apprend, en un nombre ; au lieu principal seulement',
  ADD KEY session_catalogue_signature (signature);

-- A row for each session that another territory tells as well, and better. All is still on offer: this says what to leave
-- out for who wants each session once.
CREATE TABLE doublon_session (
  formation bigint NOT NULL,
  rang smallint NOT NULL COMMENT 'de session_catalogue',
  signature bigint NOT NULL,
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  retenue_formation bigint NOT NULL COMMENT 'la même session, chez un autre territoire',
  retenue_rang smallint NOT NULL,
  retenue_territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raison enum('LIEU', 'ORGANISME', 'MISE_A_JOUR', 'PUBLICATION', 'CODE') NOT NULL COMMENT 'ce qui a départagé les deux (décision 21)',
  execution bigint NOT NULL COMMENT 'qui l’a établi',
  PRIMARY KEY (formation, rang),
  KEY doublon_session_signature (signature),
  KEY doublon_session_retenue (retenue_formation),
  KEY doublon_session_territoires (territoire, retenue_territoire)
);

-- How far the table above goes: what later runs changed is looked at again. One row.
CREATE TABLE doublon_etat (
  id tinyint NOT NULL PRIMARY KEY,
  execution bigint NOT NULL COMMENT 'la dernière dont les changements sont comptés'
);

-- The signatures that a run touches, while it closes; empty otherwise.
CREATE TABLE doublon_touche (
  signature bigint NOT NULL PRIMARY KEY
);

ALTER TABLE livraison_nationale
  ADD COLUMN sans_doublons boolean NOT NULL DEFAULT FALSE COMMENT 'chaque session une fois';
