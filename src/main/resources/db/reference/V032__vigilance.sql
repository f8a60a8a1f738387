-- What the nation adds to the watch list that comes with the application, or takes out of it: the latest decision on a
-- term is in force, the others are its history.
CREATE TABLE vigilance_decision (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  terme varchar(100) NOT NULL,
  terme_cle varchar(100) NOT NULL COMMENT 'sans accents, en minuscules',
  surveille boolean NOT NULL COMMENT 'faux : le terme n’est plus cherché',
  categorie varchar(120) NOT NULL,
  motif varchar(500) NOT NULL COMMENT 'ce que lit la personne qui examine l’offre',
  pourquoi varchar(1000) NOT NULL,
  par varchar(160) NOT NULL,
  le timestamp(3) NOT NULL,
  KEY vigilance_decision_terme (terme_cle, id)
);
