-- The bytes of a formation are told apart by XXH3 (16 bytes) instead of SHA-256: decision 26. What was kept is of no use any
-- more: the next feed of each territory is read in full, once.
UPDATE execution_territoire SET complete = FALSE;
UPDATE formation_identite SET brut = NULL WHERE brut IS NOT NULL;
UPDATE isolement SET brut = NULL WHERE brut IS NOT NULL;
UPDATE isolement_passe SET brut = NULL WHERE brut IS NOT NULL;

ALTER TABLE formation_identite
  MODIFY COLUMN brut binary(16) NULL COMMENT 'empreinte des octets du dernier flux qui l’a portée : reconnue sans être lue';
ALTER TABLE isolement
  MODIFY COLUMN brut binary(16) NULL COMMENT 'empreinte des octets : le même défaut se reconnaît sans être lu';
ALTER TABLE isolement_passe MODIFY COLUMN brut binary(16) NULL;
