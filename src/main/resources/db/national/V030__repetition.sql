-- The rehearsals: what a new rule, or another severity, would do to what is published, before it counts.

CREATE TABLE repetition (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  regle varchar(60) NOT NULL,
  gravite varchar(20) NOT NULL COMMENT 'que la règle aurait : BLOCKING, ISOLATING, WARNING, HINT',
  au date NOT NULL COMMENT 'jour auquel les règles se placent',
  par varchar(160) NOT NULL,
  debut timestamp(3) NOT NULL,
  fin timestamp(3) NULL,
  statut varchar(20) NOT NULL COMMENT 'EN_COURS, TERMINEE, ANNULEE, ECHEC, INTERROMPUE',
  total bigint NOT NULL DEFAULT 0 COMMENT 'formations publiées au départ',
  lues bigint NOT NULL DEFAULT 0,
  vu_le timestamp(3) NOT NULL COMMENT 'dernier signe de vie : sans lui depuis une minute, elle est interrompue',
  annulee_par varchar(160) NULL,
  en_vigueur_par varchar(160) NULL COMMENT 'qui l’a mise en vigueur',
  en_vigueur_le timestamp(3) NULL,
  KEY repetition_regle (regle, id)
);

CREATE TABLE repetition_territoire (
  repetition bigint NOT NULL,
  territoire varchar(60) NOT NULL,
  publiees bigint NOT NULL,
  touchees bigint NOT NULL COMMENT 'formations où la règle relève quelque chose',
  ecartees_avant bigint NOT NULL,
  ecartees_apres bigint NOT NULL,
  gravite varchar(20) NOT NULL COMMENT 'que la règle aurait dans ce territoire, ses réglages compris',
  remarque varchar(500) NULL COMMENT 'pourquoi la règle n’y dit rien',
  PRIMARY KEY (repetition, territoire),
  CONSTRAINT repetition_territoire_repetition FOREIGN KEY (repetition) REFERENCES repetition (id) ON DELETE CASCADE
);

CREATE TABLE repetition_exemple (
  repetition bigint NOT NULL,
  territoire varchar(60) NOT NULL,
  rang int NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  intitule varchar(255) NOT NULL,
  message varchar(1000) NOT NULL,
  PRIMARY KEY (repetition, territoire, rang),
  CONSTRAINT repetition_exemple_repetition FOREIGN KEY (repetition) REFERENCES repetition (id) ON DELETE CASCADE
);

-- A feed is read again when the rules that judge it have changed, though its bytes are the same.
ALTER TABLE execution_territoire ADD COLUMN regles char(64) CHARACTER SET ascii COLLATE ascii_bin NULL
  COMMENT 'empreinte des gravités, des règles en répétition et des constats acceptés dont la lecture s’est servie';
