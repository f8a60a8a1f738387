-- Where establishments train, as the formations on offer say: the responsible body and the bodies that teach, each at
-- the places of its actions. Written with the sessions, from the same feed.
CREATE TABLE lieu_catalogue (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  formation bigint NOT NULL,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  formateur boolean NOT NULL COMMENT 'il enseigne dans l’action, et n’en répond pas seulement',
  nom varchar(250) NULL,
  adresse varchar(250) NULL,
  code_postal char(5) NULL,
  ville varchar(50) NULL,
  ville_cle varchar(50) NULL,
  sessions int NOT NULL,
  premiere date NULL,
  derniere date NULL,
  KEY lieu_catalogue_siret (siret),
  KEY lieu_catalogue_formation (formation)
);

CREATE TABLE etape_lieu (
  passage bigint NOT NULL,
  formation varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  formateur boolean NOT NULL,
  nom varchar(250) NULL,
  adresse varchar(250) NULL,
  code_postal char(5) NULL,
  ville varchar(50) NULL,
  ville_cle varchar(50) NULL,
  sessions int NOT NULL,
  premiere date NULL,
  derniere date NULL
);
