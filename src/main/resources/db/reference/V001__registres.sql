-- The national registers, as their owners publish them. Every space reads this schema; only an import writes to it.
-- In each register: `empreinte` is a 64-bit hash of what the file said, by which an unchanged row is left alone;
-- `import` is the import that last changed the row; `absent_depuis` is the first import whose file no longer has it.
-- A code is never deleted: an offer may use it.
-- Columns in pairs (`qualiopi_vae`, `qualiopi_vae_lu`): the second is what the last file said, the first is what counts,
-- after the buffer (see droit_en_attente).

CREATE TABLE import_registre (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  genre varchar(30) NOT NULL COMMENT 'france-competences, certif-info, sirene…',
  nom_fichier varchar(250) NOT NULL COMMENT 'tel que l’appelle qui le donne : jamais un chemin',
  sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  octets bigint NOT NULL,
  version varchar(40) NULL COMMENT 'ce que le fichier dit de sa version : V14, 4.1, v460',
  version_le date NULL COMMENT 'jour dont il donne l’état, quand on le connaît',
  debut timestamp(3) NOT NULL,
  fin timestamp(3) NULL,
  par varchar(160) NOT NULL,
  statut varchar(20) NOT NULL COMMENT 'EN_COURS, APPLIQUE, INCHANGE, RETENU, REFUSE, INTERROMPU',
  lues bigint NOT NULL DEFAULT 0,
  nouvelles bigint NOT NULL DEFAULT 0,
  modifiees bigint NOT NULL DEFAULT 0,
  inchangees bigint NOT NULL DEFAULT 0,
  disparues bigint NOT NULL DEFAULT 0,
  refusees bigint NOT NULL DEFAULT 0,
  ignorees bigint NOT NULL DEFAULT 0 COMMENT 'hors de notre périmètre, comme un établissement d’un SIREN inconnu',
  colonnes_inconnues varchar(2000) NULL,
  colonnes_absentes varchar(2000) NULL COMMENT 'facultatives : sans les autres le fichier est refusé',
  motif varchar(1000) NULL COMMENT 'pourquoi il est refusé ou retenu',
  fichier varchar(400) NULL COMMENT 'chemin dans le dossier de l’installation, tant qu’il est retenu',
  decision varchar(20) NULL COMMENT 'APPLIQUER ou ECARTER ce qui était retenu',
  decision_par varchar(160) NULL,
  decision_le timestamp(3) NULL,
  decision_motif varchar(1000) NULL,
  KEY import_registre_dernier (genre, id)
);

-- The first refused lines of an import, with the reason in words.
CREATE TABLE import_refus (
  import bigint NOT NULL,
  rang int NOT NULL,
  ligne bigint NOT NULL,
  raison varchar(500) NOT NULL,
  PRIMARY KEY (import, rang),
  CONSTRAINT import_refus_import FOREIGN KEY (import) REFERENCES import_registre (id) ON DELETE CASCADE
);

-- Certifications of France compétences (RNCP and RS).
CREATE TABLE certification (
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  numero varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'RNCP34762, RS5000',
  registre varchar(4) NOT NULL COMMENT 'RNCP ou RS',
  intitule varchar(1000) NOT NULL,
  intitule_cle varchar(1000) NOT NULL COMMENT 'pour chercher : sans accents, en minuscules',
  abrege_code varchar(40) NULL,
  abrege_libelle varchar(250) NULL,
  niveau tinyint NULL COMMENT 'du cadre national, 1 à 8',
  active boolean NOT NULL,
  type_enregistrement varchar(60) NULL,
  decision_le date NULL,
  effet_le date NULL,
  fin_enregistrement date NULL,
  limite_delivrance date NULL,
  accessible_nc boolean NOT NULL DEFAULT FALSE COMMENT 'en Nouvelle-Calédonie',
  accessible_pf boolean NOT NULL DEFAULT FALSE COMMENT 'en Polynésie française',
  objectifs text NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  UNIQUE KEY certification_numero (numero),
  FULLTEXT KEY certification_texte (intitule, abrege_libelle)
);

CREATE TABLE certification_code (
  certification varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  genre varchar(10) NOT NULL COMMENT 'FORMACODE, NSF, ROME',
  code varchar(10) NOT NULL,
  libelle varchar(250) NULL,
  PRIMARY KEY (certification, genre, code),
  KEY certification_code_code (genre, code)
);

CREATE TABLE certification_bloc (
  certification varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code varchar(40) NOT NULL,
  libelle varchar(1000) NOT NULL,
  PRIMARY KEY (certification, code)
);

CREATE TABLE certification_lien (
  ancienne varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nouvelle varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (ancienne, nouvelle),
  KEY certification_lien_nouvelle (nouvelle)
);

CREATE TABLE certification_certificateur (
  certification varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rang smallint NOT NULL,
  siret char(14) NULL,
  nom varchar(250) NOT NULL,
  PRIMARY KEY (certification, rang),
  KEY certification_certificateur_siret (siret)
);

CREATE TABLE certification_voie (
  certification varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  voie varchar(20) NOT NULL COMMENT 'FI, APPRENTISSAGE, FC, PROFESSIONNALISATION, INDIVIDUELLE, VAE',
  PRIMARY KEY (certification, voie)
);

-- Who may prepare to, or assess for, a certification. Removed rights wait in the buffer.
CREATE TABLE habilitation (
  certification varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nature varchar(10) NOT NULL COMMENT 'FORMER, EVALUER, LES_DEUX',
  nom varchar(250) NOT NULL,
  depuis date NULL,
  active boolean NOT NULL,
  active_lu boolean NOT NULL,
  PRIMARY KEY (certification, siret),
  KEY habilitation_siret (siret)
);

-- Certif Info: every diploma and title, in the registers or outside them.
CREATE TABLE diplome_certif_info (
  code varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  intitule varchar(500) NOT NULL,
  intitule_cle varchar(500) NOT NULL,
  type_code varchar(10) NULL,
  type_libelle varchar(250) NULL,
  niveau tinyint NULL,
  maj_le date NULL,
  rncp varchar(10) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'avec son préfixe',
  rs varchar(10) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'avec son préfixe',
  cfd char(8) NULL,
  formacode char(5) NULL,
  nsf varchar(4) NULL,
  romes varchar(60) NULL COMMENT 'codes séparés par des blancs',
  valideur varchar(500) NULL,
  certificateur varchar(500) NULL,
  premiere_session smallint NULL,
  derniere_session smallint NULL,
  etat tinyint NULL,
  etat_libelle varchar(120) NULL,
  ancien_code varchar(200) NULL COMMENT 'codes séparés par des blancs',
  voies varchar(120) NULL COMMENT 'voies d’accès ouvertes, séparées par des blancs',
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  KEY diplome_certif_info_rncp (rncp),
  KEY diplome_certif_info_rs (rs),
  KEY diplome_certif_info_cfd (cfd),
  FULLTEXT KEY diplome_certif_info_texte (intitule)
);

CREATE TABLE formacode_terme (
  version varchar(6) NOT NULL COMMENT 'V14',
  code char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  libelle varchar(250) NOT NULL,
  libelle_cle varchar(250) NOT NULL,
  domaine boolean NOT NULL COMMENT 'grand domaine',
  champ varchar(250) NULL,
  synonymes varchar(2000) NULL COMMENT 'séparés par des points-virgules',
  note varchar(2000) NULL,
  arborescence varchar(40) NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  PRIMARY KEY (version, code),
  FULLTEXT KEY formacode_terme_texte (libelle, synonymes)
);

CREATE TABLE formacode_lien (
  version varchar(6) NOT NULL,
  code char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  genre char(2) NOT NULL COMMENT 'TG générique, TS spécifique, TA associé',
  vers char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'parfois inconnu du fichier lui-même',
  PRIMARY KEY (version, code, genre, vers)
);

CREATE TABLE rome_fiche (
  code char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  libelle varchar(250) NOT NULL,
  libelle_cle varchar(250) NOT NULL,
  parent char(5) NULL,
  transition_ecologique varchar(120) NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  FULLTEXT KEY rome_fiche_texte (libelle)
);

-- Diplomas of the Éducation nationale (BCN, N_FORMATION_DIPLOME).
CREATE TABLE diplome_bcn (
  cfd char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  libelle_court varchar(60) NULL,
  libelle varchar(250) NOT NULL,
  niveau tinyint NULL,
  ouverture date NULL,
  fermeture date NULL,
  premiere_session smallint NULL,
  derniere_session smallint NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL
);

CREATE TABLE diplome_bcn_lien (
  ancien char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nouveau char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (ancien, nouveau)
);

-- The correspondence between diplomas and RNCP sheets on which apprenticeship rests.
CREATE TABLE kit_apprentissage (
  cfd char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rncp varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  intitule varchar(500) NULL,
  niveau tinyint NULL,
  echeance date NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  PRIMARY KEY (cfd, rncp),
  KEY kit_apprentissage_rncp (rncp)
);

-- The public list of training bodies: one row a declaration number.
CREATE TABLE organisme_formation (
  nda varchar(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  siren char(9) CHARACTER SET ascii COLLATE ascii_bin NULL,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  denomination varchar(250) NOT NULL,
  denomination_cle varchar(250) NOT NULL,
  nda_precedents varchar(250) NULL COMMENT 'séparés par des blancs',
  voie varchar(250) NULL,
  code_postal char(5) NULL,
  ville varchar(100) NULL,
  code_region varchar(3) NULL,
  qualiopi_actions boolean NOT NULL,
  qualiopi_actions_lu boolean NOT NULL,
  qualiopi_bilans boolean NOT NULL,
  qualiopi_bilans_lu boolean NOT NULL,
  qualiopi_vae boolean NOT NULL,
  qualiopi_vae_lu boolean NOT NULL,
  qualiopi_apprentissage boolean NOT NULL,
  qualiopi_apprentissage_lu boolean NOT NULL,
  actif boolean NOT NULL COMMENT 'inscrit sur la liste',
  actif_lu boolean NOT NULL,
  specialites varchar(20) NULL COMMENT 'codes NSF, séparés par des blancs',
  stagiaires int NULL,
  formateurs int NULL,
  declare_le date NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  KEY organisme_formation_siren (siren),
  KEY organisme_formation_siret (siret),
  FULLTEXT KEY organisme_formation_texte (denomination, ville)
);

-- SIRENE, for the SIREN of training bodies only.
CREATE TABLE etablissement (
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  siren char(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  siege boolean NOT NULL,
  ouvert boolean NOT NULL,
  ouvert_lu boolean NOT NULL,
  depuis date NULL COMMENT 'début de la période en cours',
  enseigne varchar(250) NULL,
  adresse varchar(250) NULL,
  code_postal char(5) NULL,
  code_commune char(5) NULL,
  ville varchar(100) NULL,
  naf varchar(6) NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  KEY etablissement_siren (siren),
  KEY etablissement_commune (code_commune)
);

CREATE TABLE uai (
  code char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  denomination varchar(250) NOT NULL,
  nature varchar(250) NULL,
  ouvert boolean NOT NULL,
  adresse varchar(250) NULL,
  code_postal char(5) NULL,
  code_commune char(5) NULL,
  ville varchar(100) NULL,
  academie varchar(60) NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  KEY uai_siret (siret),
  FULLTEXT KEY uai_texte (denomination, ville)
);

-- Plain lists of certifications: Pro-A, transition écologique.
CREATE TABLE liste_certification (
  liste varchar(30) NOT NULL COMMENT 'pro-a, transition-ecologique',
  numero varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  empreinte bigint NOT NULL,
  import bigint NOT NULL,
  absent_depuis bigint NULL,
  PRIMARY KEY (liste, numero)
);

-- The buffer: rights that a register takes away, and that still count until it has said so often enough.
CREATE TABLE droit_en_attente (
  genre varchar(30) NOT NULL COMMENT 'QUALIOPI_VAE, ETABLISSEMENT, HABILITATION…',
  cle varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NDA, SIRET, ou certification et SIRET',
  vu_imports int NOT NULL,
  vu_jours int NOT NULL,
  premier_jour date NOT NULL,
  dernier_jour date NOT NULL COMMENT 'dernier jour compté',
  PRIMARY KEY (genre, cle)
);

CREATE TABLE droit_journal (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  genre varchar(30) NOT NULL,
  cle varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  evenement varchar(20) NOT NULL COMMENT 'ANNONCE, RETIRE, REVENU',
  le timestamp(3) NOT NULL,
  import bigint NOT NULL,
  KEY droit_journal_cle (genre, cle, id)
);

-- What a region calls a certification, once the nation has accepted it.
CREATE TABLE certification_regionale (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  territoire varchar(60) NOT NULL,
  certification varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'RNCP, RS, ou code Certif Info',
  intitule varchar(500) NOT NULL,
  specialites varchar(1000) NULL,
  formacodes varchar(60) NULL COMMENT 'codes séparés par des blancs',
  nsf varchar(40) NULL,
  romes varchar(60) NULL,
  statut varchar(20) NOT NULL COMMENT 'PROPOSEE, ACCEPTEE, REFUSEE, RETIREE',
  propose_par varchar(160) NOT NULL,
  propose_le timestamp(3) NOT NULL,
  commentaire varchar(1000) NULL,
  decide_par varchar(160) NULL,
  decide_le timestamp(3) NULL,
  motif varchar(1000) NULL,
  KEY certification_regionale_territoire (territoire, statut),
  KEY certification_regionale_statut (statut, id)
);
