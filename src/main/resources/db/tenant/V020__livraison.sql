-- Lhéo files delivered by another tool of the territory, or refused.
CREATE TABLE livraison (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recue_le timestamp(3) NOT NULL,
  recue_par varchar(160) NOT NULL,
  nom_fichier varchar(255) NOT NULL,
  fichier varchar(400) NULL COMMENT 'chemin dans le dossier de l’installation ; absent quand elle est refusée',
  sha256 char(64) NOT NULL COMMENT 'du fichier tel que reçu',
  octets bigint NOT NULL,
  version_lheo varchar(5) NULL,
  formations int NOT NULL DEFAULT 0,
  sessions int NOT NULL DEFAULT 0,
  isolees int NOT NULL DEFAULT 0,
  statut varchar(20) NOT NULL COMMENT 'ACCEPTEE ou REFUSEE',
  motif varchar(1000) NULL COMMENT 'pourquoi elle est refusée',
  KEY livraison_dernieres (statut, id)
);

CREATE TABLE livraison_regle (
  livraison bigint NOT NULL,
  regle varchar(100) NOT NULL,
  severite varchar(20) NOT NULL,
  nombre int NOT NULL,
  PRIMARY KEY (livraison, regle, severite),
  CONSTRAINT livraison_regle_livraison FOREIGN KEY (livraison) REFERENCES livraison (id) ON DELETE CASCADE
);

-- The first findings of each rule, word by word.
CREATE TABLE livraison_constat (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  livraison bigint NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  regle varchar(100) NOT NULL,
  severite varchar(20) NOT NULL,
  ligne int NOT NULL,
  colonne int NOT NULL,
  chemin varchar(500) NOT NULL,
  message varchar(1000) NOT NULL,
  CONSTRAINT livraison_constat_livraison FOREIGN KEY (livraison) REFERENCES livraison (id) ON DELETE CASCADE,
  KEY livraison_constat_regle (livraison, regle)
);
