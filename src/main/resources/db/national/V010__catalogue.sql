-- The national catalogue (Offre Info) and the log of how it was made. Numbers are compared byte by byte: the territory
-- gave them, and two that differ by a capital are two.

-- The runs of the roll-up.
CREATE TABLE execution (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debut timestamp(3) NOT NULL,
  fin timestamp(3) NULL COMMENT 'absente : en cours, ou interrompue',
  par varchar(160) NOT NULL,
  declencheur varchar(20) NOT NULL COMMENT 'NUIT, BOUTON, TERMINAL, DECISION',
  interrompue boolean NOT NULL DEFAULT FALSE
);

-- What a run did with one territory. Immutable but for the decision of a person on what was held.
CREATE TABLE execution_territoire (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  execution bigint NOT NULL,
  territoire varchar(60) NOT NULL,
  statut varchar(20) NOT NULL COMMENT 'EN_COURS, ABSENTE, INCHANGEE, APPLIQUEE, RETENUE, ECARTEE, ECHEC',
  source varchar(20) NULL COMMENT 'SORTIE ou LIVRAISON',
  source_id bigint NULL,
  source_sha256 char(64) NULL,
  source_le timestamp(3) NULL,
  lues int NOT NULL DEFAULT 0,
  nouvelles int NOT NULL DEFAULT 0,
  modifiees int NOT NULL DEFAULT 0,
  inchangees int NOT NULL DEFAULT 0,
  retirees int NOT NULL DEFAULT 0 COMMENT 'pour un flux retenu : celles qui le seraient',
  isolees int NOT NULL DEFAULT 0,
  sessions int NOT NULL DEFAULT 0,
  avant_formations int NOT NULL DEFAULT 0 COMMENT 'ce que le catalogue avait du territoire avant',
  avant_sessions int NOT NULL DEFAULT 0,
  motif varchar(1000) NULL,
  lecture_ms bigint NOT NULL DEFAULT 0,
  application_ms bigint NOT NULL DEFAULT 0,
  decision varchar(20) NULL COMMENT 'APPLIQUER, ECARTER ou REMPLACEE par un flux plus récent',
  decision_par varchar(160) NULL,
  decision_le timestamp(3) NULL,
  decision_motif varchar(1000) NULL,
  CONSTRAINT execution_territoire_execution FOREIGN KEY (execution) REFERENCES execution (id) ON DELETE CASCADE,
  UNIQUE KEY execution_territoire_unique (execution, territoire),
  KEY execution_territoire_dernieres (territoire, id),
  KEY execution_territoire_retenues (statut, decision)
);

-- Formations that would go if a held feed were applied: examples for the person who decides.
CREATE TABLE retrait_annonce (
  execution_territoire bigint NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  intitule varchar(255) NOT NULL,
  organisme varchar(250) NOT NULL,
  PRIMARY KEY (execution_territoire, numero),
  CONSTRAINT retrait_annonce_execution FOREIGN KEY (execution_territoire) REFERENCES execution_territoire (id)
    ON DELETE CASCADE
);

-- What the rules found in a run: how often each, and the first ones word by word.
CREATE TABLE constat_regle (
  execution_territoire bigint NOT NULL,
  regle varchar(100) NOT NULL,
  severite varchar(20) NOT NULL,
  nombre int NOT NULL,
  PRIMARY KEY (execution_territoire, regle, severite),
  CONSTRAINT constat_regle_execution FOREIGN KEY (execution_territoire) REFERENCES execution_territoire (id)
    ON DELETE CASCADE
);

CREATE TABLE constat (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  execution_territoire bigint NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'de l’élément, ou du plus proche au-dessus de lui',
  regle varchar(100) NOT NULL,
  severite varchar(20) NOT NULL,
  ligne int NOT NULL,
  colonne int NOT NULL,
  chemin varchar(500) NOT NULL,
  message varchar(1000) NOT NULL,
  CONSTRAINT constat_execution FOREIGN KEY (execution_territoire) REFERENCES execution_territoire (id)
    ON DELETE CASCADE,
  KEY constat_formation (execution_territoire, numero)
);

-- What is on offer now. One row a formation; the search reads nothing else than this and the two tables below.
CREATE TABLE formation_catalogue (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  territoire varchar(60) NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version int NOT NULL,
  sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  intitule varchar(255) NOT NULL,
  organisme varchar(250) NOT NULL,
  siret char(14) NOT NULL,
  objectif text NOT NULL,
  certifiante boolean NOT NULL,
  datemaj varchar(14) NULL COMMENT 'telle que la région la donne',
  isolee boolean NOT NULL DEFAULT FALSE COMMENT 'le dernier flux la porte avec un défaut : la dernière bonne version reste',
  entree_le timestamp(3) NOT NULL COMMENT 'de la version en cours',
  UNIQUE KEY formation_catalogue_numero (territoire, numero),
  KEY formation_catalogue_intitule (intitule, id),
  FULLTEXT KEY formation_catalogue_texte (intitule, organisme, objectif)
);

CREATE TABLE session_catalogue (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  formation bigint NOT NULL,
  action varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  debut date NULL COMMENT 'absente quand la région ne la connaît pas',
  fin date NULL,
  recrutement varchar(2) NULL COMMENT 'dict-etat-recrutement : 1 ouvert, 2 fermé, 3 suspendu',
  lieu_rang smallint NOT NULL COMMENT '0 : lieu principal ; une ligne de plus pour chaque autre lieu de l’action',
  ville varchar(50) NULL,
  ville_cle varchar(50) NULL COMMENT 'pour chercher : sans accents, en minuscules',
  code_postal char(5) NULL,
  code_commune char(5) NULL,
  departement varchar(3) NULL,
  region varchar(3) NULL,
  KEY session_catalogue_formation (formation, debut),
  KEY session_catalogue_ville (ville_cle, formation),
  KEY session_catalogue_departement (departement, formation, debut),
  KEY session_catalogue_debut (debut, formation)
);

CREATE TABLE formation_code (
  formation bigint NOT NULL,
  genre varchar(10) NOT NULL COMMENT 'FORMACODE, NSF, ROME, RNCP, RS, CERTIFINFO, CPF',
  code varchar(10) NOT NULL,
  PRIMARY KEY (formation, genre, code),
  KEY formation_code_code (genre, code, formation)
);

-- Every version that was ever on offer. The open one is what is published; a formation whose last version was closed by
-- its withdrawal is a tombstone: its number is never given to another thing.
CREATE TABLE formation_version (
  territoire varchar(60) NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version int NOT NULL,
  sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  intitule varchar(255) NOT NULL,
  fragment mediumblob NOT NULL COMMENT 'élément formation en Lhéo 2.3, compressé (zlib)',
  valide_du timestamp(3) NOT NULL,
  valide_au timestamp(3) NULL COMMENT 'absent : version en cours',
  entree bigint NOT NULL COMMENT 'execution_territoire qui l’a apportée',
  sortie bigint NULL COMMENT 'execution_territoire qui l’a fermée',
  fin_cause varchar(20) NULL COMMENT 'REMPLACEE ou RETIREE',
  PRIMARY KEY (territoire, numero, version),
  KEY formation_version_validite (territoire, valide_du, valide_au),
  CONSTRAINT formation_version_entree FOREIGN KEY (entree) REFERENCES execution_territoire (id),
  CONSTRAINT formation_version_sortie FOREIGN KEY (sortie) REFERENCES execution_territoire (id)
);

-- What the latest applied feed of each territory holds that is not good enough to be published.
CREATE TABLE isolement (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  territoire varchar(60) NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  intitule varchar(255) NOT NULL,
  ligne int NOT NULL,
  raisons text NOT NULL COMMENT 'une phrase par ligne',
  execution_territoire bigint NOT NULL,
  KEY isolement_numero (territoire, numero)
);

-- A feed on its way: filled while it is read, then applied by set statements in one transaction, then emptied.
CREATE TABLE etape_formation (
  passage bigint NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  inchangee boolean NOT NULL COMMENT 'la même que la version en cours : rien d’autre n’est rempli',
  version int NOT NULL COMMENT 'celle qu’elle ouvre, ou celle en cours',
  intitule varchar(255) NULL,
  organisme varchar(250) NULL,
  siret char(14) NULL,
  objectif text NULL,
  certifiante boolean NULL,
  datemaj varchar(14) NULL,
  fragment mediumblob NULL,
  UNIQUE KEY etape_formation_numero (passage, numero)
);

CREATE TABLE etape_session (
  passage bigint NOT NULL,
  formation varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  action varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  debut date NULL,
  fin date NULL,
  recrutement varchar(2) NULL,
  lieu_rang smallint NOT NULL,
  ville varchar(50) NULL,
  ville_cle varchar(50) NULL,
  code_postal char(5) NULL,
  code_commune char(5) NULL,
  departement varchar(3) NULL,
  region varchar(3) NULL
);

CREATE TABLE etape_code (
  passage bigint NOT NULL,
  formation varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  genre varchar(10) NOT NULL,
  code varchar(10) NOT NULL
);

CREATE TABLE etape_isolement (
  passage bigint NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  intitule varchar(255) NOT NULL,
  ligne int NOT NULL,
  raisons text NOT NULL,
  KEY etape_isolement_numero (passage, numero)
);
