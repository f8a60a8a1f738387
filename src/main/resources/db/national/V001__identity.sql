-- People: their accounts and where they work.
CREATE TABLE compte (
  identifiant varchar(160) NOT NULL PRIMARY KEY COMMENT 'courriel, en minuscules',
  nom varchar(120) NOT NULL,
  mot_de_passe varchar(200) NOT NULL COMMENT 'encodé par Spring Security, algorithme en tête',
  actif boolean NOT NULL DEFAULT TRUE,
  cree_le timestamp(3) NOT NULL DEFAULT current_timestamp(3)
);

CREATE TABLE appartenance (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  identifiant varchar(160) NOT NULL,
  role varchar(20) NOT NULL,
  territoire varchar(60) NULL COMMENT 'code du territoire ; absent pour la nation',
  organisme varchar(25) NULL COMMENT 'numéro de l’organisme dans son territoire, pour qui saisit ses offres',
  organisme_nom varchar(250) NULL,
  CONSTRAINT appartenance_compte FOREIGN KEY (identifiant) REFERENCES compte (identifiant) ON DELETE CASCADE,
  UNIQUE KEY appartenance_unique (identifiant, role, territoire, organisme)
);
