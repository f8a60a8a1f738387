-- Each file that was delivered or produced, on each day on which it counted. Several days may share one file.
CREATE TABLE archive (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  jour date NOT NULL COMMENT 'dans le fuseau du territoire',
  origine varchar(20) NOT NULL COMMENT 'LIVRAISON ou SORTIE',
  gardee_le timestamp(3) NOT NULL,
  octets bigint NOT NULL COMMENT 'du contenu décompressé',
  octets_gardes bigint NOT NULL,
  sha256 char(64) NOT NULL COMMENT 'du contenu décompressé',
  cle char(64) NOT NULL COMMENT 'du fichier tel que livré, ou empreinte de la sortie',
  fichier varchar(400) NOT NULL COMMENT 'chemin dans le dossier de l’installation',
  UNIQUE KEY archive_jour (jour, origine, sha256, cle),
  KEY archive_sha256 (sha256),
  KEY archive_cle (cle),
  KEY archive_fichier (fichier)
);
