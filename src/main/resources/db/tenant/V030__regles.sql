-- What the territory decided about the rules. The roll-up reads these two tables with the outputs: a decision of the
-- territory counts for its own offers, nowhere else.

-- The severities that the territory changed; the row without `fin_le` is in force.
CREATE TABLE reglage_regle (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  regle varchar(60) NOT NULL,
  severite varchar(20) NOT NULL COMMENT 'BLOCKING, ISOLATING, WARNING, HINT',
  motif varchar(1000) NOT NULL,
  par varchar(160) NOT NULL,
  le timestamp(3) NOT NULL,
  fin_le timestamp(3) NULL,
  fin_par varchar(160) NULL,
  KEY reglage_regle_en_vigueur (regle, fin_le)
);

-- Findings that a collector accepted, on one offer, for a time, as long as the value stays what it was.
CREATE TABLE exception_constat (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  formation varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'numéro Lhéo de la formation',
  empreinte char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'de la règle, de l’endroit et de la valeur',
  regle varchar(60) NOT NULL,
  message varchar(1000) NOT NULL,
  motif varchar(1000) NOT NULL,
  par varchar(160) NOT NULL,
  le timestamp(3) NOT NULL,
  jusqu_au date NOT NULL COMMENT 'dernier jour',
  fin_le timestamp(3) NULL COMMENT 'retirée avant terme',
  fin_par varchar(160) NULL,
  KEY exception_constat_formation (formation, regle)
);

-- Certifications of the territory that no national register knows (RCP-NC and the like), kept by its collectors.
CREATE TABLE certification_locale (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code varchar(40) NOT NULL,
  intitule varchar(500) NOT NULL,
  niveau tinyint NULL,
  certificateur varchar(250) NULL,
  valable_du date NULL,
  valable_au date NULL,
  formacodes varchar(60) NULL COMMENT 'codes séparés par des blancs',
  rncp varchar(10) NULL COMMENT 'équivalence nationale, s’il y en a une',
  modifie_par varchar(160) NOT NULL,
  modifie_le timestamp(3) NOT NULL,
  UNIQUE KEY certification_locale_code (code)
);
