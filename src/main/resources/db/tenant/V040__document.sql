-- An offer is kept as its Lhéo, part by part: the formation, each action, each session. What lists and searches need is beside
-- the document, in columns that are written with it.
CREATE FUNCTION lheo_texte(nom varchar(60), valeur text) RETURNS text DETERMINISTIC NO SQL
RETURN IF(valeur IS NULL OR valeur = '', '', CONCAT('<', nom, '>',
  REPLACE(REPLACE(REPLACE(valeur, '&', '&#38;'), '<', '&#60;'), '>', '&#62;'), '</', SUBSTRING_INDEX(nom, ' ', 1), '>'));

CREATE FUNCTION lheo_dans(nom varchar(60), contenu text) RETURNS text DETERMINISTIC NO SQL
RETURN IF(contenu IS NULL OR contenu = '', '', CONCAT('<', nom, '>', contenu, '</', nom, '>'));

CREATE FUNCTION lheo_codes(nom varchar(60), codes text) RETURNS text DETERMINISTIC NO SQL
RETURN IF(codes IS NULL OR codes = '', '', CONCAT('<', nom, '>',
  REPLACE(codes, ' ', CONCAT('</', SUBSTRING_INDEX(nom, ' ', 1), '><', nom, '>')), '</', SUBSTRING_INDEX(nom, ' ', 1), '>'));

CREATE FUNCTION lheo_date(nom varchar(60), jour date) RETURNS text DETERMINISTIC NO SQL
RETURN lheo_texte(nom, DATE_FORMAT(jour, '%Y%m%d'));

CREATE FUNCTION lheo_adresse(denomination text, ligne1 text, ligne2 text, code_postal text, ville text, commune text)
RETURNS text DETERMINISTIC NO SQL
RETURN lheo_dans('adresse', CONCAT(lheo_texte('denomination', denomination), lheo_texte('ligne', ligne1),
  lheo_texte('ligne', ligne2), lheo_texte('codepostal', code_postal), lheo_texte('ville', ville),
  lheo_texte('code-INSEE-commune', commune)));

ALTER TABLE formation
  ADD COLUMN intitule varchar(255) NULL,
  ADD COLUMN certifiante boolean NULL,
  ADD COLUMN externe varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'numéro du fichier d’où elle vient',
  ADD COLUMN document mediumtext NULL,
  ADD KEY formation_externe (organisme, externe);
UPDATE formation SET modifie_le = modifie_le, intitule = contenu_intitule, certifiante = certification_certifiante, document = CONCAT(
  '<formation><domaine-formation>', lheo_codes('code-FORMACODE ref="V14"', contenu_formacodes),
  lheo_codes('code-NSF', contenu_nsf), lheo_codes('code-ROME', contenu_rome), '</domaine-formation>',
  lheo_texte('intitule-formation', contenu_intitule), lheo_texte('objectif-formation', contenu_objectif),
  lheo_texte('resultats-attendus', contenu_resultats), lheo_texte('contenu-formation', contenu_programme),
  lheo_texte('certifiante', certification_certifiante),
  lheo_dans('contact-formation', lheo_dans('coordonnees', CONCAT(lheo_texte('nom', contact_nom),
    lheo_texte('prenom', contact_prenom), lheo_dans('telfixe', lheo_texte('numtel', contact_telephone)),
    lheo_texte('courriel', contact_courriel)))),
  lheo_texte('parcours-de-formation', contenu_parcours), lheo_texte('code-niveau-entree', contenu_niveau_entree),
  lheo_texte('objectif-general-formation', contenu_objectif_general),
  lheo_dans('certification', CONCAT(lheo_texte('code-RNCP', certification_rncp),
    lheo_texte('code-CERTIFINFO', certification_certif_info), lheo_texte('code-RS', certification_rs))),
  lheo_texte('code-niveau-sortie', certification_niveau_sortie),
  lheo_dans('url-formation', lheo_texte('urlweb', contenu_url)), '</formation>');
ALTER TABLE formation
  MODIFY document mediumtext NOT NULL,
  DROP COLUMN contenu_intitule, DROP COLUMN contenu_objectif, DROP COLUMN contenu_resultats, DROP COLUMN contenu_programme,
  DROP COLUMN contenu_formacodes, DROP COLUMN contenu_nsf, DROP COLUMN contenu_rome, DROP COLUMN contenu_objectif_general,
  DROP COLUMN contenu_parcours, DROP COLUMN contenu_niveau_entree, DROP COLUMN contenu_url,
  DROP COLUMN certification_certifiante, DROP COLUMN certification_rncp, DROP COLUMN certification_rs,
  DROP COLUMN certification_certif_info, DROP COLUMN certification_niveau_sortie,
  DROP COLUMN contact_nom, DROP COLUMN contact_prenom, DROP COLUMN contact_telephone, DROP COLUMN contact_courriel;

ALTER TABLE session
  ADD COLUMN formation varchar(25) NULL,
  ADD COLUMN version bigint NOT NULL DEFAULT 0,
  ADD COLUMN externe varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN debut date NULL,
  ADD COLUMN fin date NULL,
  ADD COLUMN places int NULL COMMENT 'restantes, à la date de places_le',
  ADD COLUMN capacite int NULL,
  ADD COLUMN places_le timestamp(3) NULL,
  ADD COLUMN annulee boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN document mediumtext NULL;
UPDATE session s JOIN action a ON a.numero = s.action SET s.formation = a.formation, s.debut = s.dates_debut,
  s.fin = s.dates_fin, s.document = CONCAT('<session><periode>',
  IF(s.dates_debut IS NULL AND a.deroulement_modalites_entrees_sorties = '1', '<debut>00000000</debut>',
    lheo_date('debut', s.dates_debut)),
  IF(s.dates_fin IS NULL AND a.deroulement_modalites_entrees_sorties = '1', '<fin>99999999</fin>',
    lheo_date('fin', s.dates_fin)),
  '</periode>',
  lheo_dans('adresse-inscription', lheo_adresse(s.inscription_denomination, s.inscription_ligne1, s.inscription_ligne2,
    s.inscription_code_postal, s.inscription_ville, s.inscription_code_commune)),
  lheo_texte('modalites-inscription', s.modalites_inscription),
  IF(s.dates_inscription_debut IS NULL AND s.dates_inscription_fin IS NULL, '', CONCAT('<periode-inscription><periode><debut>',
    COALESCE(DATE_FORMAT(s.dates_inscription_debut, '%Y%m%d'), '00000000'), '</debut><fin>',
    COALESCE(DATE_FORMAT(s.dates_inscription_fin, '%Y%m%d'), '99999999'), '</fin></periode></periode-inscription>')),
  lheo_texte('etat-recrutement', s.etat_recrutement),
  COALESCE((SELECT GROUP_CONCAT(CONCAT('<recrutement>', lheo_texte('modalite-recrutement', r.modalite),
    lheo_texte('code-perimetre-recrutement', r.perimetre), lheo_texte('a-distance', r.a_distance),
    lheo_adresse(r.adresse_denomination, r.adresse_ligne1, r.adresse_ligne2, r.adresse_code_postal, r.adresse_ville,
      r.adresse_code_commune),
    lheo_texte('urlweb', r.url), lheo_texte('nb-places', r.places),
    IF(r.debut IS NULL, '', lheo_dans('periode', CONCAT(lheo_date('debut', r.debut),
      lheo_date('fin', COALESCE(r.fin, r.debut))))),
    lheo_texte('heure-debut', TIME_FORMAT(r.heure_debut, '%Hh%i')), lheo_texte('heure-fin', TIME_FORMAT(r.heure_fin, '%Hh%i')),
    lheo_texte('commentaire', r.commentaire), '</recrutement>') ORDER BY r.ordre SEPARATOR '')
    FROM recrutement r WHERE r.session = s.numero), ''), '</session>');
ALTER TABLE session
  MODIFY document mediumtext NOT NULL,
  DROP KEY session_dates,
  DROP COLUMN dates_debut, DROP COLUMN dates_fin, DROP COLUMN dates_inscription_debut, DROP COLUMN dates_inscription_fin,
  DROP COLUMN inscription_denomination, DROP COLUMN inscription_ligne1, DROP COLUMN inscription_ligne2,
  DROP COLUMN inscription_code_postal, DROP COLUMN inscription_code_commune, DROP COLUMN inscription_ville,
  DROP COLUMN modalites_inscription,
  ADD KEY session_formation (formation, debut),
  ADD KEY session_dates (debut),
  ADD CONSTRAINT session_dans_formation FOREIGN KEY (formation) REFERENCES formation (numero);

ALTER TABLE action
  ADD COLUMN version bigint NOT NULL DEFAULT 0,
  ADD COLUMN externe varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN enseignement varchar(2) NULL COMMENT 'modalites-enseignement',
  ADD COLUMN entrees_sorties varchar(2) NULL COMMENT 'modalites-entrees-sorties',
  ADD COLUMN document mediumtext NULL;
UPDATE action SET enseignement = deroulement_modalites_enseignement,
  entrees_sorties = deroulement_modalites_entrees_sorties, document = CONCAT('<action>',
  lheo_texte('rythme-formation', deroulement_rythme), lheo_codes('code-public-vise ref="V14"', acces_publics),
  lheo_texte('info-public-vise', acces_info_public), lheo_texte('niveau-entree-obligatoire', acces_niveau_entree_obligatoire),
  lheo_texte('modalites-alternance', deroulement_modalites_alternance),
  lheo_texte('modalites-enseignement', deroulement_modalites_enseignement),
  lheo_texte('conditions-specifiques', acces_conditions),
  lheo_texte('prise-en-charge-frais-possible', cout_prise_en_charge_possible),
  IF(lieux IS NULL OR lieux = '', '', CONCAT('<lieu-de-formation xmlns:n1="urn:estuaire:lien" n1:lieu="',
    REPLACE(lieux, ' ', '"/><lieu-de-formation xmlns:n1="urn:estuaire:lien" n1:lieu="'), '"/>')),
  lheo_texte('modalites-entrees-sorties', deroulement_modalites_entrees_sorties),
  lheo_texte('acces-handicapes', acces_handicapes), lheo_texte('frais-restants', cout_frais_restants),
  lheo_texte('prix-total-TTC', cout_prix_total), lheo_texte('nombre-heures-centre', deroulement_heures_centre),
  lheo_texte('nombre-heures-entreprise', deroulement_heures_entreprise),
  lheo_texte('nombre-heures-total', COALESCE(deroulement_heures_centre + COALESCE(deroulement_heures_entreprise, 0),
    deroulement_heures_entreprise)),
  CONCAT('<organisme-formateur xmlns:n1="urn:estuaire:lien" n1:organisme="', REPLACE(
    IF(formateurs IS NULL OR formateurs = '', (SELECT f.organisme FROM formation f WHERE f.numero = action.formation), formateurs),
    ' ', '"/><organisme-formateur xmlns:n1="urn:estuaire:lien" n1:organisme="'), '"/>'),
  '</action>') WHERE formation IS NOT NULL;
DELETE FROM recrutement WHERE session IN (SELECT s.numero FROM session s JOIN action a ON a.numero = s.action WHERE a.formation IS NULL);
DELETE s FROM session s JOIN action a ON a.numero = s.action WHERE a.formation IS NULL;
DELETE FROM action WHERE formation IS NULL;
ALTER TABLE action
  MODIFY document mediumtext NOT NULL,
  DROP COLUMN deroulement_rythme, DROP COLUMN deroulement_modalites_alternance,
  DROP COLUMN deroulement_modalites_enseignement, DROP COLUMN deroulement_modalites_entrees_sorties,
  DROP COLUMN deroulement_heures_centre, DROP COLUMN deroulement_heures_entreprise,
  DROP COLUMN acces_publics, DROP COLUMN acces_info_public, DROP COLUMN acces_niveau_entree_obligatoire,
  DROP COLUMN acces_conditions, DROP COLUMN acces_handicapes, DROP COLUMN cout_prise_en_charge_possible,
  DROP COLUMN cout_prix_total, DROP COLUMN cout_frais_restants, DROP COLUMN lieux, DROP COLUMN formateurs;

-- Of the recruitment only what lists show: the document of the session is the truth.
ALTER TABLE recrutement
  DROP COLUMN perimetre, DROP COLUMN adresse_denomination, DROP COLUMN adresse_ligne1, DROP COLUMN adresse_ligne2,
  DROP COLUMN adresse_code_postal, DROP COLUMN adresse_code_commune, DROP COLUMN url, DROP COLUMN fin,
  DROP COLUMN heure_fin, DROP COLUMN commentaire,
  RENAME COLUMN adresse_ville TO ville,
  ADD KEY recrutement_reunion (modalite, debut);

-- The places that an action leads to, to tell which offers change with a place.
CREATE TABLE action_lieu (
  action varchar(25) NOT NULL,
  lieu varchar(25) NOT NULL,
  PRIMARY KEY (lieu, action),
  KEY action_lieu_action (action)
);
INSERT INTO action_lieu (action, lieu)
SELECT a.numero, l.numero FROM action a JOIN formation f ON f.numero = a.formation JOIN lieu l ON l.organisme = f.organisme
WHERE a.document LIKE CONCAT('%n1:lieu="', l.numero, '"%');

-- What was taken out of an offer and can be put back.
CREATE TABLE corbeille (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  formation varchar(25) NOT NULL,
  organisme varchar(25) NOT NULL,
  numero varchar(25) NOT NULL COMMENT 'de ce qui a été supprimé',
  parent varchar(25) NULL,
  ordre int NOT NULL,
  externe varchar(100) NULL,
  document longtext NOT NULL COMMENT 'Lhéo entier, sessions et numéros compris',
  supprime_le timestamp(3) NOT NULL,
  supprime_par varchar(160) NOT NULL,
  KEY corbeille_formation (formation, id),
  KEY corbeille_organisme (organisme, id)
);

-- The people and desks that a body names in its offers, and its places with all that Lhéo says of them.
CREATE SEQUENCE numero_contact START WITH 1 NOCACHE;
CREATE TABLE contact (
  numero varchar(25) NOT NULL PRIMARY KEY,
  version bigint NOT NULL DEFAULT 0,
  organisme varchar(25) NOT NULL,
  nom varchar(250) NOT NULL COMMENT 'comme l’organisme l’appelle',
  document text NOT NULL COMMENT 'contact-formation de Lhéo : type-contact, coordonnees, extras',
  archive boolean NOT NULL DEFAULT FALSE,
  CONSTRAINT contact_organisme FOREIGN KEY (organisme) REFERENCES organisme (numero)
);

ALTER TABLE lieu ADD COLUMN complement mediumtext NULL COMMENT 'lieu-de-formation : ce que les colonnes ne disent pas';
ALTER TABLE organisme
  ADD COLUMN complement mediumtext NULL COMMENT 'organisme-formation-responsable : ce que les colonnes ne disent pas';

DROP FUNCTION lheo_adresse;
DROP FUNCTION lheo_date;
DROP FUNCTION lheo_codes;
DROP FUNCTION lheo_dans;
DROP FUNCTION lheo_texte;
