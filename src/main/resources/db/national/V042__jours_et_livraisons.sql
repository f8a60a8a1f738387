-- Past days and what changed between two of them: found by when versions came and went, without reading the others.
ALTER TABLE formation_version
  ADD KEY formation_version_du (valide_du, valide_au),
  ADD KEY formation_version_au (valide_au, valide_du);

-- What left for the consumers: each file, or each download, once it was complete.
CREATE TABLE livraison_nationale (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  le timestamp(3) NOT NULL,
  par varchar(160) NOT NULL COMMENT 'compte, ou terminal',
  fichier varchar(400) NOT NULL COMMENT 'nom sous lequel elle est partie',
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'absent : tous',
  jour date NULL COMMENT 'dont le catalogue est parti ; absent : celui du moment',
  depuis date NULL COMMENT 'présent : ce qui a changé depuis la fin de ce jour, et rien d’autre',
  formations bigint NOT NULL,
  octets bigint NOT NULL COMMENT 'tels qu’ils sont partis, compressés ou non',
  sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'de ces octets',
  KEY livraison_nationale_le (le)
);
