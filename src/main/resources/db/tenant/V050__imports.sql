-- Files of offers brought by bodies and collectors: what they hold, what becomes of each offer, what was decided.
CREATE TABLE import (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisme varchar(25) NULL COMMENT 'pour lequel on importe ; absent quand c’est la collecte',
  par varchar(160) NOT NULL,
  recu_le timestamp(3) NOT NULL,
  nom_fichier varchar(255) NOT NULL,
  fichier varchar(400) NOT NULL COMMENT 'chemin dans le dossier de l’installation',
  sha256 char(64) NOT NULL,
  octets bigint NOT NULL,
  format varchar(100) NULL,
  statut varchar(20) NOT NULL,
  motif varchar(1000) NULL COMMENT 'pourquoi le fichier n’est pas lu, ou pas jusqu’au bout',
  retirer boolean NOT NULL DEFAULT FALSE COMMENT 'les actions et sessions absentes du fichier vont à la corbeille',
  accepter boolean NOT NULL DEFAULT FALSE COMMENT 'importer dès la fin de l’analyse',
  etape_le timestamp(3) NOT NULL COMMENT 'début de l’étape en cours',
  vu_le timestamp(3) NOT NULL COMMENT 'dernier signe de vie de l’étape en cours',
  total bigint NOT NULL DEFAULT 0,
  fait bigint NOT NULL DEFAULT 0,
  offres int NOT NULL DEFAULT 0,
  annule_par varchar(160) NULL,
  importe_le timestamp(3) NULL,
  KEY import_organisme (organisme, id)
);

CREATE TABLE import_offre (
  import bigint NOT NULL,
  rang int NOT NULL,
  ligne int NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'dans le fichier',
  intitule varchar(255) NULL,
  organisme varchar(25) NULL COMMENT 'absent quand il est à créer',
  nom_organisme varchar(250) NULL,
  verdict varchar(20) NOT NULL,
  motif varchar(3000) NOT NULL,
  cible varchar(25) NULL COMMENT 'offre à modifier, ou qui ressemble',
  choix varchar(20) NOT NULL,
  actions int NOT NULL,
  sessions int NOT NULL,
  remarques int NOT NULL,
  document longtext NOT NULL COMMENT 'formation de Lhéo, telle que lue et réparée',
  resultat varchar(25) NULL COMMENT 'numéro de l’offre importée',
  PRIMARY KEY (import, rang),
  KEY import_offre_verdict (import, verdict, rang),
  CONSTRAINT import_offre_import FOREIGN KEY (import) REFERENCES import (id) ON DELETE CASCADE
);

-- Rank 0: about the file as a whole.
CREATE TABLE import_remarque (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import bigint NOT NULL,
  rang int NOT NULL,
  ligne int NOT NULL,
  endroit varchar(500) NOT NULL,
  nature varchar(20) NOT NULL,
  message varchar(2000) NOT NULL,
  KEY import_remarque_rang (import, rang),
  CONSTRAINT import_remarque_import FOREIGN KEY (import) REFERENCES import (id) ON DELETE CASCADE
);

-- What lets the software of a body send files by itself, in the name of who made it.
CREATE TABLE jeton_import (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisme varchar(25) NOT NULL,
  par varchar(160) NOT NULL,
  nom varchar(100) NOT NULL COMMENT 'logiciel auquel il est confié',
  sha256 char(64) NOT NULL,
  cree_le timestamp(3) NOT NULL,
  utilise_le timestamp(3) NULL,
  revoque_le timestamp(3) NULL,
  UNIQUE KEY jeton_import_sha256 (sha256),
  KEY jeton_import_organisme (organisme, id)
);
