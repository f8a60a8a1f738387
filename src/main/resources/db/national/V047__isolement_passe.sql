-- What was isolated before the latest feed of a territory, for as long as it may be undone: undoing a run shows it again.
CREATE TABLE isolement_passe (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  intitule varchar(255) NOT NULL,
  ligne int NOT NULL,
  raisons text NOT NULL COMMENT 'une phrase par ligne',
  brut binary(32) NULL,
  constats blob NULL,
  marquee boolean NOT NULL COMMENT 'la dernière bonne version était à l’offre, marquée comme isolée',
  du timestamp(3) NULL COMMENT 'début de l’exécution qui l’a isolée',
  au timestamp(3) NOT NULL COMMENT 'début de celle qui l’a remplacée',
  KEY isolement_passe_territoire (territoire, au)
);
