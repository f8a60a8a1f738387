-- What changes of recruitment alone is not read again before a decision.
ALTER TABLE formation
  ADD COLUMN a_relire bigint NOT NULL DEFAULT 0 COMMENT 'version du dernier changement qui demande une relecture';
UPDATE formation SET modifie_le = modifie_le, a_relire = version;
