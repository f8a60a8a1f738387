-- The roll-up at the size of the nation: one pass over a feed, one transaction a territory, no staging. What is searched,
-- what is remembered and what identifies an offer are kept apart, so that each is narrow.

-- Who an offer is, for ever. A number that a territory gives again to another thing opens another generation: the
-- identifier of the nation is never reused. It is worked out, not drawn, so that the same feeds give the same identifiers:
-- the first 16 hexadecimal digits of the SHA-256 of « territory|number|generation ».
CREATE TABLE formation_identite (
  id bigint NOT NULL PRIMARY KEY,
  identifiant char(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  generation smallint NOT NULL DEFAULT 1,
  version int NOT NULL COMMENT 'la dernière',
  sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'de la version en cours ; absente : retirée',
  brut binary(32) NULL COMMENT 'empreinte des octets du dernier flux qui l’a portée : reconnue sans être lue',
  retiree_le timestamp(3) NULL,
  retrait_cause varchar(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'RETIREE, ANNULEE, RENUMEROTEE ou NUMERO_REPRIS',
  UNIQUE KEY formation_identite_numero (territoire, numero, generation),
  UNIQUE KEY formation_identite_identifiant (identifiant),
  KEY formation_identite_numero_seul (numero)
);

INSERT INTO formation_identite (id, identifiant, territoire, numero, generation, version, sha256, retiree_le, retrait_cause)
SELECT ROW_NUMBER() OVER (ORDER BY territoire, numero), LEFT(SHA2(CONCAT(territoire, '|', numero, '|1'), 256), 16),
  territoire, numero, 1, MAX(version), MAX(IF(valide_au IS NULL, sha256, NULL)),
  IF(SUM(valide_au IS NULL) > 0, NULL, MAX(valide_au)), IF(SUM(valide_au IS NULL) > 0, NULL, 'RETIREE')
FROM formation_version GROUP BY territoire, numero;

-- Blocks of keys: drawn outside of transactions, so that territories never wait for one another.
SET @depart = (SELECT COALESCE(MAX(id), 0) + 1 FROM formation_identite);
SET @suite = CONCAT('CREATE SEQUENCE formation_suite INCREMENT BY 200 CACHE 50 START WITH ', @depart);
EXECUTE IMMEDIATE @suite;

RENAME TABLE formation_catalogue TO ancien_catalogue, session_catalogue TO ancienne_session,
  formation_code TO ancien_code, lieu_catalogue TO ancien_lieu, formation_version TO ancienne_version;

-- Every version that was ever on offer. The open one is what is published. What past days are searched by stands in
-- the row itself; what was published, word by word, beside it.
CREATE TABLE formation_version (
  formation bigint NOT NULL,
  version int NOT NULL,
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  intitule varchar(255) NOT NULL,
  organisme varchar(250) NOT NULL,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  codes varchar(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'genre:code, entre espaces',
  lieux varchar(400) NOT NULL DEFAULT '' COMMENT 'départements, codes postaux et villes (clés), entre espaces',
  sessions int NOT NULL DEFAULT 0,
  premiere date NULL COMMENT 'première session connue',
  derniere date NULL COMMENT 'fin de la dernière session connue',
  valide_du timestamp(3) NOT NULL,
  valide_au timestamp(3) NULL COMMENT 'absent : version en cours',
  entree bigint NOT NULL COMMENT 'execution_territoire qui l’a apportée',
  sortie bigint NULL COMMENT 'execution_territoire qui l’a fermée',
  fin_cause varchar(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'REMPLACEE, RETIREE, ANNULEE, RENUMEROTEE ou NUMERO_REPRIS',
  PRIMARY KEY (formation, version),
  KEY formation_version_jour (territoire, numero, valide_du),
  KEY formation_version_entree (entree),
  KEY formation_version_sortie (sortie)
);

CREATE TABLE formation_fragment (
  formation bigint NOT NULL,
  version int NOT NULL,
  octets mediumblob NOT NULL COMMENT 'élément formation en Lhéo 2.3, compressé (zlib)',
  constats blob NULL COMMENT 'ce que les règles en ont dit quand elle est entrée, compressé (zlib)',
  corrections blob NULL COMMENT 'ce que la consolidation a corrigé, avec l’original, compressé (zlib)',
  PRIMARY KEY (formation, version)
);

INSERT INTO formation_version (formation, version, territoire, numero, sha256, intitule, organisme, siret, valide_du,
  valide_au, entree, sortie, fin_cause)
SELECT i.id, v.version, v.territoire, v.numero, v.sha256, v.intitule, COALESCE(c.organisme, ''), COALESCE(c.siret, ''),
  v.valide_du, v.valide_au, v.entree, v.sortie, v.fin_cause
FROM ancienne_version v
JOIN formation_identite i ON i.territoire = v.territoire AND i.numero = v.numero
LEFT JOIN ancien_catalogue c ON c.territoire = v.territoire AND c.numero = v.numero;

INSERT INTO formation_fragment (formation, version, octets)
SELECT i.id, v.version, v.fragment
FROM ancienne_version v JOIN formation_identite i ON i.territoire = v.territoire AND i.numero = v.numero
ORDER BY i.id, v.version;

-- What is on offer now: the search reads nothing else than this and the three tables below.
CREATE TABLE formation_catalogue (
  id bigint NOT NULL PRIMARY KEY COMMENT 'de formation_identite',
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version int NOT NULL,
  intitule varchar(255) NOT NULL,
  organisme varchar(250) NOT NULL,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  objectif varchar(3000) NOT NULL,
  certifiante boolean NOT NULL,
  datemaj varchar(14) CHARACTER SET ascii COLLATE ascii_general_ci NULL COMMENT 'telle que la région la donne',
  isolee boolean NOT NULL DEFAULT FALSE COMMENT 'le dernier flux la porte avec un défaut : la dernière bonne version reste',
  entree_le timestamp(3) NOT NULL COMMENT 'de la version en cours',
  KEY formation_catalogue_territoire (territoire, numero),
  KEY formation_catalogue_intitule (intitule),
  FULLTEXT KEY formation_catalogue_texte (intitule, organisme, objectif)
);

CREATE TABLE session_catalogue (
  formation bigint NOT NULL,
  rang smallint NOT NULL COMMENT 'dans la formation',
  action varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  numero varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  debut date NULL COMMENT 'absente quand la région ne la connaît pas',
  fin date NULL,
  recrutement varchar(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'dict-etat-recrutement : 1 ouvert, 2 fermé, 3 suspendu',
  traits smallint NOT NULL DEFAULT 0 COMMENT 'somme de : 1 apprentissage, 2 conventionnée, 4 linguistique, 8 à distance, 16 entrées permanentes, 32 réunion ou recrutement daté, 64 certifiante',
  lieu_rang smallint NOT NULL COMMENT '0 : lieu principal ; une ligne de plus pour chaque autre lieu de l’action',
  ville varchar(50) NULL,
  ville_cle varchar(50) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'pour chercher : sans accents, en minuscules',
  code_postal char(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
  code_commune char(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
  departement varchar(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  region varchar(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  latitude float NULL,
  longitude float NULL,
  maille int NULL COMMENT 'carré de 0,1 degré : (latitude + 90) × 10 × 3600 + (longitude + 180) × 10, parties entières',
  PRIMARY KEY (formation, rang),
  KEY session_catalogue_ville (ville_cle, debut),
  KEY session_catalogue_departement (departement, debut),
  KEY session_catalogue_debut (debut),
  KEY session_catalogue_maille (maille, debut)
);

CREATE TABLE formation_code (
  formation bigint NOT NULL,
  genre enum('FORMACODE', 'NSF', 'ROME', 'RNCP', 'RS', 'CERTIFINFO', 'CPF') NOT NULL,
  code varchar(10) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  PRIMARY KEY (formation, genre, code),
  KEY formation_code_code (genre, code)
);

CREATE TABLE lieu_catalogue (
  formation bigint NOT NULL,
  rang smallint NOT NULL,
  siret char(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  formateur boolean NOT NULL COMMENT 'il enseigne dans l’action, et n’en répond pas seulement',
  nom varchar(250) NULL,
  adresse varchar(250) NULL,
  code_postal char(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ville varchar(50) NULL,
  ville_cle varchar(50) CHARACTER SET ascii COLLATE ascii_bin NULL,
  sessions int NOT NULL,
  premiere date NULL,
  derniere date NULL,
  PRIMARY KEY (formation, rang),
  KEY lieu_catalogue_siret (siret)
);

INSERT INTO formation_catalogue (id, territoire, numero, version, intitule, organisme, siret, objectif, certifiante,
  datemaj, isolee, entree_le)
SELECT i.id, c.territoire, c.numero, c.version, c.intitule, c.organisme, c.siret, c.objectif, c.certifiante,
  c.datemaj, c.isolee, c.entree_le
FROM ancien_catalogue c JOIN formation_identite i ON i.territoire = c.territoire AND i.numero = c.numero;

INSERT INTO session_catalogue (formation, rang, action, numero, debut, fin, recrutement, lieu_rang, ville, ville_cle,
  code_postal, code_commune, departement, region)
SELECT i.id, ROW_NUMBER() OVER (PARTITION BY i.id ORDER BY s.id) - 1, s.action, s.numero, s.debut, s.fin, s.recrutement,
  s.lieu_rang, s.ville, CONVERT(s.ville_cle USING ascii), s.code_postal, s.code_commune, s.departement, s.region
FROM ancienne_session s JOIN ancien_catalogue c ON c.id = s.formation
JOIN formation_identite i ON i.territoire = c.territoire AND i.numero = c.numero;

INSERT IGNORE INTO formation_code (formation, genre, code)
SELECT i.id, k.genre, k.code
FROM ancien_code k JOIN ancien_catalogue c ON c.id = k.formation
JOIN formation_identite i ON i.territoire = c.territoire AND i.numero = c.numero;

INSERT INTO lieu_catalogue (formation, rang, siret, formateur, nom, adresse, code_postal, ville, ville_cle, sessions,
  premiere, derniere)
SELECT i.id, ROW_NUMBER() OVER (PARTITION BY i.id ORDER BY l.id) - 1, l.siret, l.formateur, l.nom, l.adresse,
  l.code_postal, l.ville, CONVERT(l.ville_cle USING ascii), l.sessions, l.premiere, l.derniere
FROM ancien_lieu l JOIN ancien_catalogue c ON c.id = l.formation
JOIN formation_identite i ON i.territoire = c.territoire AND i.numero = c.numero;

DROP TABLE ancien_lieu, ancien_code, ancienne_session, ancien_catalogue, ancienne_version,
  etape_formation, etape_session, etape_code, etape_lieu, etape_isolement;


-- A run is shared out: each line is a piece of work that one node takes, and another takes over when it dies.
ALTER TABLE execution_territoire
  MODIFY COLUMN statut varchar(20) NOT NULL COMMENT 'A_FAIRE, EN_COURS, ABSENTE, INCHANGEE, APPLIQUEE, RETENUE, ECARTEE, ECHEC',
  ADD COLUMN geste varchar(20) NOT NULL DEFAULT 'DERNIER' COMMENT 'DERNIER flux, LEVEE d’un flux retenu, RETOUR à un état passé',
  ADD COLUMN retour_au timestamp(3) NULL COMMENT 'pour un RETOUR : l’instant dont le catalogue du territoire reprend l’état',
  ADD COLUMN complete boolean NOT NULL DEFAULT FALSE COMMENT 'chaque formation a été relue, reconnue ou non',
  ADD COLUMN noeud varchar(80) NULL COMMENT 'qui l’a faite, ou la fait',
  ADD COLUMN reprises smallint NOT NULL DEFAULT 0 COMMENT 'combien de fois un autre nœud a dû la reprendre',
  ADD COLUMN debut timestamp(3) NULL,
  ADD COLUMN fin timestamp(3) NULL,
  ADD COLUMN octets bigint NULL COMMENT 'du flux';

-- Who works on which territory, and until when without a sign of life. One line a territory: never two nodes on one.
CREATE TABLE bail (
  territoire varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  execution_territoire bigint NOT NULL,
  noeud varchar(80) NOT NULL,
  jusqu_a timestamp(3) NOT NULL COMMENT 'à l’heure de la base',
  station varchar(20) NOT NULL,
  lues int NOT NULL DEFAULT 0,
  octets_lus bigint NOT NULL DEFAULT 0,
  octets bigint NOT NULL DEFAULT 0
);

ALTER TABLE isolement
  ADD COLUMN brut binary(32) NULL COMMENT 'empreinte des octets : le même défaut se reconnaît sans être lu',
  ADD COLUMN constats blob NULL COMMENT 'ce que les règles en ont dit, compressé (zlib)';
