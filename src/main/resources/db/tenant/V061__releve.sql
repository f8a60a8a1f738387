-- Each time the nation fetched the file of the territory: where, what came of it, what its owner said of the version.
CREATE TABLE releve (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  commencee_le timestamp(3) NOT NULL,
  finie_le timestamp(3) NOT NULL,
  demandee_par varchar(160) NOT NULL,
  adresse varchar(1000) NOT NULL COMMENT 'sans mot de passe',
  issue varchar(20) NOT NULL COMMENT 'RECUE, INCHANGEE ou ECHEC',
  message varchar(1000) NOT NULL,
  essais int NOT NULL,
  octets bigint NOT NULL DEFAULT 0 COMMENT 'du fichier tel que reçu',
  etag varchar(500) NULL,
  modifie varchar(100) NULL COMMENT 'Last-Modified, tel quel',
  sha256 char(64) NULL COMMENT 'du fichier tel que reçu',
  livraison bigint NULL,
  KEY releve_issue (issue, id)
);
