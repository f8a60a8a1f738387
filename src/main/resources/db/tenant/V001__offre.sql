-- The offer of a territory: what its bodies enter, what its collectors publish, what leaves as its regional output.
-- Numbers are drawn from sequences: given once, never reused, independent of any register.
CREATE SEQUENCE numero_organisme START WITH 1 NOCACHE;
CREATE SEQUENCE numero_lieu START WITH 1 NOCACHE;
CREATE SEQUENCE numero_formation START WITH 1 NOCACHE;
CREATE SEQUENCE numero_action START WITH 1 NOCACHE;
CREATE SEQUENCE numero_session START WITH 1 NOCACHE;

CREATE TABLE organisme (
  numero varchar(25) NOT NULL PRIMARY KEY,
  version bigint NOT NULL DEFAULT 0,
  nom varchar(250) NOT NULL,
  raison_sociale varchar(250) NULL,
  siret char(14) NULL,
  numero_activite char(11) NULL,
  uai char(8) NULL,
  identifiant_local varchar(20) NULL COMMENT 'RIDET, TAHITI ou numéro local, là où le SIRET n’existe pas',
  qualiopi boolean NULL,
  adresse_denomination varchar(255) NULL,
  adresse_ligne1 varchar(50) NULL,
  adresse_ligne2 varchar(50) NULL,
  adresse_code_postal char(5) NULL,
  adresse_code_commune char(5) NULL,
  adresse_ville varchar(50) NULL,
  contact_nom varchar(50) NULL,
  contact_prenom varchar(50) NULL,
  contact_telephone varchar(25) NULL,
  contact_courriel varchar(160) NULL,
  site varchar(400) NULL,
  cree_le timestamp(3) NOT NULL DEFAULT current_timestamp(3),
  UNIQUE KEY organisme_siret (siret)
);

CREATE TABLE lieu (
  numero varchar(25) NOT NULL PRIMARY KEY,
  version bigint NOT NULL DEFAULT 0,
  organisme varchar(25) NOT NULL,
  nom varchar(250) NOT NULL,
  siret char(14) NULL,
  uai char(8) NULL,
  adresse_denomination varchar(255) NULL,
  adresse_ligne1 varchar(50) NULL,
  adresse_ligne2 varchar(50) NULL,
  adresse_code_postal char(5) NULL,
  adresse_code_commune char(5) NULL,
  adresse_ville varchar(50) NULL,
  acces_handicapes varchar(250) NULL,
  archive boolean NOT NULL DEFAULT FALSE,
  CONSTRAINT lieu_organisme FOREIGN KEY (organisme) REFERENCES organisme (numero)
);

CREATE TABLE formation (
  numero varchar(25) NOT NULL PRIMARY KEY,
  version bigint NOT NULL DEFAULT 0,
  organisme varchar(25) NOT NULL,
  contenu_intitule varchar(255) NULL,
  contenu_objectif text NULL,
  contenu_resultats text NULL,
  contenu_programme text NULL,
  contenu_formacodes varchar(60) NULL COMMENT 'codes séparés par des blancs',
  contenu_nsf varchar(20) NULL,
  contenu_rome varchar(40) NULL,
  contenu_objectif_general varchar(2) NULL,
  contenu_parcours varchar(2) NULL,
  contenu_niveau_entree varchar(2) NULL,
  contenu_url varchar(400) NULL,
  certification_certifiante boolean NULL,
  certification_rncp varchar(10) NULL,
  certification_rs varchar(10) NULL,
  certification_certif_info varchar(10) NULL,
  certification_niveau_sortie varchar(2) NULL,
  contact_nom varchar(50) NULL,
  contact_prenom varchar(50) NULL,
  contact_telephone varchar(25) NULL,
  contact_courriel varchar(160) NULL,
  etat varchar(20) NOT NULL,
  publiee boolean NOT NULL DEFAULT FALSE,
  motif varchar(3000) NULL COMMENT 'ce que la collecte a demandé, tant que ce n’est pas repris',
  cree_le timestamp(3) NOT NULL DEFAULT current_timestamp(3),
  modifie_le timestamp(3) NOT NULL DEFAULT current_timestamp(3),
  modifie_par varchar(160) NOT NULL,
  soumise_le timestamp(3) NULL,
  CONSTRAINT formation_organisme FOREIGN KEY (organisme) REFERENCES organisme (numero),
  KEY formation_etat (etat, soumise_le),
  KEY formation_modifie (organisme, modifie_le)
);

CREATE TABLE action (
  numero varchar(25) NOT NULL PRIMARY KEY,
  formation varchar(25) NULL,
  ordre int NULL,
  deroulement_rythme varchar(3000) NULL,
  deroulement_modalites_alternance varchar(3000) NULL,
  deroulement_modalites_enseignement varchar(2) NULL,
  deroulement_modalites_entrees_sorties varchar(2) NULL,
  deroulement_heures_centre int NULL,
  deroulement_heures_entreprise int NULL,
  acces_publics varchar(60) NULL,
  acces_info_public varchar(250) NULL,
  acces_niveau_entree_obligatoire boolean NULL,
  acces_conditions varchar(3000) NULL,
  acces_handicapes varchar(250) NULL,
  cout_prise_en_charge_possible boolean NULL,
  cout_prix_total varchar(10) NULL,
  cout_frais_restants varchar(200) NULL,
  lieux varchar(400) NULL,
  formateurs varchar(400) NULL,
  CONSTRAINT action_formation FOREIGN KEY (formation) REFERENCES formation (numero)
);

CREATE TABLE session (
  numero varchar(25) NOT NULL PRIMARY KEY,
  action varchar(25) NULL,
  ordre int NULL,
  dates_debut date NULL,
  dates_fin date NULL,
  dates_inscription_debut date NULL,
  dates_inscription_fin date NULL,
  inscription_denomination varchar(255) NULL,
  inscription_ligne1 varchar(50) NULL,
  inscription_ligne2 varchar(50) NULL,
  inscription_code_postal char(5) NULL,
  inscription_code_commune char(5) NULL,
  inscription_ville varchar(50) NULL,
  modalites_inscription varchar(255) NULL,
  etat_recrutement varchar(2) NULL,
  CONSTRAINT session_action FOREIGN KEY (action) REFERENCES action (numero),
  KEY session_dates (dates_debut)
);

CREATE TABLE recrutement (
  session varchar(25) NOT NULL,
  ordre int NOT NULL,
  modalite varchar(2) NULL,
  perimetre varchar(2) NULL,
  a_distance boolean NOT NULL DEFAULT FALSE,
  adresse_denomination varchar(255) NULL,
  adresse_ligne1 varchar(50) NULL,
  adresse_ligne2 varchar(50) NULL,
  adresse_code_postal char(5) NULL,
  adresse_code_commune char(5) NULL,
  adresse_ville varchar(50) NULL,
  url varchar(400) NULL,
  places int NULL,
  debut date NULL,
  fin date NULL,
  heure_debut time NULL,
  heure_fin time NULL,
  commentaire varchar(500) NULL,
  PRIMARY KEY (session, ordre),
  CONSTRAINT recrutement_session FOREIGN KEY (session) REFERENCES session (numero)
);

-- Everything that happened to an offer, and who did it.
CREATE TABLE evenement (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  formation varchar(25) NOT NULL,
  le timestamp(3) NOT NULL,
  par varchar(160) NOT NULL,
  quoi varchar(30) NOT NULL,
  motif varchar(3000) NULL,
  KEY evenement_formation (formation, id)
);

-- What a collector approved, frozen: the fragment that leaves the house. One version in force a formation.
CREATE TABLE publication (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  formation varchar(25) NOT NULL,
  version int NOT NULL,
  organisme varchar(25) NOT NULL,
  intitule varchar(255) NOT NULL,
  sessions int NOT NULL,
  fragment mediumblob NOT NULL,
  sha256 char(64) NOT NULL,
  approuve_par varchar(160) NOT NULL,
  approuve_le timestamp(3) NOT NULL,
  fin_le timestamp(3) NULL COMMENT 'remplacée ou retirée depuis',
  UNIQUE KEY publication_version (formation, version),
  KEY publication_en_vigueur (fin_le, formation)
);

-- The regional outputs, one a day and a territory; the file is kept in the home directory.
CREATE TABLE sortie (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  jour date NOT NULL,
  produite_le timestamp(3) NOT NULL,
  produite_par varchar(160) NOT NULL,
  fichier varchar(400) NOT NULL COMMENT 'chemin dans le dossier des fichiers',
  empreinte char(64) NOT NULL COMMENT 'sha-256 des fragments dans l’ordre : égale tant que rien n’a changé',
  octets bigint NOT NULL,
  formations int NOT NULL,
  sessions int NOT NULL,
  UNIQUE KEY sortie_jour (jour)
);
