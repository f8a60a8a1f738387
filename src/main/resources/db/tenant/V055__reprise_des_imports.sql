-- An import that a stop of the server interrupted is taken up again, a few times at the most: it may be what stops it.
ALTER TABLE import
  ADD COLUMN reprises int NOT NULL DEFAULT 0 COMMENT 'combien de fois l’étape en cours a été reprise après un arrêt',
  ADD KEY import_recu (recu_le);
