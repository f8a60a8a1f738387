-- What the guard knows: what each accepted feed left on offer, measure by measure. A feed that was held leaves nothing here.
CREATE TABLE profil (
  execution_territoire bigint NOT NULL,
  dimension varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'total, departement, genre, couverture, debut, apport ou fichier',
  valeur varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nombre bigint NOT NULL,
  PRIMARY KEY (execution_territoire, dimension, valeur),
  CONSTRAINT profil_execution FOREIGN KEY (execution_territoire) REFERENCES execution_territoire (id) ON DELETE CASCADE
);

-- Offers that went and offers that came which are the same thing under another number. Several rows for one that was
-- split, or for several that became one.
CREATE TABLE remplacement (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ancien bigint NOT NULL COMMENT 'de formation_identite : celle qui est partie',
  nouveau bigint NOT NULL COMMENT 'de formation_identite : celle qui la remplace',
  nature varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NUMERO, CERTIFICATION, SCISSION, FUSION ou PROCHE',
  motif varchar(500) NOT NULL COMMENT 'ce qui est pareil et ce qui change, en une phrase',
  score tinyint NOT NULL COMMENT 'de 0 à 100',
  etat varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PROPOSE, ACCEPTE, REFUSE, ou ANNULE avec son passage',
  execution_territoire bigint NOT NULL COMMENT 'le passage qui l’a trouvé',
  le timestamp(3) NOT NULL,
  decide_par varchar(160) NULL COMMENT 'absent : accepté de lui-même, tout étant pareil sauf le numéro',
  decide_le timestamp(3) NULL,
  UNIQUE KEY remplacement_paire (ancien, nouveau),
  KEY remplacement_nouveau (nouveau),
  KEY remplacement_etat (etat, id),
  KEY remplacement_territoire (territoire, le)
);

-- Several objections are all told.
ALTER TABLE execution_territoire MODIFY COLUMN motif varchar(4000) NULL;
